import type { Desired, DesiredRole } from '@/lib/derive/desired'
import type { DesiredManagedPolicy, Principal } from '@/lib/derive/desired-policies'
import { samePolicy } from './canonical'
import { formerInlinePolicies, policyId, roleId } from './role'
import type { Observed } from '../observe/observe'
import { principalKey, type ObservedPolicy } from '../observe/policies'
import type { Operation } from '../operation'
import { own } from '../own'
import { ownership } from '../record/ownership'
import { conflict, currentTagLines, missingTags, nothing, work, type PlannedChange } from './planned-change'
import { managedPolicyId, pathAndName, policyArn } from './policy-arn'
import { policyLines } from './policy-lines'
import { attach, attachCall, attachedToRecord, attachedToTag, detach, detachCall, recordedPrincipals } from './policy-principals'
import { versionToDelete } from './policy-versions'
import type { ConflictKey, WhyKey } from '../reasons'
import { removeManagedPolicy } from '../undo/remove-policy'
import { tagLine, tagLines } from './tag-lines'
import type { Call } from '../types'
import type { Tags } from '@/lib/inventory'

/** Ids of the changes that give a role what its nodes may do, wherever the Plan wants that to stand. */
export const permissionIds = ({ policyForm }: Desired, role: DesiredRole) =>
  role.policies.map(({ name }) => (policyForm === 'inline' ? policyId(role.name, name) : managedPolicyId(name)))

/**
 * The managed policies, then what stands in the other form: nodes never run without their permissions while these move
 * from the role into a policy of their own, or back.
 */
export function diffPolicies(desired: Desired, observed: Observed): PlannedChange[] {
  return [
    ...desired.managedPolicies.map((policy) => diffPolicy(policy, desired, observed)),
    ...(desired.policyForm === 'managed' ? formerInlinePolicies(desired, observed, managedPolicyId) : formerManaged(desired, observed)),
  ]
}

/** Whether one of these changes gives a role what its nodes may do. */
export function getsPermissions(desired: Desired, role: DesiredRole, changes: readonly PlannedChange[]): boolean {
  const ids = permissionIds(desired, role)
  return changes.some(({ id, operations }) => ids.includes(id) && operations.some(({ call }) => call === 'iam:AttachRolePolicy'))
}

const whys: Readonly<Record<DesiredManagedPolicy['file'], WhyKey>> = {
  'control-plane': 'managed-policy-create',
  worker: 'managed-policy-create',
  'load-balancer-controller': 'controller-policy-create',
  'rancher-credential': 'credential-policy-create',
}

