import type { Desired } from '@/lib/derive/desired'
import { profileId } from '../diff/profile'
import { own } from '../own'
import type { Owned } from '../observe/owned'
import type { PlannedChange } from '../diff/planned-change'
import { removeManagedPolicy } from './remove-policy'

/** Lariat's managed policies go once no machine runs by a role that has them. */
export function removePolicies(desired: Desired, owned: Owned, earlier: readonly PlannedChange[]): PlannedChange[] {
  return Object.keys(owned.policies).sort().flatMap((arn) => {
    const policy = own(owned.policies, arn)
    if (!policy) return []
    const roles = Object.keys(owned.roles).filter((name) => policy.attachedTo.includes(`role/${name}`))
    const held = roles.flatMap((name) => own(owned.roles, name)?.profiles ?? []).map(profileId)
    const others = Object.keys(owned.profiles).map(profileId).filter((id) => !held.includes(id))
    const after = roles.length > 0 ? earlier.map(({ id }) => id).filter((id) => !others.includes(id)) : []
    return [removeManagedPolicy(arn, policy, desired, { why: 'managed-policy-delete', after, roles: Object.keys(owned.roles) })]
  })
}
