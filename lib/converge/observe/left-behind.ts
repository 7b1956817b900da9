import { taggedWith } from '@/lib/aws/account/calls'
import type { Clients } from '@/lib/aws/clients'
import { managedByTag } from '@/lib/derive/cluster-tag'
import type { Desired } from '@/lib/derive/desired'
import { leftovers } from '@/lib/doctor/account/leftover-rules'

/**
 * ARNs of what the cluster made from inside, which undoing leaves: load balancers, their target groups and security
 * groups, volumes, snapshots. Only Kubernetes can delete them in good order; without a cluster they stay and cost money.
 */
export async function leftBehind({ tagging }: Clients, { clusterTag, tagged }: Desired): Promise<string[]> {
  const named = new Set(tagged.map(({ id }) => id))
  const found = (await taggedWith(tagging, clusterTag)).flatMap(({ ResourceARN: arn = '', Tags = [] }) => {
    const value = (key: string) => Tags.find(({ Key }) => Key === key)?.Value
    const isLariats = value(managedByTag.key) === managedByTag.value || named.has(arn.slice(arn.lastIndexOf('/') + 1))
    return isLariats ? [] : [{ arn, value: value(clusterTag) ?? '' }]
  })
  return leftovers(found).map(({ arn }) => arn).sort()
}
