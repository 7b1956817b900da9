'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useWizard } from '@/components/wizard/wizard-context'

/** Which account the lists come from, and reading it again. */
export function ReadAgain({ region, again, busy }: { region: string; again: () => void; busy: boolean }) {
  const t = useTranslations('inventory')
  const { session } = useWizard()
  return (
    <p className="flex flex-wrap items-center justify-between gap-x-3 text-sm text-soft">
      <span role="status">{busy ? t('reading') : t('from', { account: session?.accountId ?? '', region })}</span>
      <Button look="quiet" className="text-sm!" onClick={again} aria-busy={busy}>
        {t('refresh')}
      </Button>
    </p>
  )
}
