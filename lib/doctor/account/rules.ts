import { groupRules } from './group-rules'
import { leftoverRules } from './leftover-rules'
import { metadataRules } from './metadata-rules'
import { nameRules } from './name-rules'
import { networkRules } from './network-rules'
import { permissionRules } from './permission-rules'
import { profileRules } from './profile-rules'
import { tagRules } from './tag-rules'
import type { AccountRule } from './types'

/** Every rule of an account, in the order of their ids. */
export const accountRules: readonly AccountRule[] = [
  ...tagRules,
  ...metadataRules,
  ...profileRules,
  ...permissionRules,
  ...nameRules,
  ...groupRules,
  ...networkRules,
  ...leftoverRules,
]
