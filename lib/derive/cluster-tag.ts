import type { Plan } from '@/lib/plan/schema'
import { clusterId } from './names'

export const clusterTagPrefix = 'kubernetes.io/cluster/'
/** Keys that Lariat keeps for itself. */
export const lariatTagPrefix = 'lariat.dev/'
export const managedByTag = { key: 'lariat.dev/managed-by', value: 'lariat' } as const
/** IAM has no regions, clusters have: two of one name in two regions are told apart by it. */
export const regionTag = 'lariat.dev/region'

/** The tag that makes a resource the cluster's. A machine with two of them stops the cloud controller. */
export function clusterTagKey(plan: Plan): string {
  return clusterTagPrefix + clusterId(plan)
}

/** What marks a resource as made by Lariat for this cluster. */
export function ownTags(plan: Plan): Record<string, string> {
  const own = [managedByTag, { key: clusterTagKey(plan), value: 'owned' }, ...extraTags(plan)]
  return Object.fromEntries(own.map(({ key, value }) => [key, value]))
}

/** The same for a resource of IAM, which says of which region its cluster is. */
export function ownIamTags(plan: Plan): Record<string, string> {
  return { ...ownTags(plan), [regionTag]: plan.aws.region }
}

/**
 * The user's own tags, as they can be put on a resource: one per key, and none that would compete
 * with the cluster tag, with Lariat's own, or with AWS's own.
 */
export function extraTags(plan: Plan): { key: string; value: string }[] {
  const seen = new Set<string>([''])
  return plan.tags.extra.filter(({ key }) => {
    if (seen.has(key) || key.startsWith(lariatTagPrefix) || key.startsWith(clusterTagPrefix) || key.toLowerCase().startsWith('aws:')) return false
    seen.add(key)
    return true
  })
}
