import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VpcSubnet } from '@/lib/account-facts'
import { balancerSubnets, type BalancerKind, type SubnetFacts } from './balancer-subnets'
import { foreign, healthy, own, subnet } from './testing/healthy'

const role = { 'kubernetes.io/role/elb': '1' }
const internalRole = { 'kubernetes.io/role/internal-elb': '' }
/** Subnets of zone a, all public. */
const choose = (subnets: readonly VpcSubnet[], kind: BalancerKind = 'internet-facing') =>
  balancerSubnets({ ...healthy, subnets, routeTables: [table('rtb', true, [], 'igw-1')] }, 'vpc-1', kind).map(
    ({ subnetId }) => subnetId,
  )
const table = (id: string, main: boolean, subnetIds: readonly string[], gateway: string) => ({
  id, vpcId: 'vpc-1', main, subnetIds, gateways: ['local', gateway], defaultTargets: [gateway], tags: {},
})

describe('the subnets of a load balancer', () => {
  it('one per zone, the lowest id', () => {
    expect(choose([subnet('b', 'a'), subnet('a', 'a'), subnet('c', 'b')])).toEqual(['a', 'c'])
  })

  it('the role tag before the cluster tag, whatever its value, and that before the id', () => {
    expect(choose([subnet('a', 'a'), subnet('b', 'a', own)])).toEqual(['b'])
    expect(choose([subnet('a', 'a', own), subnet('b', 'a', role)])).toEqual(['b'])
    expect(choose([subnet('a', 'a', own), subnet('b', 'a', internalRole)])).toEqual(['a'])
    expect(choose([subnet('a', 'a', own), subnet('b', 'a', internalRole)], 'internal')).toEqual(['b'])
  })

  it('never those of other clusters only; the old tag names none', () => {
    expect(choose([subnet('a', 'a', foreign), subnet('b', 'a', { ...foreign, ...own })])).toEqual(['b'])
    expect(choose([subnet('a', 'a', { KubernetesCluster: 'other' })])).toEqual(['a'])
    expect(choose([subnet('a', 'a', { ...foreign, KubernetesCluster: 'prod' })])).toEqual(['a'])
    expect(choose([subnet('a', 'a', foreign)])).toEqual([])
  })

  it('with a route to an internet gateway of their own table, else of the main one', () => {
    const subnets = [subnet('a', 'a'), subnet('b', 'b')]
    const by = (...routeTables: SubnetFacts['routeTables']) =>
      balancerSubnets({ ...healthy, subnets, routeTables }, 'vpc-1', 'internet-facing').map((one) => one.subnetId)
    expect(by(table('1', true, [], 'nat-1'), table('2', false, ['b'], 'igw-1'))).toEqual(['b'])
    expect(by(table('1', true, [], 'igw-1'), table('2', false, ['b'], 'vgw-1'))).toEqual(['a'])
    expect(by(table('2', false, ['b'], 'igw-1'))).toEqual(['b'])
  })

  it('of zones that can hold one', () => {
    const zones = [{ name: 'eu-central-1a', type: 'local-zone' }, { name: 'eu-central-1b', type: 'availability-zone' }]
    const subnets = ['a', 'b', 'c'].map((zone) => subnet(zone, zone))
    // A zone that nobody describes is kept, as the controller does.
    const chosen = balancerSubnets({ ...healthy, zones, subnets }, 'vpc-1', 'internal')
    expect(chosen.map(({ subnetId }) => subnetId)).toEqual(['b', 'c'])
  })
})

describe('for any VPC', () => {
  const tags = fc.subarray([own, foreign, role, internalRole, { KubernetesCluster: 'prod' }]).map((all) =>
    Object.assign({}, ...all) as Record<string, string>,
  )
  const id = fc.string({ unit: fc.constantFrom('0', '1', 'a', 'f'), minLength: 1, maxLength: 3 })
  const subnets = fc
    .uniqueArray(fc.record({ id, zone: fc.constantFrom('a', 'b', 'c'), tags }), {
      selector: (one) => one.id,
      maxLength: 8,
    })
    .map((all) => all.map((one) => subnet(`subnet-${one.id}`, one.zone, one.tags)))
  const zones = fc.subarray([
    { name: 'eu-central-1a', type: 'local-zone' },
    { name: 'eu-central-1b', type: 'availability-zone' },
  ])
  const facts = fc.record({ subnets, zones, open: fc.func(fc.boolean()) }).map(({ open, ...rest }): SubnetFacts => ({
    ...rest,
    clusterId: 'prod',
    routeTables: [
      table('rtb-1', true, [], 'nat-1'),
      table('rtb-2', false, rest.subnets.map((one) => one.id).filter((one) => open(one)), 'igw-1'),
    ],
  }))
  const kinds = fc.constantFrom<BalancerKind[]>('internet-facing', 'internal')

  it('chooses what the controller’s own loop chooses', () => {
    fc.assert(
      fc.property(facts, kinds, (given, kind) => {
        expect(balancerSubnets(given, 'vpc-1', kind).map(({ subnetId }) => subnetId)).toEqual(byLoop(given, kind))
      }),
    )
  })

  it('does not depend on the order in which EC2 lists them', () => {
    fc.assert(
      fc.property(facts, kinds, (given, kind) => {
        const reversed = { ...given, subnets: [...given.subnets].reverse() }
        expect(balancerSubnets(reversed, 'vpc-1', kind)).toEqual(balancerSubnets(given, 'vpc-1', kind))
      }),
    )
  })
})

/** findSubnets and findELBSubnets of kubernetes/cloud-provider-aws, step for step, without the fallback. */
function byLoop({ subnets, routeTables, zones }: SubnetFacts, kind: BalancerKind): string[] {
  const has = (one: VpcSubnet) => 'kubernetes.io/cluster/prod' in one.tags || one.tags.KubernetesCluster === 'prod'
  const chosen: Record<string, VpcSubnet> = {}
  for (const one of subnets) {
    const others = Object.keys(one.tags).some((key) => key.startsWith('kubernetes.io/cluster/'))
    if (!has(one) && others) continue
    const open = routeTables.some(({ subnetIds, gateways }) => subnetIds.includes(one.id) && gateways.includes('igw-1'))
    if (kind === 'internet-facing' && !open) continue
    const existing = chosen[one.zone]
    if (!existing) {
      chosen[one.zone] = one
      continue
    }
    const key = kind === 'internal' ? 'kubernetes.io/role/internal-elb' : 'kubernetes.io/role/elb'
    if (key in existing.tags !== key in one.tags) {
      if (key in one.tags) chosen[one.zone] = one
      continue
    }
    if (has(existing) !== has(one)) {
      if (has(one)) chosen[one.zone] = one
      continue
    }
    if (existing.id > one.id) chosen[one.zone] = one
  }
  const regular = (zone: string) => zones.every(({ name, type }) => name !== zone || type === 'availability-zone')
  return Object.keys(chosen).sort().filter(regular).flatMap((zone) => chosen[zone]?.id ?? [])
}
