import type { AccountLists, RouteTableFacts, VpcSubnet } from '@/lib/account-facts'
import type { Tags } from '@/lib/inventory'
import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import type { SubnetChoice } from './types'

export type BalancerKind = 'internet-facing' | 'internal'
export type SubnetFacts = { readonly clusterId: string } & Pick<AccountLists, 'subnets' | 'routeTables' | 'zones'>

const roleTag = { 'internet-facing': 'kubernetes.io/role/elb', internal: 'kubernetes.io/role/internal-elb' } as const

/**
 * The subnets of a load balancer, one per zone, as the cloud controller chooses them when no annotation names any.
 * kubernetes/cloud-provider-aws pkg/providers/v1/aws.go findELBSubnets. Where none is eligible it falls back to the
 * subnet of the machine it runs on, which nothing in an account tells: none, then.
 */
export function balancerSubnets(facts: SubnetFacts, vpcId: string, kind: BalancerKind): SubnetChoice[] {
  const eligible = eligibleSubnets(facts.subnets.filter((one) => one.vpcId === vpcId), facts.clusterId)
  const open = kind === 'internal' ? eligible : eligible.filter((one) => isPublic(one, facts.routeTables))
  const byZone = new Map<string, VpcSubnet>()
  for (const one of open.filter(({ zone, id }) => zone !== '' && id !== '')) {
    const before = byZone.get(one.zone)
    byZone.set(one.zone, before === undefined ? one : preferred(before, one, roleTag[kind], facts.clusterId))
  }
  const special = new Set(facts.zones.filter(({ type }) => type !== 'availability-zone').map(({ name }) => name))
  return [...byZone]
    .filter(([zone]) => !special.has(zone))
    .map(([zone, { id }]) => ({ zone, subnetId: id }))
    .sort((a, b) => (a.zone < b.zone ? -1 : 1))
}

/** Those with this cluster's tag, and those with no cluster's. findSubnets, in the same file. */
export function eligibleSubnets(subnets: readonly VpcSubnet[], clusterId: string): VpcSubnet[] {
  return subnets.filter(({ tags }) => hasClusterTag(tags, clusterId) || clusterKeys(tags).length === 0)
}

/** A route to an internet gateway, in its own table or else in the VPC's main one. isSubnetPublic, in the same file. */
export function isPublic(subnet: VpcSubnet, tables: readonly RouteTableFacts[]): boolean {
  return gatewaysOf(subnet, tables).some((gateway) => gateway.startsWith('igw'))
}

/** Where the routes of a subnet lead. */
export const gatewaysOf = (subnet: VpcSubnet, tables: readonly RouteTableFacts[]): readonly string[] =>
  tableOf(subnet, tables)?.gateways ?? []

/**
 * Surely without a way in from the internet. Behind a transit gateway, a firewall's endpoint or an appliance there may
 * be one, which nothing in this VPC tells.
 */
export function isClosed(subnet: VpcSubnet, tables: readonly RouteTableFacts[]): boolean {
  const targets = tableOf(subnet, tables)?.defaultTargets ?? []
  return !isPublic(subnet, tables) && targets.every((target) => target.startsWith('nat-'))
}

function tableOf({ id, vpcId }: VpcSubnet, tables: readonly RouteTableFacts[]): RouteTableFacts | undefined {
  const own = tables.find(({ subnetIds }) => subnetIds.includes(id))
  return own ?? tables.find((one) => one.main && one.vpcId === vpcId)
}

/** hasClusterTag, in tags.go there. */
export const hasClusterTag = (tags: Tags, clusterId: string) => ownKeys(tags, clusterId).length > 0

/** The keys by which a resource is this cluster's: the old `KubernetesCluster` counts as well. */
export function ownKeys(tags: Tags, clusterId: string): string[] {
  const key = clusterTagPrefix + clusterId
  return Object.keys(tags).filter((one) => one === key || (one === 'KubernetesCluster' && tags[one] === clusterId))
}

/** Keys that name a cluster, whichever. */
export const clusterKeys = (tags: Tags) => Object.keys(tags).filter((key) => key.startsWith(clusterTagPrefix))

function preferred(a: VpcSubnet, b: VpcSubnet, role: string, clusterId: string): VpcSubnet {
  const [roleA, roleB] = [Object.hasOwn(a.tags, role), Object.hasOwn(b.tags, role)]
  if (roleA !== roleB) return roleA ? a : b
  const [ownA, ownB] = [hasClusterTag(a.tags, clusterId), hasClusterTag(b.tags, clusterId)]
  if (ownA !== ownB) return ownA ? a : b
  return a.id <= b.id ? a : b
}
