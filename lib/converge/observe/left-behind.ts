import { ofCluster } from '@/lib/aws/account/calls'
import type { Clients } from '@/lib/aws/clients'
import { describeVolumes } from '@/lib/aws/ec2'
import { managedByTag } from '@/lib/derive/cluster-tag'
import type { Desired } from '@/lib/derive/desired'
import { leftovers } from '@/lib/doctor/account/leftover-rules'
import type { Tags } from '@/lib/inventory'

/**
 * ARNs of what the cluster made from inside, which undoing leaves: load balancers, their target groups and security
 * groups, volumes, snapshots. Only Kubernetes can delete them in good order; without a cluster they stay and cost money.
 */
export async function leftBehind({ ec2, tagging }: Clients, { clusterTag, tagged }: Desired): Promise<string[]> {
  const named = new Set(tagged.map(({ id }) => id))
  const found = (await ofCluster(tagging, clusterTag)).filter(({ arn, tags }) => {
    return tags[managedByTag.key] !== managedByTag.value && !named.has(idOf(arn))
  })
  // Network interfaces go with the machine or the load balancer that has them, and disks of machines with the machine.
  const left = leftovers(found).filter(({ arn }) => !arn.includes(':network-interface/'))
  const claimed = new Set(found.filter(({ tags }) => isClaimed(tags)).map(({ arn }) => arn))
  const disks = left.map(({ arn }) => arn).filter((arn) => arn.includes(':volume/') && !claimed.has(arn))
  const volumes = disks.length > 0 ? await describeVolumes(ec2, disks.map(idOf)) : []
  const attached = new Set(volumes.flatMap(({ VolumeId, Attachments = [] }) => (Attachments.length > 0 ? [VolumeId] : [])))
  return left.flatMap(({ arn }) => (attached.has(idOf(arn)) ? [] : [arn])).sort()
}

const idOf = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1)

/** Made for a claim by the EBS CSI driver, or by Kubernetes itself before it: such a volume outlives its machine. */
const isClaimed = (tags: Tags) =>
  Object.keys(tags).some((key) => key === 'ebs.csi.aws.com/cluster' || key.startsWith('kubernetes.io/created-for/'))
