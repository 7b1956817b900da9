'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo } from 'react'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import type { Profile } from '@/lib/derive/types'
import { DocumentedDifference } from './documented-difference'
import { PermissionGroups } from './permission-groups'

/** Every permission of both roles, with the feature that needs it and why. */
export function Permissions() {
  const { core } = useWizard()
  if (!core) return <div className="h-72 rounded-xl bg-sunk" />
  return (
    <div className="grid gap-6">
      <RolePermissions profile="control-plane" />
      <RolePermissions profile="worker" />
    </div>
  )
}

function RolePermissions({ profile }: { profile: Profile }) {
  const t = useTranslations('steps.iam.permissions')
  const { core } = useWizard()
  const plan = useDeferredValue(usePlan())
  const reasons = useMemo(() => core?.permissionReasons(plan, profile) ?? [], [core, plan, profile])
  return (
    <section aria-labelledby={`permissions-${profile}`}>
      <h3 id={`permissions-${profile}`} className="mb-2 text-sm font-medium">
        {t(profile)} <span className="font-normal text-soft">{t('count', { count: reasons.length })}</span>
      </h3>
      <div className="grid gap-2">
        <PermissionGroups title={t(profile)} reasons={reasons} />
        <DocumentedDifference plan={plan} profile={profile} />
      </div>
    </section>
  )
}
