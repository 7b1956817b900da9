import type { Clients } from '@/lib/aws/clients'
import { describeProfileAssociations, profilesByInstance, tagsOf } from '@/lib/aws/ec2'
import { getInstanceProfile, getRole, getRolePolicy } from '@/lib/aws/iam'
import { decodePolicy } from '@/lib/aws/policy-document'
import { balancingRole } from '@/lib/catalog/service-linked-role'
import { readResourceTags } from '@/lib/aws/resource-tags'
import type { Tags } from '@/lib/inventory'
import type { Desired, DesiredRole } from '@/lib/derive/desired'
import { idsByType } from '@/lib/derive/ids-by-type'
import { byName } from './by-name'
import { enforced, machineSettings, readVpcSettings, showingTags, subnetSettings, vpcReading, type ObservedSettings } from './settings'
import { readNodeGroup, type ObservedNodeGroup } from './node-group'
import { observePolicies, type ObservedPolicies } from './policies'
import { own } from '../own'

export interface ObservedRole {
  readonly path: string
  readonly trust: unknown
  readonly boundary: string | null
  readonly tags: Tags
  /** Inline policies asked for, by name; null where there is none. */
  readonly policies: Readonly<Record<string, unknown>>
}

export interface ObservedProfile {
  readonly tags: Tags
  readonly roleNames: readonly string[]
}

/** The part of an account that a Plan is about. A resource that does not exist has no entry. */
export interface Observed {
  /** Whether the service-linked role of Elastic Load Balancing is there; not read unless it should be. */
  readonly balancingRole: boolean
  readonly policies: ObservedPolicies
  readonly roles: Readonly<Record<string, ObservedRole>>
  readonly profiles: Readonly<Record<string, ObservedProfile>>
  /** By instance. */
  readonly associations: Readonly<Record<string, { readonly id: string; readonly profileName: string }>>
  /** By id, for instances, subnets and security groups. */
  readonly tags: Readonly<Record<string, Tags>>
  readonly attached: Readonly<Record<string, readonly string[]>>
  readonly nodeGroup: ObservedNodeGroup | null
  readonly settings: ObservedSettings
  /** Ids of the machines that show their tags in their metadata. */
  readonly showingTags: readonly string[]
}

/**
 * Reads what the desired state names, and nothing else; everything at once. The account's number is part of ARNs, and
 * may still be on its way.
 */
export async function observe(clients: Clients, desired: Desired, account: Promise<string>): Promise<Observed> {
  const machines = [...new Set([...idsByType(desired.tagged).instance, ...desired.associations.map((one) => one.instanceId)])]
  const policies = Object.fromEntries(desired.roles.map((role) => [role.name, role.policies]))
  const [hasBalancingRole, managed, roles, profiles, associations, { tags, attached, instances, subnets }, vpcs, nodeGroup] = await Promise.all([
    desired.balancingRole && getRole(clients.iam, balancingRole.name).then((found) => found !== null),
    observePolicies(clients, desired, account),
    byName(Object.keys(policies), (name) => observeRole(clients, name, own(policies, name) ?? [])),
    byName(desired.profiles.map(({ name }) => name), (name) => readProfile(clients, name)),
    describeProfileAssociations(clients.ec2, desired.associations.map((one) => one.instanceId)),
    readResourceTags(clients, { ...idsByType(desired.tagged), instance: machines }, desired.clusterTag),
    readVpcSettings(clients, vpcReading(desired)),
    readNodeGroup(clients, desired),
  ])
  return {
    balancingRole: hasBalancingRole,
    policies: managed,
    roles,
    profiles,
    associations: profilesByInstance(associations),
    tags: { ...vpcs.tags, ...tags },
    attached,
    nodeGroup,
    settings: enforced({ ...vpcs.settings, ...machineSettings(instances), ...subnetSettings(subnets) }, desired.region),
    showingTags: showingTags(instances),
  }
}

/** An instance profile; null when there is none of this name. */
export async function readProfile({ iam }: Clients, name: string): Promise<ObservedProfile | null> {
  const found = await getInstanceProfile(iam, name)
  return found && { tags: tagsOf(found), roleNames: (found.Roles ?? []).map(({ RoleName = '' }) => RoleName) }
}

async function observeRole(
  { iam }: Clients,
  name: string,
  policies: DesiredRole['policies'],
): Promise<ObservedRole | null> {
  const [role, ...documents] = await Promise.all([
    getRole(iam, name),
    ...policies.map(async (policy) => [policy.name, await getRolePolicy(iam, name, policy.name)] as const),
  ])
  return (
    role && {
      path: role.Path ?? '/',
      trust: decodePolicy(role.AssumeRolePolicyDocument),
      boundary: role.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
      tags: tagsOf(role),
      policies: Object.fromEntries(documents),
    }
  )
}
