'use client'

import { useTranslations } from 'next-intl'
import { commit } from '@/components/wizard/fields-in-page'
import { useFieldValue, useWizard } from '@/components/wizard/wizard-context'
import type { NodeRoles } from '@/lib/plan/schema'
import { ShownProblems } from './shown-problems'

const roles = ['etcd', 'controlPlane', 'worker'] as const satisfies readonly (keyof NodeRoles)[]

const chip =
  'inline-flex items-center gap-1.5 rounded-lg border border-line whitespace-nowrap text-soft hover:border-edge has-checked:border-link has-checked:bg-link-soft has-checked:text-link has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-link'

interface Props {
  /** Place of the pool or machine. */
  readonly path: string
  /** Whose roles, for those who do not see where the boxes stand. */
  readonly of: string
  /** Smaller, and named for screen readers only: in a table. */
  readonly compact?: boolean
}

/** The three roles of a pool or a machine: check boxes that look like chips. */
export function RoleChecks({ path, of, compact = false }: Props) {
  const t = useTranslations('steps.nodes.roles')
  return (
    <fieldset id={`${path}.roles`} tabIndex={-1} className="min-w-0">
      <legend className={compact ? 'sr-only' : 'mb-1 text-sm font-medium'}>
        {t('legend')} <span className="sr-only">{of}</span>
      </legend>
      <div className="flex flex-wrap gap-1.5">
        {roles.map((role) => (
          <RoleCheck key={role} list={`${path}.roles`} role={role} label={t(role)} compact={compact} />
        ))}
      </div>
      <ShownProblems path={`${path}.roles`} deep />
    </fieldset>
  )
}

function RoleCheck({ list, role, label, compact }: { list: string; role: keyof NodeRoles; label: string; compact: boolean }) {
  const { store } = useWizard()
  const path = `${list}.${role}`
  const { value } = useFieldValue(path)
  return (
    <label className={`${chip} ${compact ? 'min-h-7 bg-panel px-2 text-xs' : 'min-h-9 bg-sunk px-2.5 text-sm'}`}>
      <input
        type="checkbox"
        id={path}
        name={path}
        data-field="check"
        data-rendered={String(value === true)}
        checked={value === true}
        onChange={(event) => commit(store, path, 'check', String(event.target.checked))}
        onBlur={() => store.touch(list)}
        className="accent-link outline-none"
      />
      {label}
    </label>
  )
}
