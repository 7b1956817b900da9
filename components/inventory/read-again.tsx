'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useWizard } from '@/components/wizard/wizard-context'

interface Props {
  readonly region: string
  readonly reading: { readonly busy: boolean; again(): void; cancel?(): void }
}

/** Which account the lists come from, and reading it again; what is shown stays until the new reading is there. */
export function ReadAgain({ region, reading: { busy, again, cancel } }: Props) {
  const t = useTranslations('inventory')
  const { session } = useWizard()
  return (
    <p className="flex flex-wrap items-center justify-between gap-x-3 text-sm text-soft">
      <span role="status">{busy ? t('reading') : t('from', { account: session?.accountId ?? '', region })}</span>
      <Button look="quiet" className="text-sm!" onClick={busy && cancel ? cancel : again} aria-busy={busy && !cancel}>
        {t(busy && cancel ? 'cancel' : 'refresh')}
      </Button>
    </p>
  )
}
