import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planSchema, type Plan } from '@/lib/plan/schema'
import { instanceInfo, planWith, subnetInfo } from '../fixtures'
import { chooseInstances, dropInstances, isOutdated, toInstance, updateInstance } from './choose-instances'

const empty = planWith({ source: 'existing' })
const subnets = [subnetInfo('subnet-1', 'vpc-1', 'public'), subnetInfo('subnet-2')]
const shape = ({ nodes: { network, instances } }: Plan) => ({
  vpc: network.vpcId,
  subnets: network.subnets.map(({ id, loadBalancers }) => `${id} ${loadBalancers}`),
  groups: network.securityGroups.map(({ id, tagged }) => (tagged ? `${id} tagged` : id)),
  machines: instances.map(({ id }) => id),
})

it('toInstance copies what the Plan needs and guesses the roles', () =>
  expect(toInstance(instanceInfo('i-1', ['sg-1', 'sg-2'], { name: 'prod-control-1' }))).toEqual({
    id: 'i-1',
    name: 'prod-control-1',
    privateDnsName: 'ip-10-0-0-5.eu-central-1.compute.internal',
    privateIp: '10.0.0.5',
    subnetId: 'subnet-1',
    securityGroups: ['sg-1', 'sg-2'],
    roles: { etcd: false, controlPlane: true, worker: false },
  }))

describe('chooseInstances', () => {
  it('brings the VPC, subnet and groups along', () =>
    expect(shape(chooseInstances(empty, [instanceInfo('i-1', ['sg-1', 'sg-2'])], subnets))).toEqual({
      vpc: 'vpc-1',
      subnets: ['subnet-1 elb'],
      groups: ['sg-1 tagged', 'sg-2'],
      machines: ['i-1'],
    }))
  it('tags the group that the machines share, whichever machine came first', () => {
    const one = chooseInstances(empty, [instanceInfo('i-1', ['cp', 'nodes'])], subnets)
    const all = chooseInstances(one, [instanceInfo('i-2', ['nodes']), instanceInfo('i-3', ['nodes'])], subnets)
    expect(shape(all).groups).toEqual(['cp', 'nodes tagged'])
  })
  it('takes a machine once and stays in the VPC of the first', () => {
    const one = chooseInstances(empty, [instanceInfo('i-1')], subnets)
    const again = chooseInstances(one, [instanceInfo('i-1'), instanceInfo('i-2', ['sg-1'], { vpcId: 'vpc-2' })], subnets)
    expect(shape(again)).toMatchObject({ vpc: 'vpc-1', machines: ['i-1', 'i-2'] })
  })
  it('keeps a subnet that the list does not have', () =>
    expect(chooseInstances(empty, [instanceInfo('i-1')], []).nodes.network.subnets).toEqual([
      { id: 'subnet-1', name: '', zone: 'eu-central-1a', kind: 'private', loadBalancers: 'internal-elb' },
    ]))
  it('leaves out a machine that would burst the Plan', () => {
    const many = Array.from({ length: 20 }, (_, i) => instanceInfo(`i-${i}`, [`sg-${i}`]))
    const plan = chooseInstances(empty, many, subnets)
    expect(planSchema.safeParse(plan).success).toBe(true)
    expect(plan.nodes.instances).toHaveLength(16)
  })
})

describe('dropInstances', () => {
  it('takes along only what no other machine is in', () => {
    const both = chooseInstances(
      empty,
      [instanceInfo('i-1', ['a', 'b']), instanceInfo('i-2', ['b', 'c'], { subnetId: 'subnet-2' })],
      subnets,
    )
    expect(shape(dropInstances(both, ['i-2']))).toEqual({
      vpc: 'vpc-1', subnets: ['subnet-1 elb'], groups: ['a tagged', 'b'], machines: ['i-1'],
    })
  })
  it('undoes choosing', () => {
    const infos = fc.uniqueArray(fc.nat(9), { maxLength: 5 }).chain((numbers) =>
      fc.tuple(
        ...numbers.map((number) =>
          fc.subarray(['a', 'b', 'c']).map((groups) => instanceInfo(`i-${number}`, groups, { subnetId: `subnet-${number % 3}` })),
        ),
      ),
    )
    fc.assert(
      fc.property(infos, (list) => {
        const chosen = chooseInstances(empty, list, subnets)
        const dropped = dropInstances(chosen, list.map(({ id }) => id))
        expect(shape(dropped)).toEqual({ ...shape(empty), vpc: chosen.nodes.network.vpcId })
      }),
    )
  })
})

describe('isOutdated', () => {
  const info = instanceInfo('i-1', ['a', 'b'])
  it.each([
    [{}, false],
    [{ name: 'renamed' }, false],
    [{ securityGroups: ['b', 'a'] }, false],
    [{ securityGroups: ['a'] }, true],
    [{ privateDnsName: '' }, true],
    [{ privateIp: '10.0.0.6' }, true],
    [{ subnetId: 'subnet-9' }, true],
  ])('%j: %s', (change, outdated) => expect(isOutdated({ ...toInstance(info), ...change }, info)).toBe(outdated))
})

it('updateInstance takes over the facts and keeps roles and place', () => {
  const before = chooseInstances(empty, [instanceInfo('i-1', ['a']), instanceInfo('i-2', ['a'])], subnets)
  const roles = { etcd: true, controlPlane: true, worker: false }
  const decided = planWith({ ...before.nodes, instances: before.nodes.instances.map((one) => ({ ...one, roles })) })
  const now = instanceInfo('i-1', ['a', 'b'], { subnetId: 'subnet-2', privateIp: '10.0.0.9' })
  const after = updateInstance(decided, now, subnets)
  expect(after.nodes.instances[0]).toEqual({ ...toInstance(now), roles })
  expect(shape(after)).toMatchObject({ subnets: ['subnet-1 elb', 'subnet-2 internal-elb'], groups: ['a tagged', 'b'], machines: ['i-1', 'i-2'] })
})
