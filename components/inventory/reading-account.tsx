'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Progress } from './read-inventory'

interface Props {
  readonly className?: string
  /** Absent where another place on the page says it already. */
  readonly reading?: { readonly progress: Progress; cancel(): void }
}

const told = ['instances', 'subnets', 'securityGroups', 'vpcs'] as const

/** Stands where a list of the account will be, as high as it is likely to become, so that nothing jumps. */
export function ReadingAccount({ className = '', reading }: Props) {
  const t = useTranslations('inventory')
  const counts = told.flatMap((list) => {
    const count = reading?.progress[list] ?? 0
    return count > 0 ? [t(`count.${list}`, { count })] : []
  })
  return (
    <div className={`grid place-content-center justify-items-center gap-2 rounded-xl border border-dashed border-line p-4 text-sm text-soft ${className}`}>
      <p role="status">{counts.length > 0 ? t('soFar', { counts: counts.join(t('separator')) }) : t('reading')}</p>
      {reading && (
        <Button className="min-h-8! text-sm!" onClick={reading.cancel}>
          {t('cancel')}
        </Button>
      )}
    </div>
  )
}
