'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** Said after somebody ended the reading of the account. */
export function StoppedReading({ again }: { again: () => void }) {
  const t = useTranslations('inventory')
  return (
    <p role="status" className="flex flex-wrap items-center justify-between gap-x-3 rounded-xl bg-sunk px-3.5 py-2 text-sm text-soft">
      {t('stopped')}
      <Button className="min-h-8! text-sm!" onClick={again}>
        {t('refresh')}
      </Button>
    </p>
  )
}
