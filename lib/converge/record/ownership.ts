import { clusterTagPrefix, managedByTag, regionTag } from '@/lib/derive/cluster-tag'
import type { Tags } from '@/lib/inventory'
import { own } from '../own'

export interface Cluster {
  readonly clusterTag: string
  readonly region: string
}

/**
 * Whose an IAM resource is, by its tags. What Lariat made and lost the cluster tag of is still Lariat's. A cluster of
 * the same name in another region is another one: IAM has no regions, and would let either delete the other's roles.
 */
export function ownership(tags: Tags, { clusterTag, region }: Cluster): 'ours' | 'other-cluster' | 'not-ours' {
  if (own(tags, managedByTag.key) !== managedByTag.value) return 'not-ours'
  if ((own(tags, regionTag) ?? region) !== region) return 'other-cluster'
  return own(tags, clusterTag) === undefined && hasOtherCluster(tags, clusterTag) ? 'other-cluster' : 'ours'
}

/** Whether a resource carries the tag of a cluster other than this one. */
export function hasOtherCluster(tags: Tags, clusterTag: string): boolean {
  return Object.keys(otherClusterTags(tags, clusterTag)).length > 0
}

/**
 * The tags that name another cluster. Beside the tag of today the cloud controller reads the one of old, and exits when
 * the two name different clusters: kubernetes/cloud-provider-aws pkg/providers/v1/tags.go.
 */
export function otherClusterTags(tags: Tags, clusterTag: string): Tags {
  const id = clusterTag.slice(clusterTagPrefix.length)
  return Object.fromEntries(
    Object.entries(tags).filter(([key, value]) =>
      key === legacyClusterTag ? value !== id : key.startsWith(clusterTagPrefix) && key !== clusterTag,
    ),
  )
}

const legacyClusterTag = 'KubernetesCluster'
