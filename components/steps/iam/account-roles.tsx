'use client'

import { FailedList } from '@/components/inventory/failed-list'
import { ReadingAccount } from '@/components/inventory/reading-account'
import { usePlan } from '@/components/wizard/wizard-context'
import { AdoptedFindings } from './adopted-findings'
import type { Which } from './role-card'
import { RolePicker } from './role-picker'
import { useIam } from './use-iam'

/** The roles of the account to choose from, and what it says about the chosen one. */
export function AccountRoles({ which }: { which: Which }) {
  const plan = usePlan()
  const iam = useIam()
  if (iam.status === 'reading') return <ReadingAccount className="mt-4 min-h-24" />
  if (iam.status === 'failed') {
    return (
      <div className="mt-4">
        <FailedList error={iam.error} again={iam.again} busy={iam.busy} />
      </div>
    )
  }
  const { roles, profiles } = iam.inventory
  return (
    <div className="mt-4 grid gap-3">
      {roles.ok && <RolePicker which={which} roles={roles.value} profiles={profiles.ok ? profiles.value : []} />}
      {!roles.ok && <FailedList error={roles.error} again={iam.again} busy={iam.busy} />}
      {!profiles.ok && <FailedList error={profiles.error} again={iam.again} busy={iam.busy} />}
      <AdoptedFindings plan={plan} which={which} inventory={iam.inventory} />
    </div>
  )
}
