'use client'

import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { usePlan } from '@/components/wizard/wizard-context'
import { GroupVerdictText } from './group-verdict'
import { groupVerdicts, stops, type NodeVerdict } from './tagged-groups'

/** For each machine, how many of its groups carry the tag; those that stop load balancers stand first. */
export function GroupsPerNode() {
  const t = useTranslations('steps.tags.groups')
  const plan = usePlan()
  const nodes = groupVerdicts(plan)
  const bad = nodes.filter(stops)
  const good = nodes.filter((node) => !stops(node))
  if (plan.nodes.source === 'ec2') {
    return nodes.map((node) => (
      <p key={node.node} className="text-sm">
        <span className="text-soft">{t('everyPool', { groups: node.groups.join(', ') })}</span>{' '}
        <GroupVerdictText node={node} />
      </p>
    ))
  }
  return (
    <>
      {bad.length > 0 && <Machines nodes={bad} caption={t('stopping')} />}
      {good.length > 0 && (
        <Disclosure summary={t('fine')} count={t('machines', { count: good.length })}>
          <Machines nodes={good} caption={t('fine')} />
        </Disclosure>
      )}
    </>
  )
}

function Machines({ nodes, caption }: { nodes: readonly NodeVerdict[]; caption: string }) {
  const t = useTranslations('steps.tags.groups')
  return (
    <StackTable caption={caption} columns={[t('machine'), t('attached'), t('result')]}>
      {nodes.map((node, index) => (
        <StackRow key={`${index} ${node.node}`}>
          <StackHead className="font-medium [overflow-wrap:anywhere]">{node.node || '—'}</StackHead>
          <StackCell label={t('attached')} className="[overflow-wrap:anywhere]">
            {node.groups.join(', ') || '—'}
          </StackCell>
          <StackCell>
            <GroupVerdictText node={node} />
          </StackCell>
        </StackRow>
      ))}
    </StackTable>
  )
}
