'use client'

import { useTranslations } from 'next-intl'
import { fieldKeys } from './field-key'

/** What the field at a path is called. */
export function useFieldLabel(): (path: string) => string | undefined {
  const t = useTranslations('open.fields')
  type Key = Parameters<typeof t>[0]
  return (path) => {
    const key = fieldKeys(path).find((one): one is Key => t.has(one as Key))
    return key && t(key)
  }
}
