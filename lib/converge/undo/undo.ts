import type { Desired } from '@/lib/derive/desired'
import { label, profileId } from '../diff/profile'
import { policyId, roleId } from '../diff/role'
import { managedPolicyId, pathAndName } from '../diff/policy-arn'
import type { Operation } from '../operation'
import { tagLine, tagLines } from '../diff/tag-lines'
import { own } from '../own'
import type { ObservedProfile } from '../observe/observe'
import type { Owned } from '../observe/owned'
import { ownership } from '../record/ownership'
import { conflict, work, type PlannedChange } from '../diff/planned-change'
import { addedRoleIn, isNeededByOther } from '../record/added-role'
import { recordKeys, restorationOf } from '../record/record'
import { settle } from '../diff/settle'
import { removeNodeGroups } from './node-group'
import { removeNodePolicies, removeOtherPolicies } from './policies'
import { restoreSettings } from './settings'

/**
 * What it takes to undo a Plan: only what carries Lariat's mark for this cluster is removed, what was adopted stays,
 * and machines and tags go back to what their records say. Machines first, then profiles, policies and roles.
 */
export function undo(desired: Desired, owned: Owned): PlannedChange[] {
  const machines = Object.keys(owned.recorded).sort().flatMap((id) => giveProfileBack(id, desired, owned))
  const returned = new Set(machines.map(({ id }) => id))
  const profiles = Object.keys(owned.profiles).sort().flatMap((name) => removeProfile(name, desired, owned, returned))
  const policies = removeNodePolicies(desired, owned, [...machines, ...profiles])
  const groups = removeNodeGroups(desired, owned)
  const roles = Object.keys(owned.roles).sort().flatMap((name) =>
    removeRole(name, desired, owned, [...machines, ...profiles], policies),
  )
  const changes = [
    ...machines,
    ...restoreTags(desired, owned, returned),
    ...groups,
    ...restoreSettings(desired, owned),
    ...profiles,
    ...policies,
    ...roles,
    ...removeOtherPolicies(desired, owned, [...machines, ...groups, ...profiles, ...policies, ...roles]),
  ]
  // Most of what was left alone was left by applying; undone it is all the same, unless undoing meets a conflict there.
  const inTheWay = new Set(changes.filter(({ action }) => action === 'conflict').map(({ id }) => id))
  return settle(changes, desired.leave.filter((id) => inTheWay.has(id)))
}

const idOf = (arn: string) => managedPolicyId(pathAndName(arn).name)
const associationId = (instance: string) => `instance-profile-association/${instance}`
const profileLine = (name: string) => tagLine('instance profile', name)

/** A machine that got one of the Plan's profiles gets back what it had, if that is still there. */
function giveProfileBack(instance: string, { clusterTag }: Desired, owned: Owned): PlannedChange[] {
  const { formerProfile, gaveProfile } = recordKeys(clusterTag)
  const tags = own(owned.recorded, instance) ?? {}
  const former = own(tags, formerProfile)
  const current = own(owned.associations, instance)
  const isGiven = current && (current.profileName === own(tags, gaveProfile) || own(owned.profiles, current.profileName))
  if (former === undefined || !isGiven) return []
  if (former === current.profileName) return []
  const back = owned.formerProfiles.has(former)
  const fixed = {
    id: associationId(instance),
    resource: { type: 'instance-profile-association' as const, name: label(instance, nameIn(owned, instance)) },
    current: [profileLine(current.profileName)],
    desired: back ? [profileLine(former)] : [],
    after: [],
  }
  const inverse = [{ operation: 'ec2:AssociateIamInstanceProfile', detail: `${instance}: ${current.profileName}` }]
  const { id: association } = current
  const operations: Operation[] = back
    ? [{ call: 'ec2:ReplaceIamInstanceProfileAssociation', association, instance, profile: former }]
    : [{ call: 'ec2:DisassociateIamInstanceProfile', association, instance }]
  const why = back ? 'association-restore' : former === '' ? 'association-remove' : 'association-former-gone'
  return [work(fixed, { action: back ? 'restore' : 'delete', why, operations, inverse })]
}

