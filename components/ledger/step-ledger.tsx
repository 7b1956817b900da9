'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { StepId } from '@/lib/rules/step-of'
import { ledgerSteps } from './ledger-steps'

const StepEntries = dynamic(() => import('./step-entries').then((module) => module.StepEntries), {
  loading: () => <div aria-busy="true" className="min-h-60" />,
})

/** Where this step differs from what people may have read, and why. Its texts load when it is opened. */
export function StepLedger({ id }: { id: StepId }) {
  const t = useTranslations('ledger.step')
  if (!ledgerSteps.includes(id)) return null
  return (
    <div className="mt-7">
      <Disclosure summary={t('title')} count={t('short')}>
        <StepEntries id={id} />
      </Disclosure>
    </div>
  )
}
