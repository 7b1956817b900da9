'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { ReadingAccount } from '@/components/inventory/reading-account'
import { useWizard } from '@/components/wizard/wizard-context'
import { ShownProblems } from '../shown-problems'
import { MachinesByHand } from './machines-by-hand'
import { NamingSection } from './naming-section'

const AccountMachines = dynamic(() => import('./account-machines').then((module) => module.AccountMachines), {
  ssr: false,
  loading: () => <ReadingAccount className="min-h-96" />,
})

/** Existing machines: picked from the account when there is one, else typed. */
export function Machines() {
  const t = useTranslations('steps.nodes.machines')
  const { session } = useWizard()
  return (
    <>
      <section id="nodes.instances" tabIndex={-1} className="mt-6" aria-labelledby="machines-title">
        <h2 id="machines-title" className="mb-2 text-base font-semibold">
          {t('title')}
        </h2>
        <p className="mb-3 max-w-[65ch] text-sm text-soft">{t(session ? 'leadAccount' : 'leadHand')}</p>
        {session ? <AccountMachines /> : <MachinesByHand />}
        <ShownProblems path="nodes.instances" />
      </section>
      <NamingSection />
    </>
  )
}
