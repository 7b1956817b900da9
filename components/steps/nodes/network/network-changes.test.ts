import { describe, expect, it } from 'vitest'
import { defaultPlan } from '@/lib/plan/defaults'
import { planSchema } from '@/lib/plan/schema'
import { planOfMachines, planWith, subnetInfo } from '../fixtures'
import { addGroup, addSubnet, chooseVpc, removeGroup, removeSubnet, updateGroup, updateSubnet } from './network-changes'

const group = (id: string, vpcId = 'vpc-1') => ({ id, name: id, vpcId, description: '', tags: {} })
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('subnets', () => {
  it('are added once, at the end, and taken out', () => {
    const two = ['b', 'a', 'b'].reduce((plan, id) => addSubnet(plan, subnetInfo(id)), defaultPlan)
    expect(ids(two.nodes.network.subnets)).toEqual(['b', 'a'])
    expect(ids(removeSubnet(two, 'b').nodes.network.subnets)).toEqual(['a'])
  })
  it('follow the account, and so do their load balancers unless decided', () => {
    const one = addSubnet(defaultPlan, subnetInfo('a'))
    const now = { ...subnetInfo('a', 'vpc-1', 'public'), zone: 'eu-central-1b' }
    expect(updateSubnet(one, now).nodes.network.subnets).toEqual([
      { id: 'a', name: 'name of a', zone: 'eu-central-1b', kind: 'public', loadBalancers: 'elb' },
    ])
    expect(updateSubnet(one, subnetInfo('b')).nodes.network.subnets).toEqual(one.nodes.network.subnets)
  })
  it('never exceed what a Plan holds', () => {
    const many = Array.from({ length: 70 }, (_, i) => `subnet-${i}`)
    expect(planSchema.safeParse(many.reduce((plan, id) => addSubnet(plan, subnetInfo(id)), defaultPlan)).success).toBe(true)
  })
})

describe('groups', () => {
  it('the first is tagged, and the next takes over', () => {
    const two = ['a', 'b'].reduce((plan, id) => addGroup(plan, group(id)), defaultPlan)
    expect(two.nodes.network.securityGroups.map(({ tagged }) => tagged)).toEqual([true, false])
    expect(removeGroup(two, 'a').nodes.network.securityGroups).toEqual([{ id: 'b', name: 'b', tagged: true }])
  })
  it('take the name the account has', () =>
    expect(updateGroup(addGroup(defaultPlan, group('a')), { id: 'a', name: 'nodes' }).nodes.network.securityGroups).toEqual([
      { id: 'a', name: 'nodes', tagged: true },
    ]))
  it('never exceed what a Plan holds', () => {
    const many = Array.from({ length: 20 }, (_, i) => `sg-${i}`)
    expect(planSchema.safeParse(many.reduce((plan, id) => addGroup(plan, group(id)), defaultPlan)).success).toBe(true)
  })
})

describe('chooseVpc', () => {
  const places = {
    subnets: [subnetInfo('s1', 'vpc-1'), subnetInfo('s2', 'vpc-2')],
    securityGroups: [group('g1', 'vpc-1'), group('g2', 'vpc-2')],
  }
  const start = [subnetInfo('s1'), subnetInfo('typed', '?')].reduce(addSubnet, addGroup(defaultPlan, group('g1')))

  it('drops what is known to be elsewhere and keeps what the account does not know', () => {
    const { network } = chooseVpc(start, 'vpc-2', places).nodes
    expect([network.vpcId, ids(network.subnets), ids(network.securityGroups)]).toEqual(['vpc-2', ['typed'], []])
  })
  it('lets pools of a dropped subnet fall back to the first one', () => {
    const pools = defaultPlan.nodes.pools.map((pool, i) => ({ ...pool, subnetId: ['s1', 'typed', ''][i]! }))
    const plan = chooseVpc({ ...start, nodes: { ...start.nodes, pools } }, 'vpc-2', places)
    expect(plan.nodes.pools.map((pool) => pool.subnetId)).toEqual(['', 'typed', ''])
  })
  it('keeps everything when no VPC is chosen', () =>
    expect(ids(chooseVpc(start, '', places).nodes.network.subnets)).toEqual(['s1', 'typed']))
  it('keeps what chosen machines are in', () => {
    const plan = chooseVpc(planOfMachines(['g1']), 'vpc-2', places)
    expect(ids(plan.nodes.network.securityGroups)).toEqual(['g1'])
    const pools = chooseVpc(planWith({ ...plan.nodes, source: 'ec2' }), 'vpc-2', places)
    expect(ids(pools.nodes.network.securityGroups)).toEqual([])
  })
})