function diffPolicy(policy: DesiredManagedPolicy, desired: Desired, { policies }: Observed): PlannedChange {
  const { name, document, principals } = policy
  const arn = policyArn(desired, policies.accountId, name)
  const current = own(policies.wanted, name)
  const attached = (one: Principal) => (own(policies.attached, principalKey(one)) ?? []).includes(arn)
  const here = principals.filter(attached)
  const tags = current ? policy.tags : { ...policy.tags, [attachedToTag]: attachedToRecord(principals) }
  const fixed = {
    id: managedPolicyId(name),
    resource: { type: 'iam-policy' as const, name },
    current: current ? [...attachedLines(here), ...policyLines(current.document), ...currentTagLines(tags, current.tags)] : [],
    desired: [...attachedLines(principals), ...policyLines(document), ...tagLines(tags)],
    after: desired.roles.filter((role) => principals.some((one) => one.type === 'role' && one.name === role.name)).map((role) => roleId(role.name)),
  }
  const inTheWay = obstacle(policy, arn, desired, policies)
  if (inTheWay !== null) return conflict(fixed, inTheWay)
  const attaching = principals.filter((one) => !attached(one))
  const attachments = { operations: attaching.map((one) => attach(one, arn)), inverse: attaching.map((one) => detachCall(one, arn)) }
  if (current === undefined) {
    const operations: Operation[] = [{ call: 'iam:CreatePolicy', policy: arn, document, tags }, ...attachments.operations]
    const inverse = [...attachments.inverse, { operation: 'iam:DeletePolicy', detail: arn }]
    return work(fixed, { action: 'create', why: whys[policy.file], operations, inverse })
  }
  const wanted = principals.map(principalKey)
  const leaving = recordedPrincipals(current.tags).filter((one) => !wanted.includes(principalKey(one)))
  const record: Tags = attaching.length + leaving.length > 0 ? { [attachedToTag]: attachedToRecord(principals) } : {}
  const missing = missingTags({ ...policy.tags, ...record }, current.tags)
  const rotation = samePolicy(document, current.document) ? { operations: [], inverse: [] } : rotate(arn, document, current)
  // Whoever is dropped goes before the record forgets it; whoever is new comes after the record has it.
  const operations: Operation[] = [
    ...rotation.operations,
    ...leaving.map((one) => detach(one, arn)),
    ...(Object.keys(missing).length > 0 ? [{ call: 'iam:TagPolicy' as const, policy: arn, tags: missing }] : []),
    ...attachments.operations,
  ]
  if (operations.length === 0) return nothing(fixed)
  const untag = { operation: 'iam:UntagPolicy', detail: `${arn}: ${Object.keys(missing).join(', ')}` }
  const inverse = [
    ...attachments.inverse,
    ...(Object.keys(missing).length > 0 ? [untag] : []),
    ...leaving.map((one) => attachCall(one, arn)),
    ...rotation.inverse,
  ]
  return work(fixed, { action: 'update', why: 'managed-policy-update', operations, inverse })
}

/** A new default version; the oldest of the others goes first when there are as many as there can be. */
function rotate(policy: string, document: unknown, { versions }: ObservedPolicy): { operations: Operation[]; inverse: Call[] } {
  const oldest = versionToDelete(versions)
  const former = versions.find(({ isDefault }) => isDefault)
  return {
    operations: [
      ...(oldest === null ? [] : [{ call: 'iam:DeletePolicyVersion' as const, policy, version: oldest }]),
      { call: 'iam:CreatePolicyVersion', policy, document },
    ],
    inverse: former ? [{ operation: 'iam:SetDefaultPolicyVersion', detail: `${policy}: ${former.id}` }] : [],
  }
}

function obstacle(
  { name, principals }: DesiredManagedPolicy,
  arn: string,
  desired: Desired,
  { wanted, attached, accountId }: Observed['policies'],
): ConflictKey | null {
  const current = own(wanted, name)
  if (current !== undefined) {
    const whose = ownership(current.tags, desired)
    if (whose !== 'ours') return `managed-policy-${whose}`
  }
  const made = (one: Principal) => one.type === 'role' && desired.roles.some((role) => role.name === one.name)
  if (principals.some((one) => own(attached, principalKey(one)) === undefined && !made(one))) return 'principal-missing'
  // A name is one per account, whatever the path.
  const same = (other: string) => other !== arn && other.split(':')[4] === accountId && pathAndName(other).name === name
  return principals.some((one) => (own(attached, principalKey(one)) ?? []).some(same)) ? 'managed-policy-path' : null
}

/** Lariat's own policies for what the Plan wants inline. */
function formerManaged(desired: Desired, { policies }: Observed): PlannedChange[] {
  return Object.keys(policies.former).sort().flatMap((name) => {
    const policy = own(policies.former, name)
    const inline = desired.roles.flatMap((role) =>
      role.policies.some((one) => one.name === name) ? [policyId(role.name, name)] : [],
    )
    const arn = policyArn(desired, policies.accountId, name)
    return policy ? [removeManagedPolicy(arn, policy, desired, { why: 'managed-policy-moved', after: inline })] : []
  })
}

const attachedLines = (principals: readonly Principal[]) => principals.map(({ type, name }) => tagLine(`attached to ${type}`, name))
