import type { Tags } from '@/lib/inventory'
import { own } from '../own'
import { addedRolePrefix, recordKeys } from './record'

/** That Lariat put a role into a profile of somebody else. IAM's tags take no comma, its names do; they take no colon. */
export const addedRoleRecord = (clusterTag: string, role: string): Tags => ({
  [recordKeys(clusterTag).addedRole]: role.replaceAll(',', ':'),
})

/** The role that Lariat put into a profile for a cluster, by the tags of the profile. */
export const addedRoleIn = (tags: Tags, clusterTag: string): string | undefined =>
  own(tags, recordKeys(clusterTag).addedRole)?.replaceAll(':', ',')

/** Whether Lariat put a role into a profile, and another cluster needs it there as well. */
export function isNeededByOther(tags: Tags, clusterTag: string): boolean {
  const { addedRole } = recordKeys(clusterTag)
  return Object.keys(tags).some((key) => key.startsWith(addedRolePrefix) && key !== addedRole)
}
