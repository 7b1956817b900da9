'use client'

import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/ui/check-field'
import { usePlan } from '@/components/wizard/wizard-context'
import { Empty } from './empty'
import { GroupProblems } from './group-problems'
import { GroupsPerNode } from './groups-per-node'

const path = 'nodes.network.securityGroups'

/** Which groups carry the cluster tag, and what that means for each machine. */
export function SecurityGroups() {
  const t = useTranslations('steps.tags.groups')
  const groups = usePlan().nodes.network.securityGroups
  return (
    <div id={path} tabIndex={-1} className="grid gap-3 outline-none">
      {groups.length === 0 ? (
        <Empty text={t('empty')} link={t('choose')} href="/nodes#nodes.network" />
      ) : (
        <fieldset className="grid gap-2 rounded-xl border border-line bg-panel px-4 py-3">
          <legend className="sr-only">{t('legend')}</legend>
          {groups.map(({ id, name }, index) => (
            <CheckField
              key={`${index} ${id}`}
              path={`${path}.${index}.tagged`}
              label={t('tagged', { name: name || id || t('unnamed') })}
              hint={name && id ? <span className="font-mono text-xs">{id}</span> : undefined}
            />
          ))}
        </fieldset>
      )}
      <GroupProblems />
      <GroupsPerNode />
    </div>
  )
}
