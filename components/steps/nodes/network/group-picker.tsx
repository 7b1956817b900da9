'use client'

import { useTranslations } from 'next-intl'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import type { SecurityGroupInfo } from '@/lib/inventory'
import { chosenRows } from './chosen-rows'
import { addGroup, maxGroups, removeGroup, updateGroup } from './network-changes'
import { Part } from './part'
import { PickTable } from './pick-table'

/** Security groups of the chosen VPC, by name. */
export function GroupPicker({ infos }: { infos: readonly SecurityGroupInfo[] }) {
  const t = useTranslations('steps.nodes.network.groups')
  const { store } = useWizard()
  const { vpcId, securityGroups } = usePlan().nodes.network
  const sorted = infos.toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
  const rows = chosenRows(vpcId, sorted, securityGroups)
  return (
    <Part path="nodes.network.securityGroups" title={t('title')} hint={t('hint')} deep>
      <PickTable
        caption={t('title')}
        columns={[t('group'), t('description'), t('tag')]}
        empty={t(vpcId === '' ? 'noVpc' : 'empty')}
        full={securityGroups.length >= maxGroups ? t('full', { max: maxGroups }) : null}
        rows={rows.map(({ id, standing, info, chosen }) => ({
          id,
          name: (info ?? chosen)?.name ?? '',
          detail: '',
          standing,
          chosen: chosen !== undefined,
          cells: [info?.description ?? '', chosen ? t(chosen.tagged ? 'tagged' : 'untagged') : ''],
          update:
            info && chosen && info.name !== chosen.name
              ? () => store.update(`update ${id}`, (plan) => updateGroup(plan, info))
              : undefined,
          toggle: (on: boolean) =>
            store.update(`group ${id} ${on}`, (plan) => (on && info ? addGroup(plan, info) : removeGroup(plan, id))),
        }))}
      />
    </Part>
  )
}
