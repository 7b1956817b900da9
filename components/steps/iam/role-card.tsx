'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import { ChoiceField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import { roleNames } from '@/lib/derive/names'
import { RoleMembers } from './role-members'

export type Which = 'controlPlane' | 'worker'

// react-query and the server action load only for those who are signed in and adopt a role.
const AccountRoles = lazy(() => import('./account-roles').then((module) => ({ default: module.AccountRoles })))

/** One of the two roles: made or adopted, its names, and which nodes get it. */
export function RoleCard({ which }: { which: Which }) {
  const t = useTranslations('steps.iam')
  const plan = usePlan()
  const { session } = useWizard()
  const names = roleNames(plan)[which]
  const adopts = names.source === 'existing'
  return (
    <section aria-labelledby={`role-${which}`} className="rounded-xl border border-line bg-panel p-4">
      <h2 id={`role-${which}`} className="text-base font-semibold">
        {t(`${which}.title`)}
      </h2>
      <p className="mt-0.5 max-w-[65ch] text-sm text-soft">{t(`${which}.text`)}</p>
      <RoleMembers which={which} />
      <ChoiceField
        className="mt-4"
        path={`iam.${which}.source`}
        label={t('source.label')}
        choices={[
          { value: 'create', label: t('source.create'), description: t('source.createText') },
          { value: 'existing', label: t('source.existing'), description: t('source.existingText') },
        ]}
      />
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <TextField
          path={`iam.${which}.roleName`}
          label={t('roleName.label')}
          hint={t(adopts ? 'roleName.adopted' : 'roleName.hint')}
          placeholder={names.roleName}
          max={64}
          mono
        />
        <TextField
          path={`iam.${which}.profileName`}
          label={t('profileName.label')}
          hint={t('profileName.hint')}
          placeholder={names.profileName}
          max={128}
          mono
        />
      </div>
      {adopts && session && (
        <Suspense fallback={<div className="min-h-24" />}>
          <AccountRoles which={which} />
        </Suspense>
      )}
      <dl className="mt-3 flex flex-wrap gap-x-2 border-t border-line pt-3 text-sm">
        <dt className="text-soft">{t(plan.iam.policies === 'inline' ? 'policyName' : 'managedPolicyName')}</dt>
        <dd className="font-mono text-xs leading-5 [overflow-wrap:anywhere]">{names.policyName}</dd>
      </dl>
    </section>
  )
}
