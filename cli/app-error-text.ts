import { refusedKey, type AppError } from '@/lib/app-error'
import { fill, type Locale } from '@/lib/text'
import { messages } from './messages'

/** What went wrong with AWS, in the words of the wizard, and AWS's own. */
export function appErrorText({ code, said, refused }: AppError, locale: Locale): string {
  const { errors } = messages[locale]
  const { what } = errors[code]
  const missing = refused && fill(errors[refusedKey(refused)], { action: refused.action, resource: refused.resource ?? '*' })
  return [what, ...(missing ? [missing] : []), ...(said === undefined ? [] : [`(${said})`])].join(' ')
}
