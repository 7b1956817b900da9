import { describe, expect, it } from 'vitest'
import { toSecurityGroup, toSubnet, withKind } from './to-network'

const info = { id: 'subnet-1', name: 'prod-a', zone: 'eu-central-1a' }

describe('toSubnet', () => {
  it.each([
    ['public', 'elb'],
    ['private', 'internal-elb'],
  ] as const)('%s subnets are for %s', (kind, loadBalancers) =>
    expect(toSubnet({ ...info, kind })).toEqual({ ...info, kind, loadBalancers }),
  )
  it('makes one line of any name', () => {
    expect(toSubnet({ ...info, name: 'a\n\tb', kind: 'public' }).name).toBe('a b')
    expect(toSubnet({ ...info, name: 'n'.repeat(300), kind: 'public' }).name).toHaveLength(256)
  })
})

it('toSecurityGroup keeps the name the node driver wants', () =>
  expect(toSecurityGroup({ id: 'sg-1', name: 'nodes' })).toEqual({ id: 'sg-1', name: 'nodes', tagged: false }))

describe('withKind', () => {
  const subnet = toSubnet({ ...info, kind: 'private' })
  it('moves the load balancers along', () => expect(withKind(subnet, 'public').loadBalancers).toBe('elb'))
  it('leaves a decision alone', () =>
    expect(withKind({ ...subnet, loadBalancers: 'none' }, 'public')).toMatchObject({ kind: 'public', loadBalancers: 'none' }))
})
