import type { Clients } from '@/lib/aws/clients'
import { tagsOf } from '@/lib/aws/ec2'
import { orNull } from '@/lib/aws/attempt'
import { getRole, getUser, listAttachedRolePolicies } from '@/lib/aws/iam'
import * as iam from '@/lib/aws/iam-policies'
import type { Desired } from '@/lib/derive/desired'
import type { Principal } from '@/lib/derive/desired-policies'
import type { Tags } from '@/lib/inventory'
import { byName } from './by-name'
import { ownership, type Cluster } from '../record/ownership'
import { policyArn } from '../diff/policy-arn'
import { principalOf } from '../diff/policy-principals'

/** A managed policy that is wanted: what it says, and its versions. */
export interface ObservedPolicy {
  readonly tags: Tags
  /** Of the default version. */
  readonly document: unknown
  readonly versions: readonly iam.PolicyVersion[]
}

/** A managed policy of Lariat's that is to go: its versions, and all it is attached to. */
export interface OwnedPolicy {
  readonly tags: Tags
  readonly versions: readonly iam.PolicyVersion[]
  /** As `principalKey` writes them; groups too. */
  readonly attachedTo: readonly string[]
}

export interface ObservedPolicies {
  readonly accountId: string
  /** Those that are wanted, by name. */
  readonly wanted: Readonly<Record<string, ObservedPolicy>>
  /** Lariat's policies for permissions that the Plan wants inline, by name. */
  readonly former: Readonly<Record<string, OwnedPolicy>>
  /** ARNs of what is attached to the principals of the wanted ones. A principal that does not exist has no entry. */
  readonly attached: Readonly<Record<string, readonly string[]>>
}

export const principalKey = ({ type, name }: Principal) => `${type}/${name}`

/** Managed policies are found by their ARNs: nothing of the account has to be listed. */
export async function observePolicies(
  { iam: client }: Clients,
  desired: Desired,
  account: Promise<string>,
): Promise<ObservedPolicies> {
  const { managedPolicies, roles } = desired
  const inline = desired.policyForm === 'inline' ? roles.flatMap(({ policies }) => policies.map(({ name }) => name)) : []
  const arnOf = async (name: string) => policyArn(desired, await account, name)
  const principals = new Map(managedPolicies.flatMap((one) => one.principals).map((one) => [principalKey(one), one]))
  // The roles of the nodes are read as such.
  const others = [...principals.values()].filter(({ type, name }) => type === 'user' || !roles.some((role) => role.name === name))
  const [wanted, former, attached] = await Promise.all([
    byName(managedPolicies.map(({ name }) => name), async (name) => observePolicy(client, await arnOf(name))),
    byName(inline, async (name) => readOwnPolicy(client, await arnOf(name), desired)),
    byName([...principals.keys()], (key) => readAttached(client, principals.get(key))),
    ...others.map((one) => readPath(client, one)),
  ])
  return { accountId: await account, wanted, former, attached }
}

/** A policy of Lariat's for this cluster; null when there is none, or it is somebody else's. */
export async function readOwnPolicy(client: Clients['iam'], arn: string, cluster: Cluster): Promise<OwnedPolicy | null> {
  const found = await iam.getPolicy(client, arn)
  if (found === null || ownership(tagsOf(found), cluster) !== 'ours') return null
  const [versions, attachedTo] = await Promise.all([
    iam.listPolicyVersions(client, arn),
    iam.listPolicyEntities(client, arn),
  ])
  await Promise.all(attachedTo.flatMap((key) => principalOf(key) ?? []).map((one) => readPath(client, one)))
  return { tags: tagsOf(found), versions, attachedTo }
}

async function observePolicy(client: Clients['iam'], arn: string): Promise<ObservedPolicy | null> {
  const found = await iam.getPolicy(client, arn)
  if (found === null) return null
  const [document, versions] = await Promise.all([
    iam.getPolicyDocument(client, arn, found.DefaultVersionId ?? ''),
    iam.listPolicyVersions(client, arn),
  ])
  return { tags: tagsOf(found), document, versions }
}

async function readAttached(client: Clients['iam'], principal: Principal | undefined): Promise<string[] | null> {
  if (principal === undefined) return null
  const list = principal.type === 'role' ? listAttachedRolePolicies : iam.listAttachedUserPolicies
  return orNull(() => list(client, principal.name))
}

/** Where in IAM a user or a role stands: what is asked of IAM about it takes its whole ARN, which preflight takes from the answer. */
async function readPath(client: Clients['iam'], { type, name }: Principal): Promise<void> {
  await (type === 'role' ? getRole : getUser)(client, name)
}
