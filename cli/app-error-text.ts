import type { AppError } from '@/lib/app-error'
import type { Locale } from '@/lib/text'
import { messages } from './messages'

/** What went wrong with AWS, in the words of the wizard, and AWS's own. */
export function appErrorText({ code, said }: AppError, locale: Locale): string {
  const { what } = messages[locale].errors[code]
  return said === undefined ? what : `${what} (${said})`
}
