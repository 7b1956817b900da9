'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { controlClass } from '@/components/ui/field'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import type { InstanceInfo, SubnetInfo } from '@/lib/inventory'
import { chooseInstances, dropInstances, updateInstance } from './choose-instances'
import { matchesMachine } from './machine-filter'
import { MachineRow } from './machine-row'

/** Every machine of the account's region, to choose from. */
export function MachinePicker({ infos, subnets }: { infos: readonly InstanceInfo[]; subnets: readonly SubnetInfo[] }) {
  const t = useTranslations('steps.nodes.machines')
  const { store } = useWizard()
  const { instances } = usePlan().nodes
  const [text, setText] = useState('')
  const [left, setLeft] = useState(0)
  const shown = useMemo(
    () =>
      infos
        .filter((info) => matchesMachine(info, text))
        .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }) || a.id.localeCompare(b.id)),
    [infos, text],
  )
  const indexOf = new Map(instances.map(({ id }, index) => [id, index]))
  const free = shown.filter(({ id }) => !indexOf.has(id))

  const choose = (chosen: readonly InstanceInfo[]) => {
    store.update(`choose ${chosen.map(({ id }) => id).join(' ')}`, (plan) => chooseInstances(plan, chosen, subnets))
    const taken = new Set(store.get().plan.nodes.instances.map(({ id }) => id))
    setLeft(chosen.filter(({ id }) => !taken.has(id)).length)
  }
  const drop = (id: string) => {
    setLeft(0)
    store.update(`drop ${id}`, (plan) => dropInstances(plan, [id]))
  }

  if (infos.length === 0) return <p className="rounded-xl bg-sunk px-3.5 py-3 text-sm text-soft">{t('none')}</p>
  return (
    <div className="@container">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <input
          type="search"
          aria-label={t('filter')}
          placeholder={t('filter')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className={`${controlClass} min-w-60 flex-1`}
        />
        <span role="status" className="text-sm text-soft">
          {t('chosen', { chosen: instances.length, shown: shown.length })}
        </span>
        {free.length > 0 && (
          <Button className="min-h-8! text-sm!" onClick={() => choose(free)}>
            {t('chooseAll', { count: free.length })}
          </Button>
        )}
      </div>
      <div role="region" aria-label={t('table')} tabIndex={0} className="relative max-h-[34rem] overflow-auto rounded-xl border border-line bg-panel">
        <table role="table" className="block w-full text-sm @2xl:table">
          <thead role="rowgroup" className="sticky top-0 z-10 bg-sunk text-xs text-soft">
            <tr role="row" className="sr-only @2xl:not-sr-only @2xl:table-row">
              {[t('machine'), t('roles'), t('now')].map((title) => (
                <th key={title} scope="col" role="columnheader" className="px-3 py-1.5 text-left font-medium">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className="block @2xl:table-row-group">
            {shown.map((info) => (
              <MachineRow
                key={info.id}
                info={info}
                index={indexOf.get(info.id)}
                choose={() => choose([info])}
                drop={() => drop(info.id)}
                update={() => store.update(`update ${info.id}`, (plan) => updateInstance(plan, info, subnets))}
              />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className="px-3.5 py-3 text-sm text-soft">{t('noMatch')}</p>}
      </div>
      {left > 0 && <p role="status" className="mt-1.5 text-sm text-warn">▲ {t('left', { count: left })}</p>}
    </div>
  )
}
