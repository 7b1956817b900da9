import fc from 'fast-check'
import { nodeGroup, type GroupRule } from '@/lib/derive/node-group'
import type { Plan } from '@/lib/plan/schema'
import type { Observed } from '../observe/observe'
import type { ObservedNodeGroup, OwnedNodeGroup } from '../observe/node-group'
import { clusterTag, ours } from './accounts'
import { existingPlan } from './plans'

export const nodeGroupChoices: fc.Arbitrary<Plan['nodes']['nodeGroup']> = fc.record({
  create: fc.boolean(),
  name: fc.constant(''),
  administration: fc.subarray(['10.0.0.0/8', '2001:db8::/32']),
  nodePorts: fc.subarray(['0.0.0.0/0']),
})

const withGroup = existingPlan(undefined, ({ nodes }) => {
  nodes.nodeGroup = { create: true, name: '', administration: ['10.0.0.0/8', '192.0.2.0/24'], nodePorts: [] }
})

/** As the cloud controller and people write them. */
export const foreignRules: readonly GroupRule[] = [
  { protocol: 'tcp', from: 31000, to: 31000, source: '10.1.0.0/16', description: 'kubernetes.io/rule/nlb/client=a1b2' },
  { protocol: '-1', from: -1, to: -1, source: 'sg-balancer', description: '' },
  { protocol: 'tcp', from: 22, to: 22, source: '10.0.0.0/8', description: '' },
]

/** A group of the name that the Plan gives its own, made by whomever, with some of the rules. */
export const anyNodeGroup: fc.Arbitrary<ObservedNodeGroup | null> = fc.option(
  fc.record({
    id: fc.constant('sg-nodes'),
    tags: fc.constantFrom<Record<string, string>>(
      ours,
      { 'lariat.dev/managed-by': 'lariat' },
      { 'lariat.dev/managed-by': 'lariat', 'kubernetes.io/cluster/other': 'owned' },
      { [clusterTag]: 'owned' },
      {},
    ),
    rules: fc.tuple(fc.subarray([...(nodeGroup(withGroup)?.rules ?? [])]), fc.subarray([...foreignRules])).map(([own, others]) => {
      const keys = new Set(own.map(({ protocol, from, to, source }) => `${protocol} ${from} ${to} ${source}`))
      return [...own, ...others.filter(({ protocol, from, to, source }) => !keys.has(`${protocol} ${from} ${to} ${source}`))]
    }),
  }),
)

/** What `readOwned` reads of it. */
export const ownedNodeGroups = ({ nodeGroup: group }: Observed): OwnedNodeGroup[] =>
  group ? [{ ...group, name: 'prod-a-nodes', vpcId: 'vpc-1', users: [] }] : []
