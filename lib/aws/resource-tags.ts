import type { Instance, Subnet } from '@aws-sdk/client-ec2'
import type { TaggedType } from '@/lib/derive/types'
import type { Tags } from '@/lib/inventory'
import type { Clients } from './clients'
import {
  describeInstances,
  describeRouteTables,
  describeSecurityGroups,
  describeSubnets,
  describeVolumes,
  tagsOf,
} from './ec2'

export type ResourceIds = Readonly<Record<TaggedType, readonly string[]>>

export interface ResourceTags {
  /** By id; a resource that does not exist (any more) is missing. */
  readonly tags: Readonly<Record<string, Tags>>
  /** Ids of the security groups attached to each instance. */
  readonly attached: Readonly<Record<string, readonly string[]>>
  /** The machines and subnets as EC2 describes them. */
  readonly instances: readonly Instance[]
  readonly subnets: readonly Subnet[]
}

/**
 * The tags of some resources, and of every security group attached to the instances among them; with route tables also
 * those of every other table that carries the cluster tag.
 */
export async function readResourceTags({ ec2 }: Clients, ids: ResourceIds, clusterTag: string): Promise<ResourceTags> {
  const instancesAndGroups = async () => {
    const instances = await describeInstances(ec2, ids.instance)
    const attached = instances.map(({ InstanceId = '', SecurityGroups = [] }) => {
      return [InstanceId, SecurityGroups.map(({ GroupId = '' }) => GroupId)] as const
    })
    const groups = await describeSecurityGroups(ec2, [...ids['security-group'], ...attached.flatMap(([, own]) => own)])
    return { instances, attached, groups }
  }
  const tables = ids['route-table']
  const [{ instances, attached, groups }, subnets, volumes, ...routeTables] = await Promise.all([
    instancesAndGroups(),
    describeSubnets(ec2, ids.subnet),
    describeVolumes(ec2, ids.volume),
    describeRouteTables(ec2, tables, 'route-table-id'),
    describeRouteTables(ec2, tables.length > 0 ? [clusterTag] : [], 'tag-key'),
  ])
  return {
    instances,
    subnets,
    tags: Object.fromEntries([
      ...instances.map((one) => [one.InstanceId ?? '', tagsOf(one)] as const),
      ...subnets.map((one) => [one.SubnetId ?? '', tagsOf(one)] as const),
      ...groups.map((one) => [one.GroupId ?? '', tagsOf(one)] as const),
      ...volumes.map((one) => [one.VolumeId ?? '', tagsOf(one)] as const),
      ...routeTables.flat().map((one) => [one.RouteTableId ?? '', tagsOf(one)] as const),
    ]),
    attached: Object.fromEntries(attached),
  }
}
