import type { Plan, Pool, Subnet } from '@/lib/plan/schema'
import { madeGroup } from './made-group'

/** The subnet a pool's machines start in: the chosen one, else the first; undefined while nothing is known of it. */
export function subnetOf(plan: Plan, pool: Pool): Subnet | undefined {
  const { subnets } = plan.nodes.network
  return pool.subnetId ? subnets.find(({ id }) => id === pool.subnetId) : subnets[0]
}

/** The node driver wants `a` for `eu-central-1a`. Null for what one letter cannot say, such as a Local Zone. */
export function zoneLetter(zone: string, region: string): string | null {
  const letter = zone.startsWith(region) ? zone.slice(region.length) : ''
  return /^[a-z]$/.test(letter) ? letter : null
}

export interface AddressFlags {
  readonly privateAddressOnly?: true
  readonly usePrivateAddress?: true
}

/**
 * In a private subnet both flags, always together: the driver asks for a public address unless it is told not to,
 * and dials that address unless it is told to use the private one. rancher/machine drivers/amazonec2/amazonec2.go.
 */
export function addressFlags(subnet: Subnet | undefined): AddressFlags {
  return subnet?.kind === 'private' ? { privateAddressOnly: true, usePrivateAddress: true } : {}
}

/** Names of the groups the machines are to have. None: the driver makes and opens `rancher-nodes` itself. */
export function securityGroupNames(plan: Plan): string[] {
  const chosen = plan.nodes.network.securityGroups.map(({ name }) => name)
  return [...new Set([...chosen, madeGroup(plan)?.name ?? ''].filter((name) => name !== ''))]
}
