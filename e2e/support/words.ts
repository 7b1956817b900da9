import { createTranslator } from 'next-intl'
import en from '@/messages/en.json' with { type: 'json' }
import zh from '@/messages/zh-CN.json' with { type: 'json' }
import type { Locale } from '@/lib/text'

/** The texts a person of this language sees, so that one test walks both. */
export function wordsOf(locale: Locale) {
  return createTranslator({ locale, messages: locale === 'en' ? en : (zh as unknown as typeof en), timeZone: 'UTC' })
}

export type Words = ReturnType<typeof wordsOf>
