import type { Desired } from '@/lib/derive/desired'
import { profileId } from '../diff/profile'
import { own } from '../own'
import type { Owned } from '../observe/owned'
import type { OwnedPolicy } from '../observe/policies'
import type { PlannedChange } from '../diff/planned-change'
import { removeManagedPolicy } from './remove-policy'

/** Lariat's managed policies in roles of nodes go once no machine runs by such a role. */
export function removeNodePolicies(desired: Desired, owned: Owned, earlier: readonly PlannedChange[]): PlannedChange[] {
  return Object.keys(owned.policies).sort().flatMap((arn) => {
    const policy = own(owned.policies, arn)
    if (!policy) return []
    const roles = rolesWith(policy, owned)
    if (roles.length === 0) return []
    const held = roles.flatMap((name) => own(owned.roles, name)?.profiles ?? []).map(profileId)
    const others = Object.keys(owned.profiles).map(profileId).filter((id) => !held.includes(id))
    const after = earlier.map(({ id }) => id).filter((id) => !others.includes(id))
    return [removeManagedPolicy(arn, policy, desired, { why: 'managed-policy-delete', after, roles: Object.keys(owned.roles) })]
  })
}

/**
 * The others go last: with the policy of its credential Rancher deletes the machines that it made, which may still hold
 * a profile or the nodes' group.
 */
export function removeOtherPolicies(desired: Desired, owned: Owned, earlier: readonly PlannedChange[]): PlannedChange[] {
  const after = earlier.map(({ id }) => id)
  return Object.keys(owned.policies).sort().flatMap((arn) => {
    const policy = own(owned.policies, arn)
    if (!policy || rolesWith(policy, owned).length > 0) return []
    return [removeManagedPolicy(arn, policy, desired, { why: 'managed-policy-delete', after, roles: Object.keys(owned.roles) })]
  })
}

const rolesWith = ({ attachedTo }: OwnedPolicy, { roles }: Owned) =>
  Object.keys(roles).filter((name) => attachedTo.includes(`role/${name}`))
