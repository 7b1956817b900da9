'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import type { AppError } from '@/lib/app-error'

/** A list that the account did not give, why, and another try. */
export function FailedList({ error, again, busy }: { error: AppError; again: () => void; busy: boolean }) {
  const t = useTranslations('inventory')
  return (
    <ErrorNote
      error={error}
      action={
        <Button onClick={again} aria-busy={busy} className="min-h-8! text-sm!">
          {t(busy ? 'reading' : 'again')}
        </Button>
      }
    />
  )
}
