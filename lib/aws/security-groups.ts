import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  DeleteSecurityGroupCommand,
  paginateDescribeNetworkInterfaces,
  RevokeSecurityGroupIngressCommand,
  type EC2Client,
  type IpPermission,
  type NetworkInterface,
  type SecurityGroup,
} from '@aws-sdk/client-ec2'
import { canonicalCidr, isIpv6 } from '@/lib/derive/cidr'
import { hasPorts, type GroupRule } from '@/lib/derive/node-group'
import type { Tags } from '@/lib/inventory'
import { describeSecurityGroups } from './ec2'
import { collect } from './pages'
import { paging } from './page-sizes'

/** The group of a name in a VPC, whatever the case: EC2 takes no two that differ by case only. Null when there is none. */
export async function findSecurityGroup(client: EC2Client, name: string, vpcId: string): Promise<SecurityGroup | null> {
  const named = await describeSecurityGroups(client, [name], 'group-name')
  // A filter takes `*` in a name for anything, and knows no case but that of its value.
  const exact = named.find((one) => one.GroupName === name && one.VpcId === vpcId)
  if (exact) return exact
  const around = await describeSecurityGroups(client, [vpcId], 'vpc-id')
  return around.find((one) => one.GroupName?.toLowerCase() === name.toLowerCase()) ?? null
}

/** The inbound rules of a group, one for each source. */
export function rulesOf({ GroupId, IpPermissions = [] }: SecurityGroup): GroupRule[] {
  return IpPermissions.flatMap(({ IpProtocol: protocol = '', FromPort = -1, ToPort = -1, ...sources }) => {
    const [from, to] = hasPorts(protocol) ? [FromPort, ToPort] : [-1, -1]
    const rule = (source: string | undefined, description = ''): GroupRule[] =>
      source === undefined ? [] : [{ protocol, from, to, source: canonicalCidr(source) ?? source, description }]
    const { IpRanges = [], Ipv6Ranges = [], UserIdGroupPairs = [], PrefixListIds = [] } = sources
    return [
      ...IpRanges.flatMap((one) => rule(one.CidrIp, one.Description)),
      ...Ipv6Ranges.flatMap((one) => rule(one.CidrIpv6, one.Description)),
      ...UserIdGroupPairs.flatMap((one) => rule(one.GroupId === GroupId ? 'group' : one.GroupId, one.Description)),
      ...PrefixListIds.flatMap((one) => rule(one.PrefixListId, one.Description)),
    ]
  })
}

/** The tags are written by the same call, so there is no moment at which nobody knows whose the group is. */
export async function createSecurityGroup(
  client: EC2Client,
  { name, vpc, description, tags }: { name: string; vpc: string; description: string; tags: Tags },
): Promise<void> {
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
  await client.send(
    new CreateSecurityGroupCommand({
      GroupName: name,
      VpcId: vpc,
      Description: description,
      TagSpecifications: [{ ResourceType: 'security-group', Tags }],
    }),
  )
}

/** Adds inbound rules, all in one call: all of them or none. */
export async function authorizeIngress(client: EC2Client, id: string, rules: readonly GroupRule[]): Promise<void> {
  await client.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: id, IpPermissions: permissionsOf(id, rules) }))
}

export async function revokeIngress(client: EC2Client, id: string, rules: readonly GroupRule[]): Promise<void> {
  await client.send(new RevokeSecurityGroupIngressCommand({ GroupId: id, IpPermissions: permissionsOf(id, rules) }))
}

export async function deleteSecurityGroup(client: EC2Client, id: string): Promise<void> {
  await client.send(new DeleteSecurityGroupCommand({ GroupId: id }))
}

/** The network interfaces that have a group, of machines and of anything else. */
export function interfacesInGroup(client: EC2Client, id: string): Promise<NetworkInterface[]> {
  const Filters = [{ Name: 'group-id', Values: [id] }]
  return collect(paginateDescribeNetworkInterfaces(paging(client, 'DescribeNetworkInterfaces'), { Filters }), (page) => page.NetworkInterfaces)
}

/** Ids of the groups with a rule that names a group. */
export async function groupsNaming(client: EC2Client, id: string): Promise<string[]> {
  const filters = ['ip-permission.group-id', 'egress.ip-permission.group-id']
  const found = (await Promise.all(filters.map((filter) => describeSecurityGroups(client, [id], filter)))).flat()
  // A rule that names its own group is no obstacle to deleting it.
  return [...new Set(found.flatMap(({ GroupId }) => (GroupId === id ? [] : GroupId ?? [])))]
}

/** Ports that are the same to several sources are one permission. */
function permissionsOf(id: string, rules: readonly GroupRule[]): IpPermission[] {
  const ports = new Map<string, GroupRule[]>()
  for (const rule of rules) {
    const key = `${rule.protocol} ${rule.from} ${rule.to}`
    ports.set(key, [...(ports.get(key) ?? []), rule])
  }
  return [...ports.values()].map((same) => {
    const [{ protocol, from, to }] = same as [GroupRule]
    const described = same.map(({ source, description }) => ({ source, Description: description }))
    const blocks = described.filter(({ source }) => source !== 'group')
    const v4 = blocks.flatMap(({ source, Description }) => (isIpv6(source) ? [] : [{ CidrIp: source, Description }]))
    const v6 = blocks.flatMap(({ source, Description }) => (isIpv6(source) ? [{ CidrIpv6: source, Description }] : []))
    const own = described.flatMap(({ source, Description }) => (source === 'group' ? [{ GroupId: id, Description }] : []))
    return {
      IpProtocol: protocol,
      FromPort: from,
      ToPort: to,
      ...(v4.length > 0 ? { IpRanges: v4 } : {}),
      ...(v6.length > 0 ? { Ipv6Ranges: v6 } : {}),
      ...(own.length > 0 ? { UserIdGroupPairs: own } : {}),
    }
  })
}
