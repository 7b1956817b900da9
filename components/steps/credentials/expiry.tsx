'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useHydrated } from '@/components/ui/use-hydrated'

/** When credentials end, in the reader's own time zone once the browser has told which that is. */
export function Expiry({ at }: { at: string | null }) {
  const t = useTranslations('steps.credentials.result')
  const locale = useLocale()
  const hydrated = useHydrated()
  if (at === null) return <>{t('never')}</>
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: hydrated ? undefined : 'UTC',
  })
  return <time dateTime={at}>{format.format(new Date(at))}</time>
}
