import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  CreateServiceLinkedRoleCommand,
  DeleteInstanceProfileCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetInstanceProfileCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  GetUserCommand,
  paginateListAttachedRolePolicies,
  paginateListInstanceProfilesForRole,
  paginateListRolePolicies,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  RemoveRoleFromInstanceProfileCommand,
  TagInstanceProfileCommand,
  TagRoleCommand,
  UntagInstanceProfileCommand,
  UpdateAssumeRolePolicyCommand,
  type IAMClient,
  type InstanceProfile,
  type Role,
  type User,
} from '@aws-sdk/client-iam'
import type { Tags } from '@/lib/inventory'
import { orNull } from './attempt'
import { paging } from './page-sizes'
import { collect } from './pages'
import { decodePolicy } from './policy-document'

/** A role with its tags, or null. */
export function getRole(client: IAMClient, name: string): Promise<Role | null> {
  return orNull(async () => (await client.send(new GetRoleCommand({ RoleName: name }))).Role ?? null)
}

/** A user, or null. */
export function getUser(client: IAMClient, name: string): Promise<User | null> {
  return orNull(async () => (await client.send(new GetUserCommand({ UserName: name }))).User ?? null)
}

/** The document of an inline policy, or null when the role or the policy does not exist. */
export function getRolePolicy(client: IAMClient, roleName: string, policyName: string): Promise<unknown> {
  return orNull(async () => {
    const answer = await client.send(new GetRolePolicyCommand({ RoleName: roleName, PolicyName: policyName }))
    return decodePolicy(answer.PolicyDocument)
  })
}

/** An instance profile with its tags and roles, or null. */
export function getInstanceProfile(client: IAMClient, name: string): Promise<InstanceProfile | null> {
  return orNull(async () => {
    const answer = await client.send(new GetInstanceProfileCommand({ InstanceProfileName: name }))
    return answer.InstanceProfile ?? null
  })
}

export async function createRole(
  client: IAMClient,
  role: { name: string; path: string; boundary: string | null; trust: unknown; tags: Tags },
): Promise<void> {
  await client.send(
    new CreateRoleCommand({
      RoleName: role.name,
      Path: role.path,
      AssumeRolePolicyDocument: JSON.stringify(role.trust),
      Tags: tagList(role.tags),
      ...(role.boundary === null ? {} : { PermissionsBoundary: role.boundary }),
    }),
  )
}

export async function createServiceLinkedRole(client: IAMClient, service: string): Promise<void> {
  await client.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: service }))
}

export async function updateTrust(client: IAMClient, roleName: string, trust: unknown): Promise<void> {
  await client.send(
    new UpdateAssumeRolePolicyCommand({ RoleName: roleName, PolicyDocument: JSON.stringify(trust) }),
  )
}

export async function putBoundary(client: IAMClient, roleName: string, boundary: string): Promise<void> {
  await client.send(new PutRolePermissionsBoundaryCommand({ RoleName: roleName, PermissionsBoundary: boundary }))
}

export async function tagRole(client: IAMClient, roleName: string, tags: Tags): Promise<void> {
  await client.send(new TagRoleCommand({ RoleName: roleName, Tags: tagList(tags) }))
}

export async function putRolePolicy(
  client: IAMClient,
  roleName: string,
  policyName: string,
  document: unknown,
): Promise<void> {
  const PolicyDocument = JSON.stringify(document)
  await client.send(new PutRolePolicyCommand({ RoleName: roleName, PolicyName: policyName, PolicyDocument }))
}

export async function createInstanceProfile(
  client: IAMClient,
  profile: { name: string; path: string; tags: Tags },
): Promise<void> {
  await client.send(
    new CreateInstanceProfileCommand({
      InstanceProfileName: profile.name,
      Path: profile.path,
      Tags: tagList(profile.tags),
    }),
  )
}

export async function addRoleToProfile(client: IAMClient, profileName: string, roleName: string): Promise<void> {
  await client.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName: profileName, RoleName: roleName }))
}

export async function tagInstanceProfile(client: IAMClient, profileName: string, tags: Tags): Promise<void> {
  await client.send(new TagInstanceProfileCommand({ InstanceProfileName: profileName, Tags: tagList(tags) }))
}

/** Names of the inline policies of a role. */
export function listRolePolicies(client: IAMClient, RoleName: string): Promise<string[]> {
  return collect(paginateListRolePolicies(paging(client, 'ListRolePolicies'), { RoleName }), (page) => page.PolicyNames)
}

/** ARNs of the managed policies of a role. */
export async function listAttachedRolePolicies(client: IAMClient, RoleName: string): Promise<string[]> {
  const policies = await collect(paginateListAttachedRolePolicies(paging(client, 'ListAttachedRolePolicies'), { RoleName }), (page) => page.AttachedPolicies)
  return policies.flatMap(({ PolicyArn }) => PolicyArn ?? [])
}

/** Names of the instance profiles that hold a role. */
export async function listProfilesOfRole(client: IAMClient, RoleName: string): Promise<string[]> {
  const pages = paginateListInstanceProfilesForRole(paging(client, 'ListInstanceProfilesForRole'), { RoleName })
  const profiles = await collect(pages, (page) => page.InstanceProfiles)
  return profiles.flatMap(({ InstanceProfileName }) => InstanceProfileName ?? [])
}

export async function removeRoleFromProfile(client: IAMClient, profile: string, role: string): Promise<void> {
  await client.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName: profile, RoleName: role }))
}

export async function untagInstanceProfile(client: IAMClient, profile: string, keys: readonly string[]): Promise<void> {
  await client.send(new UntagInstanceProfileCommand({ InstanceProfileName: profile, TagKeys: [...keys] }))
}

export async function deleteInstanceProfile(client: IAMClient, profile: string): Promise<void> {
  await client.send(new DeleteInstanceProfileCommand({ InstanceProfileName: profile }))
}

export async function deleteRolePolicy(client: IAMClient, role: string, policy: string): Promise<void> {
  await client.send(new DeleteRolePolicyCommand({ RoleName: role, PolicyName: policy }))
}

export async function detachRolePolicy(client: IAMClient, role: string, arn: string): Promise<void> {
  await client.send(new DetachRolePolicyCommand({ RoleName: role, PolicyArn: arn }))
}

export async function deleteRole(client: IAMClient, role: string): Promise<void> {
  await client.send(new DeleteRoleCommand({ RoleName: role }))
}

/** Tags as IAM takes them. */
export const tagList = (tags: Tags) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
