import type { SecurityGroupInfo, SubnetInfo } from '@/lib/inventory'
import type { Plan } from '@/lib/plan/schema'
import { changeGroups } from './tag-one-group'
import { toSecurityGroup, toSubnet, withKind } from './to-network'

type Network = Plan['nodes']['network']

/** As many as a Plan can hold. */
export const maxSubnets = 64
export const maxGroups = 16

export function withNetwork(plan: Plan, change: Partial<Network>): Plan {
  return { ...plan, nodes: { ...plan.nodes, network: { ...plan.nodes.network, ...change } } }
}

/** Takes a subnet of the account into the Plan. */
export function addSubnet(plan: Plan, info: Parameters<typeof toSubnet>[0]): Plan {
  const { subnets } = plan.nodes.network
  if (subnets.some(({ id }) => id === info.id) || subnets.length >= maxSubnets) return plan
  return withNetwork(plan, { subnets: [...subnets, toSubnet(info)] })
}

/** What the account says of a chosen subnet now. */
export function updateSubnet(plan: Plan, info: Parameters<typeof toSubnet>[0]): Plan {
  const { name, zone, kind } = toSubnet(info)
  const subnets = plan.nodes.network.subnets.map((subnet) =>
    subnet.id === info.id ? { ...withKind(subnet, kind), name, zone } : subnet,
  )
  return withNetwork(plan, { subnets })
}

/** Takes a subnet out. A pool that names it keeps naming it: a rule says so, and putting it back mends it. */
export function removeSubnet(plan: Plan, id: string): Plan {
  return withNetwork(plan, { subnets: plan.nodes.network.subnets.filter((subnet) => subnet.id !== id) })
}

/** Takes a security group of the account into the Plan. */
export function addGroup(plan: Plan, info: Parameters<typeof toSecurityGroup>[0]): Plan {
  const { securityGroups } = plan.nodes.network
  if (securityGroups.some(({ id }) => id === info.id) || securityGroups.length >= maxGroups) return plan
  const groups = [...securityGroups, toSecurityGroup(info)]
  return changeGroups(plan, () => withNetwork(plan, { securityGroups: groups }))
}

/** What the account calls a chosen security group. */
export function updateGroup(plan: Plan, info: Parameters<typeof toSecurityGroup>[0]): Plan {
  const { name } = toSecurityGroup(info)
  const securityGroups = plan.nodes.network.securityGroups.map((group) => (group.id === info.id ? { ...group, name } : group))
  return withNetwork(plan, { securityGroups })
}

/** Takes a security group out; another takes over the tag if it had it. */
export function removeGroup(plan: Plan, id: string): Plan {
  const groups = plan.nodes.network.securityGroups.filter((group) => group.id !== id)
  return changeGroups(plan, () => withNetwork(plan, { securityGroups: groups }))
}

/** What the account says about where subnets and groups are. */
export interface Places {
  readonly subnets: readonly Pick<SubnetInfo, 'id' | 'vpcId'>[]
  readonly securityGroups: readonly Pick<SecurityGroupInfo, 'id' | 'vpcId'>[]
}

/**
 * Another VPC. Subnets and groups that are known to be in some other VPC go, and pools that named such a subnet fall
 * back to the first one; what the account does not know stays, and so does what chosen machines are in.
 */
export function chooseVpc(plan: Plan, vpcId: string, places: Places): Plan {
  const machines = plan.nodes.source === 'existing' ? plan.nodes.instances : []
  const used = new Set(machines.flatMap((machine) => [machine.subnetId, ...machine.securityGroups]))
  const elsewhere = new Set(
    [...places.subnets, ...places.securityGroups]
      .filter((place) => vpcId !== '' && place.vpcId !== vpcId && !used.has(place.id))
      .map((place) => place.id),
  )
  const { network, pools } = plan.nodes
  const moved: Plan = {
    ...plan,
    nodes: {
      ...plan.nodes,
      network: {
        vpcId,
        subnets: network.subnets.filter(({ id }) => !elsewhere.has(id)),
        securityGroups: network.securityGroups.filter(({ id }) => !elsewhere.has(id)),
      },
      pools: pools.map((pool) => (elsewhere.has(pool.subnetId) ? { ...pool, subnetId: '' } : pool)),
    },
  }
  return changeGroups(plan, () => moved)
}
