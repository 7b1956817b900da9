import { describe, expect, it } from 'vitest'
import { tagPlan } from '@/lib/derive/tag-plan'
import { defaultPlan, defaultSubnet } from '@/lib/plan/defaults'
import { tagGroups } from './tag-groups'

const plan = {
  ...defaultPlan,
  tags: { ...defaultPlan.tags, extra: [{ key: 'team', value: 'platform' }] },
  nodes: {
    ...defaultPlan.nodes,
    network: {
      ...defaultPlan.nodes.network,
      subnets: [
        { ...defaultSubnet, id: 'subnet-a' },
        { ...defaultSubnet, id: 'subnet-b' },
        { ...defaultSubnet, loadBalancers: 'none' as const },
        { ...defaultSubnet, loadBalancers: 'none' as const },
      ],
    },
  },
}

describe('tag groups', () => {
  const rows = tagPlan(plan)
  const kinds = tagGroups(rows)

  it('keep every row once', () => {
    const kept = kinds.flatMap(({ resources }) => resources.flatMap((resource) => resource.rows))
    expect(kept).toHaveLength(rows.length)
    expect(new Set(kept)).toEqual(new Set(rows))
  })

  it('tell two nameless subnets apart', () => {
    expect(kinds.find(({ type }) => type === 'subnet')?.resources.map((one) => one.rows.length)).toEqual([2, 2, 1, 1])
  })

  it('say who writes each kind', () => {
    expect(kinds.map(({ type, by }) => [type, by])).toEqual([
      ['pool', 'rancher'],
      ['subnet', 'lariat'],
      ['role', 'lariat'],
      ['instance-profile', 'lariat'],
    ])
    expect(kinds.every(({ by, resources }) => resources.every((one) => one.rows.every((row) => row.by === by)))).toBe(true)
  })

  it('say the reason of a key once', () => {
    expect(kinds.find(({ type }) => type === 'pool')?.reasons.map(({ key }) => key)).toEqual([
      'kubernetes.io/cluster/prod-a',
      'team',
    ])
  })
})
