import type { Desired } from '@/lib/derive/desired'
import { diffLinkedRole } from './diff-linked-role'
import { diffLinkedRole } from './diff-linked-role'
import { diffAssociation, diffProfile } from './diff-profile'
import { diffRole } from './diff-role'
import { diffTags } from './diff-tags'
import type { Observed } from './observe'
import { own } from './own'
import type { PlannedChange } from './planned-change'
import { settle } from './settle'

/** Every resource of the desired state with what has to happen to it, in a fixed order. */
export function diff(desired: Desired, observed: Observed): PlannedChange[] {
  return settle([
    ...diffLinkedRole(desired, observed),
    ...diffLinkedRole(desired, observed),
    ...desired.roles.flatMap((role) => diffRole(role, own(observed.roles, role.name), desired)),
    ...desired.profiles.map((profile) =>
      diffProfile(profile, own(observed.profiles, profile.name), desired),
    ),
    ...desired.tagged.map((one) => diffTags(one, desired, observed)),
    ...desired.associations.map((association) => diffAssociation(association, desired, observed)),
  ], desired.leave)
}
