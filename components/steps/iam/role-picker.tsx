'use client'

import { useTranslations } from 'next-intl'
import { controlClass } from '@/components/ui/field'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import { roleNames } from '@/lib/derive/names'
import type { ProfileInfo, RoleInfo } from '@/lib/inventory'
import { adopt, offeredRoles } from './adopted'
import type { Which } from './role-card'

interface Props {
  readonly which: Which
  readonly roles: readonly RoleInfo[]
  readonly profiles: readonly ProfileInfo[]
}

/** Fills in both names from one role of the account; the fields above stay for typing. */
export function RolePicker({ which, roles, profiles }: Props) {
  const t = useTranslations('steps.iam.account')
  const { store } = useWizard()
  const { roleName } = roleNames(usePlan())[which]
  const { trusting, others } = offeredRoles(roles)
  const id = `pick-${which}`
  const known = [...trusting, ...others].some(({ name }) => name === roleName)
  const options = (list: readonly RoleInfo[]) =>
    list.map(({ name }) => (
      <option key={name} value={name}>
        {name}
      </option>
    ))
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t('label')}
      </label>
      <select
        id={id}
        value={known ? roleName : ''}
        onChange={(event) => {
          const role = event.target.value
          if (role) store.update(`adopt ${which}`, (plan) => adopt(plan, which, role, profiles))
        }}
        aria-describedby={`${id}-hint`}
        className={controlClass}
      >
        <option value="">{t('choose')}</option>
        {trusting.length > 0 && <optgroup label={t('trusting')}>{options(trusting)}</optgroup>}
        {others.length > 0 && <optgroup label={t('others')}>{options(others)}</optgroup>}
      </select>
      <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
        {t('hint')}
      </p>
    </div>
  )
}
