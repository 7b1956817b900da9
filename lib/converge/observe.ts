import type { Clients } from '@/lib/aws/clients'
import { describeProfileAssociations, profileNameOf, tagsOf } from '@/lib/aws/ec2'
import { getInstanceProfile, getRole, getRolePolicy } from '@/lib/aws/iam'
import { decodePolicy } from '@/lib/aws/policy-document'
import { readResourceTags } from '@/lib/aws/resource-tags'
import type { Tags } from '@/lib/inventory'
import type { Desired, DesiredRole, TaggedType } from '@/lib/derive/desired'

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
  readonly roles: Readonly<Record<string, ObservedRole>>
  readonly profiles: Readonly<Record<string, ObservedProfile>>
  /** By instance. */
  readonly associations: Readonly<Record<string, { readonly id: string; readonly profileName: string }>>
  /** By id, for instances, subnets and security groups. */
  readonly tags: Readonly<Record<string, Tags>>
  readonly attached: Readonly<Record<string, readonly string[]>>
}

/** Reads what the desired state names, and nothing else; everything at once. */
export async function observe(clients: Clients, desired: Desired): Promise<Observed> {
  const ids = (type: TaggedType) => desired.tagged.filter((one) => one.type === type).map((one) => one.id)
  const machines = [...new Set([...ids('instance'), ...desired.associations.map((one) => one.instanceId)])]
  const [roles, profiles, associations, { tags, attached }] = await Promise.all([
    entries(desired.roles, (one) => observeRole(clients, one)),
    entries(desired.profiles, async ({ name }) => {
      const found = await getInstanceProfile(clients.iam, name)
      return found && { tags: tagsOf(found), roleNames: (found.Roles ?? []).map(({ RoleName = '' }) => RoleName) }
    }),
    describeProfileAssociations(clients.ec2, desired.associations.map((one) => one.instanceId)),
    readResourceTags(clients, { instances: machines, subnets: ids('subnet'), securityGroups: ids('security-group') }),
  ])
  return {
    roles,
    profiles,
    associations: Object.fromEntries(
      associations.map(({ InstanceId = '', AssociationId = '', IamInstanceProfile }) => {
        return [InstanceId, { id: AssociationId, profileName: profileNameOf(IamInstanceProfile?.Arn) ?? '' }]
      }),
    ),
    tags,
    attached,
  }
}

async function observeRole({ iam }: Clients, { name, policies }: DesiredRole): Promise<ObservedRole | null> {
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

/** By name, without what does not exist. */
async function entries<T extends { readonly name: string }, U>(
  wanted: readonly T[],
  read: (one: T) => Promise<U | null>,
): Promise<Record<string, U>> {
  const found = await Promise.all(wanted.map(async (one) => ({ name: one.name, value: await read(one) })))
  return Object.fromEntries(found.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const])))
}
