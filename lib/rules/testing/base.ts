import { defaultInstance, defaultPlan } from '@/lib/plan/defaults'
import { presets } from '@/lib/plan/presets'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'

/** A Plan that breaks a rule, with the places; and Plans close to it that do not. */
export interface Fixture {
  readonly broken: readonly (readonly [Plan, ...string[]])[]
  readonly sound: readonly Plan[]
}
export type Fixtures = Readonly<Record<string, Fixture>>

/** A Plan with some fields replaced. */
export function having(plan: Plan, changes: Readonly<Record<string, unknown>>): Plan {
  return Object.entries(changes).reduce<Plan>((changed, [path, value]) => setIn(changed, path, value), plan)
}

function preset(id: string): Plan {
  const found = presets.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no preset ${id}`)
  return found.plan
}

/** Pools of EC2 machines without a single problem, not even an info. */
const ha = preset('rke2-ec2-ha')
const oneZone = ha.nodes.network.subnets.map((subnet) => ({ ...subnet, zone: 'eu-central-1a' }))
export const ec2 = having(ha, {
  'cluster.cloudCredential': 'cattle-global-data:cc-x7k2m',
  'nodes.network.subnets': oneZone,
  'features.ecr': false,
})
/** The same with machines that exist. */
export const existing = having(preset('rke2-custom'), { 'features.ecr': false })

/** A security group as pools know it. */
export const group = (n: number, tagged: boolean) => ({ id: `sg-0000000${n}`, name: `group-${n}`, tagged })
/** An all-in-one machine with some of those groups. */
export const machine = (n: number, ...groups: number[]) => ({
  ...defaultInstance,
  id: `i-0000000${n}`,
  name: `machine-${n}`,
  securityGroups: groups.map((id) => `sg-0000000${id}`),
  roles: { etcd: true, controlPlane: true, worker: true },
})
export const pools = defaultPlan.nodes.pools
