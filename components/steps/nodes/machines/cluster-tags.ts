import type { Tags } from '@/lib/inventory'

const prefix = 'kubernetes.io/cluster/'

/** Ids of the clusters that a resource's tags already name. Two of them stop the cloud controller. */
export function clustersInTags(tags: Tags): string[] {
  return Object.keys(tags)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .sort()
}
