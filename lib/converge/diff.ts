import type { Desired } from '@/lib/derive/desired'
import { diffAssociation, diffProfile } from './diff-profile'
import { diffRole } from './diff-role'
import { diffTags } from './diff-tags'
import type { Observed } from './observe'
import { own } from './own'
import { conflict, type PlannedChange } from './planned-change'

/** Every resource of the desired state with what has to happen to it, in a fixed order. */
export function diff(desired: Desired, observed: Observed): PlannedChange[] {
  return blockDependents([
    ...desired.roles.flatMap((role) => diffRole(role, own(observed.roles, role.name), desired)),
    ...desired.profiles.map((profile) =>
      diffProfile(profile, own(observed.profiles, profile.name), desired),
    ),
    ...desired.tagged.map((one) => diffTags(one, desired, observed)),
    ...desired.associations.map((association) => diffAssociation(association, desired, observed)),
  ])
}

/** What would build on a conflict cannot be done either. `after` only ever points backwards in the list. */
export function blockDependents(changes: readonly PlannedChange[]): PlannedChange[] {
  const blocked = new Set<string>()
  return changes.map((change) => {
    const waits = change.action !== 'nothing' && change.after.some((id) => blocked.has(id))
    const judged = waits && change.action !== 'conflict' ? conflict(change, 'blocked') : change
    if (judged.action === 'conflict') blocked.add(judged.id)
    return judged
  })
}
