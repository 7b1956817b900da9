'use client'

import { useTranslations } from 'next-intl'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import type { SubnetInfo } from '@/lib/inventory'
import { chosenRows } from './chosen-rows'
import { addSubnet, maxSubnets, removeSubnet, updateSubnet } from './network-changes'
import { Part } from './part'
import { PickTable } from './pick-table'

/** Subnets of the chosen VPC: private ones first, for the first one chosen is where pools go unless they say otherwise. */
export function SubnetPicker({ infos }: { infos: readonly SubnetInfo[] }) {
  const t = useTranslations('steps.nodes.network.subnets')
  const { store } = useWizard()
  const { vpcId, subnets } = usePlan().nodes.network
  const sorted = infos.toSorted(
    (a, b) => a.kind.localeCompare(b.kind) || a.zone.localeCompare(b.zone) || a.name.localeCompare(b.name),
  )
  const rows = chosenRows(vpcId, sorted, subnets)
  return (
    <Part path="nodes.network.subnets" title={t('title')} hint={t('hint')} deep>
      <PickTable
        caption={t('title')}
        columns={[t('subnet'), t('zone'), t('kind'), t('free')]}
        empty={t(vpcId === '' ? 'noVpc' : 'empty')}
        full={subnets.length >= maxSubnets ? t('full', { max: maxSubnets }) : null}
        rows={rows.map(({ id, standing, info, chosen }) => ({
          id,
          name: (info ?? chosen)?.name ?? '',
          detail: info?.cidr ?? '',
          standing,
          chosen: chosen !== undefined,
          cells: [
            (info ?? chosen)?.zone ?? '',
            t(info?.kind ?? chosen?.kind ?? 'private'),
            info ? String(info.freeAddresses) : '',
          ],
          update:
            info && chosen && (info.kind !== chosen.kind || info.zone !== chosen.zone)
              ? () => store.update(`update ${id}`, (plan) => updateSubnet(plan, info))
              : undefined,
          toggle: (on: boolean) =>
            store.update(`subnet ${id} ${on}`, (plan) => (on && info ? addSubnet(plan, info) : removeSubnet(plan, id))),
        }))}
      />
    </Part>
  )
}
