import type { Desired } from '@/lib/derive/desired'
import { diffLinkedRole } from './linked-role'
import { diffNodeGroup } from './node-group'
import { diffPolicies, getsPermissions } from './policies'
import { diffAssociation, diffProfile } from './profile'
import { diffRole } from './role'
import { diffSetting } from './settings'
import { diffTags } from './tags'
import type { Observed } from '../observe/observe'
import { own } from '../own'
import type { PlannedChange } from './planned-change'
import { settle } from './settle'

/** Every resource of the desired state with what has to happen to it, in a fixed order. */
export function diff(desired: Desired, observed: Observed): PlannedChange[] {
  const policies = diffPolicies(desired, observed)
  return settle([
    ...diffLinkedRole(desired, observed),
    ...desired.roles.flatMap((role) => diffRole(role, own(observed.roles, role.name), desired, getsPermissions(desired, role, policies))),
    ...policies,
    ...desired.profiles.map((profile) =>
      diffProfile(profile, own(observed.profiles, profile.name), desired),
    ),
    ...diffNodeGroup(desired, observed),
    ...desired.tagged.map((one) => diffTags(one, desired, observed)),
    ...desired.settings.map((one) => diffSetting(one, desired, observed)),
    ...desired.associations.map((association) => diffAssociation(association, desired, observed)),
  ], desired.leave)
}
