import {
  AssociateIamInstanceProfileCommand,
  CreateTagsCommand,
  DeleteTagsCommand,
  DescribeKeyPairsCommand,
  DescribeVpcAttributeCommand,
  DisassociateIamInstanceProfileCommand,
  paginateDescribeIamInstanceProfileAssociations,
  paginateDescribeInstances,
  paginateDescribeRouteTables,
  paginateDescribeSecurityGroups,
  paginateDescribeSubnets,
  paginateDescribeTags,
  paginateDescribeVpcs,
  ReplaceIamInstanceProfileAssociationCommand,
  type EC2Client,
  type Filter,
  type IamInstanceProfileAssociation,
  type Instance,
  type KeyPairInfo,
  type RouteTable,
  type SecurityGroup,
  type Subnet,
  type Vpc,
} from '@aws-sdk/client-ec2'
import type { Tags } from '@/lib/inventory'
import { collect, slices } from './pages'

/** EC2 accepts at most 200 values in one filter. */
const filterValues = 200

export function describeVpcs(client: EC2Client): Promise<Vpc[]> {
  return collect(paginateDescribeVpcs({ client }, {}), (page) => page.Vpcs)
}

/** DNS attributes of a VPC; each has a call of its own. */
export async function describeVpcDns(client: EC2Client, id: string): Promise<{ hostnames: boolean; support: boolean }> {
  const read = (Attribute: 'enableDnsHostnames' | 'enableDnsSupport') =>
    client.send(new DescribeVpcAttributeCommand({ VpcId: id, Attribute }))
  const [hostnames, support] = await Promise.all([read('enableDnsHostnames'), read('enableDnsSupport')])
  return {
    hostnames: hostnames.EnableDnsHostnames?.Value ?? false,
    support: support.EnableDnsSupport?.Value ?? false,
  }
}

/** All subnets of the region, or those of the ids that exist. */
export function describeSubnets(client: EC2Client, ids?: readonly string[]): Promise<Subnet[]> {
  return byIds('subnet-id', ids, (Filters) =>
    collect(paginateDescribeSubnets({ client }, { Filters }), (page) => page.Subnets),
  )
}

export function describeRouteTables(client: EC2Client): Promise<RouteTable[]> {
  return collect(paginateDescribeRouteTables({ client }, {}), (page) => page.RouteTables)
}

/** All security groups of the region, or those of the ids that exist. */
export function describeSecurityGroups(client: EC2Client, ids?: readonly string[]): Promise<SecurityGroup[]> {
  return byIds('group-id', ids, (Filters) =>
    collect(paginateDescribeSecurityGroups({ client }, { Filters }), (page) => page.SecurityGroups),
  )
}

/** All machines of the region, or those of the ids that exist; never ones that are terminated or about to be. */
export function describeInstances(client: EC2Client, ids?: readonly string[]): Promise<Instance[]> {
  const alive: Filter = { Name: 'instance-state-name', Values: ['pending', 'running', 'stopping', 'stopped'] }
  return byIds('instance-id', ids, (filters) =>
    collect(paginateDescribeInstances({ client }, { Filters: [alive, ...filters] }), (page) =>
      page.Reservations?.flatMap(({ Instances }) => Instances ?? []),
    ),
  )
}

/** Current instance profiles of all machines, or of some. At most one per machine. */
export function describeProfileAssociations(
  client: EC2Client,
  instanceIds?: readonly string[],
): Promise<IamInstanceProfileAssociation[]> {
  const current: Filter = { Name: 'state', Values: ['associating', 'associated'] }
  return byIds('instance-id', instanceIds, (filters) =>
    collect(
      paginateDescribeIamInstanceProfileAssociations({ client }, { Filters: [current, ...filters] }),
      (page) => page.IamInstanceProfileAssociations,
    ),
  )
}

export async function describeKeyPairs(client: EC2Client): Promise<KeyPairInfo[]> {
  return (await client.send(new DescribeKeyPairsCommand({}))).KeyPairs ?? []
}

/** Writes the same tags to up to 1,000 resources: all of them or none. */
export async function createTags(client: EC2Client, ids: readonly string[], tags: Tags): Promise<void> {
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
  await client.send(new CreateTagsCommand({ Resources: [...ids], Tags }))
}

/** Takes tags off up to 1,000 resources, whatever their values. */
export async function deleteTags(client: EC2Client, ids: readonly string[], keys: readonly string[]): Promise<void> {
  // Without tags the call would take all of them.
  if (keys.length === 0) return
  await client.send(new DeleteTagsCommand({ Resources: [...ids], Tags: keys.map((Key) => ({ Key })) }))
}

/** Ids of the resources of the region that carry one of the tags. */
export async function resourcesWithTag(client: EC2Client, keys: readonly string[]): Promise<string[]> {
  const Filters = [{ Name: 'key', Values: [...keys] }]
  const tags = await collect(paginateDescribeTags({ client }, { Filters }), (page) => page.Tags)
  return [...new Set(tags.flatMap(({ ResourceId }) => ResourceId ?? []))]
}

/** All tags of resources of any type, by id. */
export async function describeTags(client: EC2Client, ids: readonly string[]): Promise<Record<string, Tags>> {
  const tags = await byIds('resource-id', ids, (Filters) =>
    collect(paginateDescribeTags({ client }, { Filters }), (page) => page.Tags),
  )
  const found = new Map<string, [string, string][]>(ids.map((id) => [id, []]))
  for (const { ResourceId = '', Key = '', Value = '' } of tags) found.get(ResourceId)?.push([Key, Value])
  return Object.fromEntries([...found].map(([id, own]) => [id, Object.fromEntries(own)]))
}

export async function disassociateProfile(client: EC2Client, associationId: string): Promise<void> {
  await client.send(new DisassociateIamInstanceProfileCommand({ AssociationId: associationId }))
}

export async function associateProfile(client: EC2Client, instanceId: string, profile: string): Promise<void> {
  await client.send(
    new AssociateIamInstanceProfileCommand({ InstanceId: instanceId, IamInstanceProfile: { Name: profile } }),
  )
}

export async function replaceProfile(client: EC2Client, associationId: string, profile: string): Promise<void> {
  await client.send(
    new ReplaceIamInstanceProfileAssociationCommand({
      AssociationId: associationId,
      IamInstanceProfile: { Name: profile },
    }),
  )
}

/** What EC2 and IAM answer with. */
export interface Tagged {
  readonly Tags?: { Key?: string | undefined; Value?: string | undefined }[] | undefined
}

/** Tags as a record. */
export function tagsOf(tagged: Tagged): Tags {
  return Object.fromEntries((tagged.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]))
}

/** Name of the instance profile in an ARN, which may have a path between. */
export function profileNameOf(arn: string | undefined): string | null {
  return arn?.split('/').at(-1) ?? null
}

/** By filter and not by id: one unknown id would fail the whole call. */
async function byIds<T>(
  filter: string,
  ids: readonly string[] | undefined,
  read: (filters: Filter[]) => Promise<T[]>,
): Promise<T[]> {
  if (ids === undefined) return read([])
  const parts = slices([...new Set(ids)], filterValues)
  return (await Promise.all(parts.map((Values) => read([{ Name: filter, Values }])))).flat()
}
