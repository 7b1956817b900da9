import type { AppError } from '@/lib/app-error'
import type { Locale } from '@/lib/text'
import en from '@/messages/en.json'
import zh from '@/messages/zh-CN.json'

const messages = { en, 'zh-CN': zh } as const

/** What went wrong with AWS, in the words of the wizard, and AWS's own. */
export function appErrorText({ code, said }: AppError, locale: Locale): string {
  const { what } = messages[locale].errors[code]
  return said === undefined ? what : `${what} (${said})`
}