/** The record goes with the tags, so it waits until the machine has its profile back. */
function restoreTags({ clusterTag }: Desired, { recorded, ...owned }: Owned, returned: ReadonlySet<string>): PlannedChange[] {
  return Object.entries(recorded).sort(byKey).flatMap(([id, tags]) => {
    const restoration = restorationOf(tags, clusterTag)
    const type = typeOf(id)
    if (restoration === null || type === null) return []
    const { write, remove } = restoration
    const fixed = {
      id: `${type}/${id}`,
      resource: { type, name: label(id, nameIn({ recorded, ...owned }, id)) },
      current: [...remove, ...Object.keys(write)].map((key) => tagLine(key, own(tags, key) ?? '')),
      desired: tagLines(write),
      after: returned.has(associationId(id)) ? [associationId(id)] : [],
    }
    const was = Object.entries(tags).filter(([key]) => remove.includes(key) || own(write, key) !== undefined)
    // A machine is of one cluster; the rest may be of several.
    const taken = { clusterTag, was: Object.fromEntries(was), left: write }
    const operations: Operation[] = [
      ...(Object.keys(write).length > 0 ? [{ call: 'ec2:CreateTags' as const, resource: id, tags: write }] : []),
      { call: 'ec2:DeleteTags', resource: id, keys: remove, ...(type === 'instance' ? {} : { taken }) },
    ]
    const inverse = [{ operation: 'ec2:CreateTags', detail: `${id}: ${fixed.current.join(', ')}` }]
    return [work(fixed, { action: 'restore', why: 'tags-restore', operations, inverse })]
  })
}

function removeProfile(
  name: string,
  cluster: Desired,
  { roles, profiles, associations }: Owned,
  returned: ReadonlySet<string>,
): PlannedChange[] {
  const profile = own(profiles, name)
  if (!profile) return []
  const using = Object.keys(associations).filter((id) => own(associations, id)?.profileName === name)
  const returning = using.map(associationId).filter((id) => returned.has(id))
  const left = using.filter((id) => !returned.has(associationId(id)))
  // A script of old wrote no region: then the role inside may tell whose it is.
  const isOthers = (role: string) => ownership(own(roles, role)?.tags ?? {}, cluster) === 'other-cluster'
  const isOurs = ownership(profile.tags, cluster) === 'ours' && !profile.roleNames.some(isOthers)
  if (!isOurs) return takeRoleBack(name, profile, cluster.clusterTag, { returning, left })
  const fixed = {
    id: profileId(name),
    resource: { type: 'iam-instance-profile' as const, name },
    current: [...profile.roleNames.map((role) => tagLine('role', role)), ...tagLines(profile.tags)],
    desired: [],
    after: returning,
  }
  // IAM would delete it under machines that run with it: IAM API reference, DeleteInstanceProfile.
  if (left.length > 0) return [inUse(fixed, left)]
  const operations: Operation[] = [
    ...profile.roleNames.map((role) => ({ call: 'iam:RemoveRoleFromInstanceProfile' as const, profile: name, role })),
    { call: 'iam:DeleteInstanceProfile', profile: name },
  ]
  const inverse = [
    { operation: 'iam:CreateInstanceProfile', detail: name },
    ...profile.roleNames.map((role) => ({ operation: 'iam:AddRoleToInstanceProfile', detail: `${name}: ${role}` })),
  ]
  return [work(fixed, { action: 'delete', why: 'profile-delete', operations, inverse })]
}

const inUse = (fixed: Parameters<typeof conflict>[0], left: readonly string[]) =>
  conflict({ ...fixed, current: left.map((id) => tagLine('instance', id)) }, 'profile-in-use')

