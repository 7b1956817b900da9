import type { Tags } from '@/lib/inventory'
import type { Clients } from './clients'
import { describeInstances, describeSecurityGroups, describeSubnets, tagsOf } from './ec2'

export interface ResourceIds {
  readonly instances: readonly string[]
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
}

export interface ResourceTags {
  /** By id; a resource that does not exist (any more) is missing. */
  readonly tags: Readonly<Record<string, Tags>>
  /** Ids of the security groups attached to each instance. */
  readonly attached: Readonly<Record<string, readonly string[]>>
}

/** The tags of some resources, and of every security group attached to the instances among them. */
export async function readResourceTags({ ec2 }: Clients, ids: ResourceIds): Promise<ResourceTags> {
  const instancesAndGroups = async () => {
    const instances = await describeInstances(ec2, ids.instances)
    const attached = instances.map(({ InstanceId = '', SecurityGroups = [] }) => {
      return [InstanceId, SecurityGroups.map(({ GroupId = '' }) => GroupId)] as const
    })
    const groups = await describeSecurityGroups(ec2, [...ids.securityGroups, ...attached.flatMap(([, own]) => own)])
    return { instances, attached, groups }
  }
  const [{ instances, attached, groups }, subnets] = await Promise.all([
    instancesAndGroups(),
    describeSubnets(ec2, ids.subnets),
  ])
  return {
    tags: Object.fromEntries([
      ...instances.map((one) => [one.InstanceId ?? '', tagsOf(one)] as const),
      ...subnets.map((one) => [one.SubnetId ?? '', tagsOf(one)] as const),
      ...groups.map((one) => [one.GroupId ?? '', tagsOf(one)] as const),
    ]),
    attached: Object.fromEntries(attached),
  }
}
