'use client'

import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/ui/check-field'
import { Note } from '@/components/ui/note'
import { TextField } from '@/components/ui/text-field'
import { usePlan } from '@/components/wizard/wizard-context'
import { nodeGroupName } from '@/lib/derive/names'
import { TaggedOnlyList } from '../network/tagged-only-list'
import { AddressBlocks } from './address-blocks'
import { OpenPorts } from './open-ports'

const path = 'nodes.nodeGroup'

export function NodeGroupFields() {
  const t = useTranslations('steps.nodes.group')
  const label = useTranslations('open.fields.nodes')
  const plan = usePlan()
  const { nodeGroup, network, source } = plan.nodes
  const derived = nodeGroupName({ ...plan, nodes: { ...plan.nodes, nodeGroup: { ...nodeGroup, name: '' } } })
  return (
    <>
      <CheckField path={`${path}.create`} label={label('nodeGroup.create')} hint={t(source === 'ec2' ? 'create.pools' : 'create.machines')} />
      {nodeGroup.create && (
        <div className="ml-6 grid gap-4">
          {network.vpcId === '' && <Note look="info" compact>{t('noVpc')}</Note>}
          <TextField path={`${path}.name`} label={label('nodeGroup.name')} placeholder={derived} max={255} mono />
          <AddressBlocks path={`${path}.administration`} title={label('nodeGroup.administration._')} hint={t('administration')} />
          <AddressBlocks path={`${path}.nodePorts`} title={label('nodeGroup.nodePorts._')} hint={t('nodePorts')} />
          <OpenPorts />
        </div>
      )}
      <TaggedOnlyList
        path="nodes.routeTables"
        max={16}
        title={label('routeTables._')}
        hint={t('tables.hint')}
        id={label('routeTables.id')}
        name={label('routeTables.name')}
        placeholder="rtb-…"
        add={t('tables.add')}
        remove={(number) => t('tables.remove', { number })}
      />
    </>
  )
}
