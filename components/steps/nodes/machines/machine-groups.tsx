'use client'

import { useTranslations } from 'next-intl'
import { useFieldValue, usePlan, useWizard } from '@/components/wizard/wizard-context'
import { getIn, setIn } from '@/lib/plan/path'
import { changeGroups } from '../network/tag-one-group'
import { ShownProblems } from '../shown-problems'

/** Which of the Plan's security groups a machine typed by hand has. */
export function MachineGroups({ path }: { path: string }) {
  const t = useTranslations('steps.nodes.machines')
  const { store } = useWizard()
  const { securityGroups } = usePlan().nodes.network
  const { value } = useFieldValue(path)
  const own = Array.isArray(value) ? (value as string[]) : []
  const known = securityGroups.filter(({ id }) => id !== '')
  const groups = [
    ...known.filter(({ id }, index) => known.findIndex((one) => one.id === id) === index),
    ...own.filter((id) => known.every((group) => group.id !== id)).map((id) => ({ id, name: '' })),
  ]
  const toggle = (id: string, on: boolean) =>
    store.update(`${path} ${id} ${on}`, (plan) =>
      changeGroups(plan, (before) => {
        const rest = (getIn(before, path) as string[]).filter((one) => one !== id)
        return setIn(before, path, on ? [...rest, id] : rest)
      }),
    )
  return (
    <fieldset id={path} tabIndex={-1} className="min-w-0">
      <legend className="mb-1 text-sm font-medium">{t('groupsLabel')}</legend>
      {groups.length === 0 && <p className="text-sm text-soft">{t('groupsNone')}</p>}
      {groups.map(({ id, name }) => (
        <label key={id} className="flex min-h-7 items-start gap-2.5 text-sm">
          <input
            type="checkbox"
            checked={own.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
            className="mt-1 accent-link"
          />
          <span className="[overflow-wrap:anywhere]">
            {name} <code className="font-mono text-xs text-soft">{id}</code>
          </span>
        </label>
      ))}
      <ShownProblems path={path} deep />
    </fieldset>
  )
}
