import type { InstanceInfo, SubnetInfo } from '@/lib/inventory'
import type { Instance, Plan } from '@/lib/plan/schema'
import { maxGroups, maxSubnets, withNetwork } from '../network/network-changes'
import { changeGroups } from '../network/tag-one-group'
import { toSecurityGroup, toSubnet } from '../network/to-network'
import { oneLine } from '../one-line'
import { guessRoles } from './guess-roles'

/** As many as a Plan can hold. */
export const maxInstances = 500

/** A machine of the account as the Plan keeps it, with the roles its name suggests. */
export function toInstance(info: InstanceInfo): Instance {
  return {
    id: info.id,
    name: oneLine(info.name, 256),
    privateDnsName: info.privateDnsName,
    privateIp: info.privateIp,
    subnetId: info.subnetId,
    securityGroups: info.securityGroups.map((group) => group.id),
    roles: guessRoles(info.name),
  }
}

/**
 * Takes machines of the account into the Plan, with the subnets, groups and VPC they are in.
 * A machine that would burst the Plan's limits is left out; the caller sees it missing.
 */
export function chooseInstances(plan: Plan, infos: readonly InstanceInfo[], subnets: readonly SubnetInfo[]): Plan {
  return changeGroups(plan, () => infos.reduce((before, info) => chooseOne(before, info, subnets), plan))
}

function chooseOne(plan: Plan, info: InstanceInfo, known: readonly SubnetInfo[]): Plan {
  const { instances } = plan.nodes
  if (instances.some(({ id }) => id === info.id) || instances.length >= maxInstances) return plan
  const next = withPlaces(plan, info, known)
  return next ? withInstances(next, [...instances, toInstance(info)]) : plan
}

/** The Plan with the subnet, groups and VPC that a machine is in; null when it cannot hold them. */
function withPlaces(plan: Plan, info: InstanceInfo, known: readonly SubnetInfo[]): Plan | null {
  const { instances, network } = plan.nodes
  const subnets = [...network.subnets]
  if (info.subnetId !== '' && !subnets.some(({ id }) => id === info.subnetId)) {
    const unknown = { id: info.subnetId, name: '', zone: info.zone, kind: 'private' as const }
    subnets.push(toSubnet(known.find(({ id }) => id === info.subnetId) ?? unknown))
  }
  const newGroups = info.securityGroups.filter((group) => network.securityGroups.every(({ id }) => id !== group.id))
  const securityGroups = [...network.securityGroups, ...newGroups.map(toSecurityGroup)]
  if (subnets.length > maxSubnets || securityGroups.length > maxGroups) return null
  // The first machine says which VPC it is; later ones do not move the cluster.
  const vpcId = instances.length === 0 || network.vpcId === '' ? info.vpcId : network.vpcId
  return withNetwork(plan, { vpcId, subnets, securityGroups })
}

const withInstances = (plan: Plan, instances: Instance[]): Plan => ({ ...plan, nodes: { ...plan.nodes, instances } })

/** Whether the Plan says of a machine something else than the account, other than its name. */
export function isOutdated(instance: Instance, info: InstanceInfo): boolean {
  const facts = (one: Instance) => [one.privateDnsName, one.privateIp, one.subnetId, ...one.securityGroups.toSorted()].join('\n')
  return facts(instance) !== facts(toInstance(info))
}

/** What the account says of a chosen machine now; its roles stay. */
export function updateInstance(plan: Plan, info: InstanceInfo, subnets: readonly SubnetInfo[]): Plan {
  const { instances } = plan.nodes
  return changeGroups(plan, () => {
    const next = withPlaces(plan, info, subnets)
    if (!next) return plan
    return withInstances(next, instances.map((one) => (one.id === info.id ? { ...toInstance(info), roles: one.roles } : one)))
  })
}

/** Takes machines out again, and the subnets and groups that none of the others is in. */
export function dropInstances(plan: Plan, ids: readonly string[]): Plan {
  const { instances, network } = plan.nodes
  const gone = instances.filter(({ id }) => ids.includes(id))
  const rest = instances.filter(({ id }) => !ids.includes(id))
  const places = (machines: readonly Instance[]) =>
    new Set(machines.flatMap((machine) => [machine.subnetId, ...machine.securityGroups]))
  const left = places(rest)
  const unused = new Set([...places(gone)].filter((id) => !left.has(id)))
  return changeGroups(plan, () => {
    const next = withNetwork(plan, {
      subnets: network.subnets.filter(({ id }) => !unused.has(id)),
      securityGroups: network.securityGroups.filter(({ id }) => !unused.has(id)),
    })
    return withInstances(next, rest)
  })
}
