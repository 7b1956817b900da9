'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { useWizard } from '@/components/wizard/wizard-context'
import { ReadingAccount } from '@/components/inventory/reading-account'
import { GroupsByHand } from './groups-by-hand'
import { SubnetsByHand } from './subnets-by-hand'
import { VpcByHand } from './vpc-by-hand'

const AccountNetwork = dynamic(() => import('./account-network').then((module) => module.AccountNetwork), {
  ssr: false,
  loading: () => <ReadingAccount className="min-h-96" />,
})

/** VPC, subnets and security groups: from the account when there is one, else typed. */
export function NetworkSection() {
  const t = useTranslations('steps.nodes.network')
  const { session } = useWizard()
  return (
    <Section title={t('title')} lead={t(session ? 'leadAccount' : 'leadHand')}>
      {session ? (
        <AccountNetwork />
      ) : (
        <div className="grid gap-5">
          <VpcByHand />
          <SubnetsByHand />
          <GroupsByHand />
        </div>
      )}
    </Section>
  )
}
