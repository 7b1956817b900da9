'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo } from 'react'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import { securityGroupNames } from '@/lib/derive/network'
import type { Plan } from '@/lib/plan/schema'
import { CredentialOwner } from './credential-owner'
import { PermissionGroups } from './permission-groups'

/** The policy of the user whose access key Rancher launches machines with; only where Rancher launches any. */
export function RancherCredential() {
  const t = useTranslations('steps.iam.credential')
  const plan = useDeferredValue(usePlan())
  if (plan.nodes.source !== 'ec2') return null
  const { mode } = plan.iam
  const ownGroups = mode !== 'documented' && securityGroupNames(plan).length > 0
  return (
    <Section title={t('title')} lead={t('lead')}>
      <CredentialOwner />
      <div className="grid max-w-[65ch] gap-2 text-sm">
        <p>{t('file')}</p>
        <p className="text-soft">
          {t(mode)} {ownGroups && t('ownGroups')}
        </p>
      </div>
      <CredentialPermissions plan={plan} />
    </Section>
  )
}

function CredentialPermissions({ plan }: { plan: Plan }) {
  const t = useTranslations('steps.iam.credential')
  const { core } = useWizard()
  const reasons = useMemo(() => core?.credentialPermissionReasons(plan) ?? [], [core, plan])
  const missing = useMemo(() => core?.missingFromDocumentedCredential(plan) ?? [], [core, plan])
  if (!core) return <div className="mt-3 h-32 rounded-xl bg-sunk" />
  return (
    <div className="mt-3 grid gap-2">
      {plan.iam.mode === 'documented' && missing.length > 0 && (
        <Note look="warning" compact>
          {t('missing', { actions: missing.map(({ action }) => action).join(', ') })}
        </Note>
      )}
      <PermissionGroups title={t('title')} reasons={reasons} />
    </div>
  )
}
