import { describe, expect, it } from 'vitest'
import { defaultInstance, defaultPlan } from '@/lib/plan/defaults'
import type { Plan, SecurityGroup } from '@/lib/plan/schema'
import { groupVerdicts, stops } from './tagged-groups'

const a = { id: 'sg-a', name: 'nodes', tagged: true }
const b = { id: 'sg-b', name: '', tagged: true }
const c = { id: 'sg-c', name: 'ssh', tagged: false }

const pools = (...securityGroups: SecurityGroup[]): Plan => ({
  ...defaultPlan,
  nodes: { ...defaultPlan.nodes, network: { ...defaultPlan.nodes.network, securityGroups } },
})
const machine = (...securityGroups: string[]): Plan => {
  const { nodes, ...rest } = pools(a, b, c)
  return { ...rest, nodes: { ...nodes, source: 'existing', instances: [{ ...defaultInstance, name: 'node-1', securityGroups }] } }
}

describe('groups of an existing machine', () => {
  it.each([
    ['none known', machine(), 'unknown', [], []],
    ['one, tagged', machine('sg-a'), 'one', ['nodes'], ['nodes']],
    ['one tagged of two', machine('sg-a', 'sg-c'), 'one', ['nodes', 'ssh'], ['nodes']],
    ['one, untagged', machine('sg-c'), 'only', ['ssh'], []],
    ['one the Plan does not list', machine('sg-x'), 'only', ['sg-x'], []],
    ['two tagged', machine('sg-b', 'sg-a'), 'several', ['sg-b', 'nodes'], ['sg-b', 'nodes']],
    ['none tagged of two', machine('sg-c', 'sg-x'), 'none', ['ssh', 'sg-x'], []],
    ['the same group twice', machine('sg-c', 'sg-c'), 'only', ['ssh'], []],
  ] as const)('%s', (_name, plan, verdict, groups, tagged) => {
    expect(groupVerdicts(plan)).toEqual([{ node: 'node-1', verdict, groups, tagged }])
  })
})

describe('groups of pools', () => {
  it.each([
    ['one tagged of two', pools(a, c), 'one', ['nodes', 'ssh']],
    ['two tagged', pools(a, b), 'several', ['nodes', 'sg-b']],
    ['none tagged of two with the same name', pools(c, { ...c, id: 'sg-d' }), 'none', ['ssh', 'ssh']],
    ['one without name and id', pools({ id: '', name: '', tagged: true }), 'one', ['—']],
  ] as const)('%s', (_name, plan, verdict, groups) => {
    expect(groupVerdicts(plan)).toMatchObject([{ node: '', verdict, groups }])
  })

  it('are the driver’s own while none is chosen', () => {
    expect(groupVerdicts(pools())).toEqual([])
  })
})

it('two tagged groups or none of several stop load balancers', () => {
  const stopping = [machine('sg-a', 'sg-b'), machine('sg-c', 'sg-x'), machine('sg-a'), machine('sg-c'), machine()]
  expect(stopping.map((plan) => groupVerdicts(plan).some(stops))).toEqual([true, true, false, false, false])
})