/** A profile of somebody else stays, without the role that Lariat put into it, unless another cluster needs that too. */
function takeRoleBack(
  name: string,
  { tags, roleNames }: ObservedProfile,
  clusterTag: string,
  { returning, left }: { readonly returning: readonly string[]; readonly left: readonly string[] },
): PlannedChange[] {
  const { addedRole } = recordKeys(clusterTag)
  const added = addedRoleIn(tags, clusterTag)
  if (added === undefined) return []
  const held = isNeededByOther(tags, clusterTag) ? [] : roleNames.filter((role) => role === added)
  const fixed = {
    id: profileId(name),
    resource: { type: 'iam-instance-profile' as const, name },
    current: [...held.map((role) => tagLine('role', role)), tagLine(addedRole, added)],
    desired: [],
    after: returning,
  }
  if (held.length > 0 && left.length > 0) return [inUse(fixed, left)]
  const operations: Operation[] = [
    ...held.map((role) => ({ call: 'iam:RemoveRoleFromInstanceProfile' as const, profile: name, role })),
    { call: 'iam:UntagInstanceProfile', profile: name, keys: [addedRole] },
  ]
  const inverse = held.map((role) => ({ operation: 'iam:AddRoleToInstanceProfile', detail: `${name}: ${role}` }))
  return [work(fixed, { action: 'restore', why: 'profile-restore', operations, inverse })]
}

/** A role of Lariat's goes with all that is in it; from an adopted one only Lariat's policy is taken. */
function removeRole(
  name: string,
  cluster: Desired,
  owned: Owned,
  earlier: readonly PlannedChange[],
  policies: readonly PlannedChange[],
): PlannedChange[] {
  const role = own(owned.roles, name)
  if (!role) return []
  // Whatever the Plan says of it now: somebody else's role has no mark of Lariat's.
  const isOurs = ownership(role.tags, cluster) === 'ours'
  const lariats = cluster.roles.flatMap(({ policyNames }) => policyNames)
  const inline = role.inline.filter((policy) => isOurs || lariats.includes(policy)).sort()
  const others = Object.keys(owned.profiles).filter((one) => !role.profiles.includes(one)).map(profileId)
  const before = earlier.map(({ id }) => id).filter((id) => !others.includes(id))
  const gone = inline.map((policy) => removePolicy(name, policy, before))
  if (!isOurs) return gone
  const held = role.profiles.filter((profile) => !before.includes(profileId(profile)))
  // Lariat's managed policies have changes of their own, which take them from the role first.
  const going = policies.filter(({ action }) => action !== 'conflict').map(({ id }) => id)
  const goes = (arn: string) => own(owned.policies, arn) !== undefined && going.includes(idOf(arn))
  const attached = role.attached.filter((arn) => !goes(arn))
  const taken = role.attached.filter(goes).map(idOf)
  const fixed = {
    id: roleId(name),
    resource: { type: 'iam-role' as const, name },
    current: [...attached.map((arn) => tagLine('policy', arn)), ...tagLines(role.tags)],
    desired: [],
    after: [...before, ...taken, ...gone.map(({ id }) => id)],
  }
  if (held.length > 0) return [conflict({ ...fixed, current: held.map(profileLine), after: [] }, 'role-in-use')]
  const operations: Operation[] = [
    ...attached.map((policy) => ({ call: 'iam:DetachRolePolicy' as const, role: name, policy })),
    { call: 'iam:DeleteRole', role: name },
  ]
  const inverse = [
    { operation: 'iam:CreateRole', detail: name },
    ...attached.map((policy) => ({ operation: 'iam:AttachRolePolicy', detail: `${name}: ${policy}` })),
  ]
  return [...gone, work(fixed, { action: 'delete', why: 'role-delete', operations, inverse })]
}

function removePolicy(role: string, policy: string, after: readonly string[]): PlannedChange {
  const fixed = {
    id: policyId(role, policy),
    resource: { type: 'iam-role-policy' as const, name: `${role}: ${policy}` },
    current: [tagLine('policy', policy)],
    desired: [],
    after,
  }
  const operations: Operation[] = [{ call: 'iam:DeleteRolePolicy', role, policy }]
  const inverse = [{ operation: 'iam:PutRolePolicy', detail: `${role}: ${policy}` }]
  return work(fixed, { action: 'delete', why: 'policy-delete', operations, inverse })
}

const types = {
  'i-': 'instance',
  'subnet-': 'subnet',
  'sg-': 'security-group',
  'rtb-': 'route-table',
  'vol-': 'volume',
} as const
function typeOf(id: string) {
  const prefix = Object.keys(types).find((one) => id.startsWith(one)) as keyof typeof types | undefined
  return prefix === undefined ? null : types[prefix]
}

const nameIn = ({ recorded }: Owned, id: string) => own(own(recorded, id) ?? {}, 'Name') ?? ''
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)
