import * as fc from 'fast-check'
import type { Plan, TaggedOnly } from './schema'

/** What a Plan changes in an account beside roles and tags: the same for Plans of every shape and for sound ones. */
const bool = fc.boolean()
const resources = (...ids: readonly string[]): fc.Arbitrary<TaggedOnly[]> =>
  fc.subarray(ids.map((id) => ({ id, name: id.endsWith('1') ? 'data' : '' })))
const blocks = fc.subarray(['10.0.0.0/8', '192.0.2.7/32', '2001:db8::/32'])

export const nodeGroup: fc.Arbitrary<Plan['nodes']['nodeGroup']> = fc.record({
  create: bool,
  name: fc.constantFrom('', 'prod-nodes'),
  administration: blocks,
  nodePorts: blocks,
})

export const metadata: fc.Arbitrary<Plan['nodes']['metadata']> = fc.record({
  machines: bool,
  defaults: bool,
  tokens: fc.constantFrom<Plan['nodes']['metadata']['tokens']>('keep', 'optional', 'required'),
  hopLimit: fc.integer({ min: 1, max: 3 }),
})

export const routeTables = resources('rtb-0a1b2c3d4e5f60001', 'rtb-0a1b2c3d4e5f60002')
export const volumes = resources('vol-0a1b2c3d4e5f60001', 'vol-0a1b2c3d4e5f60002')
export const hostnameType = fc.constantFrom<Plan['nodes']['hostnameType']>('keep', 'ip-name', 'resource-name')
export const policies = fc.constantFrom<Plan['iam']['policies']>('inline', 'managed')
export const rancherCredential = fc.constantFrom<Plan['iam']['rancherCredential']>(
  { kind: 'none', name: '' },
  { kind: 'user', name: 'rancher' },
  { kind: 'role', name: 'rancher-server' },
)
export const leave = fc.subarray(['subnet/subnet-1', 'iam-role/prod-a-worker'])
