'use client'

import { useTranslations } from 'next-intl'

/** Stands where a list of the account will be, as high as it is likely to become, so that nothing jumps. */
export function ReadingAccount({ className = '' }: { className?: string }) {
  const t = useTranslations('inventory')
  return (
    <div role="status" className={`grid place-items-center rounded-xl border border-dashed border-line p-4 text-sm text-soft ${className}`}>
      {t('reading')}
    </div>
  )
}
