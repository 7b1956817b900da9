import type { Desired, DesiredAssociation, DesiredProfile } from '@/lib/derive/desired'
import { permissionIds } from './policies'
import { roleId } from './role'
import type { Observed, ObservedProfile } from '../observe/observe'
import type { Operation } from '../operation'
import { tagLine, tagLines } from './tag-lines'
import { own } from '../own'
import { hasOtherCluster, ownership, type Cluster } from '../record/ownership'
import { conflict, currentTagLines, missingTags, nothing, work, type PlannedChange } from './planned-change'
import { addedRoleIn, addedRoleRecord, isNeededByOther } from '../record/added-role'
import type { Call } from '../types'

export const profileId = (name: string) => `iam-instance-profile/${name}`

/** An instance profile and the one role in it. */
export function diffProfile(
  desired: DesiredProfile,
  observed: ObservedProfile | undefined,
  cluster: Cluster,
): PlannedChange {
  const { name, path, source, tags } = desired
  const [role = '', second] = desired.roleNames
  // A foreign profile around an adopted role keeps its tags as well.
  const ours = observed !== undefined && ownership(observed.tags, cluster) === 'ours'
  const wanted = source === 'create' || observed === undefined || ours ? tags : {}
  const fixed = {
    id: profileId(name),
    resource: { type: 'iam-instance-profile' as const, name },
    current: observed ? [...observed.roleNames.map(roleLine), ...currentTagLines(wanted, observed.tags)] : [],
    desired: [...desired.roleNames.map(roleLine), ...tagLines(wanted)],
    after: [roleId(role)],
  }
  if (second !== undefined) return conflict(fixed, 'profile-two-roles')
  if (observed === undefined) {
    const operations: Operation[] = [
      { call: 'iam:CreateInstanceProfile', profile: name, path, tags },
      { call: 'iam:AddRoleToInstanceProfile', profile: name, role },
    ]
    const inverse = [removeRole(name, role), { operation: 'iam:DeleteInstanceProfile', detail: name }]
    return work(fixed, { action: 'create', why: 'profile-create', operations, inverse })
  }
  const whose = ownership(observed.tags, cluster)
  if (source === 'create' && whose !== 'ours') return conflict(fixed, `profile-${whose}`)
  if (observed.roleNames.some((one) => one !== role)) return conflict(fixed, 'profile-other-role')

  const missing = missingTags(wanted, observed.tags)
  const operations: Operation[] = []
  const inverse: Call[] = []
  if (observed.roleNames.length === 0) {
    // Undoing must know that the role in somebody else's profile came from here.
    if (!ours) operations.push({ call: 'iam:TagInstanceProfile', profile: name, tags: addedRoleRecord(cluster.clusterTag, role) })
    operations.push({ call: 'iam:AddRoleToInstanceProfile', profile: name, role })
    inverse.push(removeRole(name, role))
  } else if (!ours && isNeededByOther(observed.tags, cluster.clusterTag) && addedRoleIn(observed.tags, cluster.clusterTag) !== role) {
    // That cluster may go first, and would take the role along.
    const record = addedRoleRecord(cluster.clusterTag, role)
    operations.push({ call: 'iam:TagInstanceProfile', profile: name, tags: record })
    inverse.push({ operation: 'iam:UntagInstanceProfile', detail: `${name}: ${Object.keys(record).join(', ')}` })
  }
  if (Object.keys(missing).length > 0) {
    operations.push({ call: 'iam:TagInstanceProfile', profile: name, tags: missing })
    inverse.push({ operation: 'iam:UntagInstanceProfile', detail: `${name}: ${Object.keys(missing).join(', ')}` })
  }
  if (operations.length === 0) return nothing(fixed)
  return work(fixed, { action: 'update', why: 'profile-update', operations, inverse })
}

/** Which profile a machine that exists already has, and which it needs. */
export function diffAssociation(
  { instanceId, instanceName, profileName }: DesiredAssociation,
  desired: Desired,
  observed: Observed,
): PlannedChange {
  const { profiles, roles, replaceProfiles, clusterTag } = desired
  const current = own(observed.associations, instanceId)
  const inProfile = profiles.find(({ name }) => name === profileName)?.roleNames ?? []
  const policies = roles.filter(({ name }) => inProfile.includes(name)).flatMap((role) => permissionIds(desired, role))
  const fixed = {
    id: `instance-profile-association/${instanceId}`,
    resource: { type: 'instance-profile-association' as const, name: label(instanceId, instanceName) },
    current: current ? [profileLine(current.profileName)] : [],
    desired: [profileLine(profileName)],
    // With the permissions in place first, a machine never runs with a profile that may do nothing.
    // The machine's tags record the profile that it had.
    after: [profileId(profileName), ...policies, `instance/${instanceId}`],
  }
  const tags = own(observed.tags, instanceId)
  if (tags === undefined) return conflict(fixed, 'resource-missing')
  if (hasOtherCluster(tags, clusterTag)) return conflict(fixed, 'other-cluster-tag')
  if (current === undefined) {
    const inverse = [{ operation: 'ec2:DisassociateIamInstanceProfile', detail: instanceId }]
    return work(fixed, {
      action: 'create',
      why: 'association-create',
      operations: [{ call: 'ec2:AssociateIamInstanceProfile', instance: instanceId, profile: profileName }],
      inverse,
    })
  }
  if (current.profileName === profileName) return nothing(fixed)
  if (!replaceProfiles) return conflict(fixed, 'other-profile')
  const call = 'ec2:ReplaceIamInstanceProfileAssociation' as const
  return work(fixed, {
    action: 'update',
    why: 'association-replace',
    operations: [{ call, association: current.id, instance: instanceId, profile: profileName }],
    inverse: [{ operation: call, detail: `${instanceId}: ${current.profileName}` }],
  })
}

/** The profile that a machine is about to get, and the one it loses, empty when it has none; undefined when its profile stays. */
export function replacedProfile(instanceId: string, desired: Desired, observed: Observed) {
  const profile = desired.associations.find((one) => one.instanceId === instanceId)?.profileName
  const former = own(observed.associations, instanceId)?.profileName ?? ''
  if (profile === undefined || former === profile) return undefined
  return former === '' || desired.replaceProfiles ? { former, profile } : undefined
}

/** An id, with the name people know it by. */
export const label = (id: string, name: string) => (name === '' || name === id ? id : `${name} (${id})`)

const roleLine = (role: string) => tagLine('role', role)
const profileLine = (profile: string) => tagLine('instance profile', profile)
const removeRole = (profile: string, role: string) => ({
  operation: 'iam:RemoveRoleFromInstanceProfile',
  detail: `${profile}: ${role}`,
})
