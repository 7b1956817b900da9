import {
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DetachUserPolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  paginateListAttachedUserPolicies,
  paginateListEntitiesForPolicy,
  paginateListPolicyVersions,
  TagPolicyCommand,
  type IAMClient,
  type Policy,
} from '@aws-sdk/client-iam'
import type { Tags } from '@/lib/inventory'
import { orNull } from './attempt'
import { tagList } from './iam'
import { once } from './once'
import { collect } from './pages'
import { decodePolicy } from './policy-document'

/** A version of a managed policy; there are five at most. */
export interface PolicyVersion {
  readonly id: string
  readonly isDefault: boolean
  /** Milliseconds. */
  readonly created: number
}

/** A managed policy with its tags, or null. */
export function getPolicy(client: IAMClient, PolicyArn: string): Promise<Policy | null> {
  return orNull(async () => (await client.send(new GetPolicyCommand({ PolicyArn }))).Policy ?? null)
}

export async function getPolicyDocument(client: IAMClient, PolicyArn: string, VersionId: string): Promise<unknown> {
  const { PolicyVersion: found } = await client.send(new GetPolicyVersionCommand({ PolicyArn, VersionId }))
  return decodePolicy(found?.Document)
}

export async function listPolicyVersions(client: IAMClient, PolicyArn: string): Promise<PolicyVersion[]> {
  const found = await collect(paginateListPolicyVersions({ client }, { PolicyArn }), ({ Versions }) => Versions)
  return found.map(({ VersionId: id = '', IsDefaultVersion: isDefault = false, CreateDate }) => {
    return { id, isDefault, created: CreateDate?.getTime() ?? 0 }
  })
}

/** Everything a policy is attached to: `role/<name>`, `user/<name>`, `group/<name>`. */
export async function listPolicyEntities(client: IAMClient, PolicyArn: string): Promise<string[]> {
  return collect(paginateListEntitiesForPolicy({ client }, { PolicyArn }), (page) => [
    ...(page.PolicyRoles ?? []).map(({ RoleName }) => `role/${RoleName}`),
    ...(page.PolicyUsers ?? []).map(({ UserName }) => `user/${UserName}`),
    ...(page.PolicyGroups ?? []).map(({ GroupName }) => `group/${GroupName}`),
  ])
}

/** ARNs of the managed policies of a user. */
export async function listAttachedUserPolicies(client: IAMClient, UserName: string): Promise<string[]> {
  const pages = paginateListAttachedUserPolicies({ client }, { UserName })
  return (await collect(pages, (page) => page.AttachedPolicies)).flatMap(({ PolicyArn }) => PolicyArn ?? [])
}

export async function createPolicy(
  client: IAMClient,
  policy: { name: string; path: string; document: unknown; tags: Tags },
): Promise<void> {
  await client.send(
    new CreatePolicyCommand({
      PolicyName: policy.name,
      Path: policy.path,
      PolicyDocument: JSON.stringify(policy.document),
      Tags: tagList(policy.tags),
    }),
  )
}

/** Makes a document the default version. `isDone` tells whether it is already: each call makes another version. */
export async function createPolicyVersion(
  client: IAMClient,
  PolicyArn: string,
  document: unknown,
  isDone: () => Promise<boolean>,
): Promise<void> {
  const input = { PolicyArn, PolicyDocument: JSON.stringify(document), SetAsDefault: true }
  await once(client, new CreatePolicyVersionCommand(input), isDone)
}

export async function deletePolicyVersion(client: IAMClient, PolicyArn: string, VersionId: string): Promise<void> {
  await client.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId }))
}

export async function deletePolicy(client: IAMClient, PolicyArn: string): Promise<void> {
  await client.send(new DeletePolicyCommand({ PolicyArn }))
}

export async function tagPolicy(client: IAMClient, PolicyArn: string, tags: Tags): Promise<void> {
  await client.send(new TagPolicyCommand({ PolicyArn, Tags: tagList(tags) }))
}

export async function attachRolePolicy(client: IAMClient, RoleName: string, PolicyArn: string): Promise<void> {
  await client.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }))
}

export async function attachUserPolicy(client: IAMClient, UserName: string, PolicyArn: string): Promise<void> {
  await client.send(new AttachUserPolicyCommand({ UserName, PolicyArn }))
}

export async function detachUserPolicy(client: IAMClient, UserName: string, PolicyArn: string): Promise<void> {
  await client.send(new DetachUserPolicyCommand({ UserName, PolicyArn }))
}
