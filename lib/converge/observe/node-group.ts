import type { Clients } from '@/lib/aws/clients'
import { describeSecurityGroups, tagsOf } from '@/lib/aws/ec2'
import { findSecurityGroup, groupsNaming, interfacesInGroup, rulesOf } from '@/lib/aws/security-groups'
import type { Desired } from '@/lib/derive/desired'
import type { GroupRule } from '@/lib/derive/node-group'
import type { Tags } from '@/lib/inventory'
import { ownership } from '../record/ownership'

export interface ObservedNodeGroup {
  readonly id: string
  readonly tags: Tags
  readonly rules: readonly GroupRule[]
}

export interface OwnedNodeGroup extends ObservedNodeGroup {
  readonly name: string
  readonly vpcId: string
  /** Ids of machines and network interfaces that have it, and of other groups whose rules name it. */
  readonly users: readonly string[]
}

/** The group of the name that the Plan gives it, in its VPC. */
export async function readNodeGroup({ ec2 }: Clients, { nodeGroup }: Desired): Promise<ObservedNodeGroup | null> {
  const found = nodeGroup && (await findSecurityGroup(ec2, nodeGroup.name, nodeGroup.vpcId))
  return found && { id: found.GroupId ?? '', tags: tagsOf(found), rules: rulesOf(found) }
}

/** Every group that Lariat made for the cluster, also under names that the Plan does not have any more. */
export async function readOwnedNodeGroups({ ec2 }: Clients, desired: Desired): Promise<OwnedNodeGroup[]> {
  const tagged = await describeSecurityGroups(ec2, [desired.clusterTag], 'tag-key')
  const ours = tagged.filter((one) => ownership(tagsOf(one), desired) === 'ours')
  return Promise.all(
    ours.map(async (one) => {
      const { GroupId: id = '', GroupName: name = '', VpcId: vpcId = '' } = one
      const [interfaces, groups] = await Promise.all([interfacesInGroup(ec2, id), groupsNaming(ec2, id)])
      const users = interfaces.map(({ Attachment, NetworkInterfaceId = '' }) => Attachment?.InstanceId ?? NetworkInterfaceId)
      return { id, name, vpcId, tags: tagsOf(one), rules: rulesOf(one), users: [...new Set([...users, ...groups])].sort() }
    }),
  )
}
