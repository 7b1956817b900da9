import {
  AssociateIamInstanceProfileCommand,
  CreateTagsCommand,
  DeleteTagsCommand,
  DescribeVpcAttributeCommand,
  DisassociateIamInstanceProfileCommand,
  paginateDescribeIamInstanceProfileAssociations,
  paginateDescribeInstances,
  paginateDescribeRouteTables,
  paginateDescribeSecurityGroups,
  paginateDescribeSubnets,
  paginateDescribeTags,
  paginateDescribeVolumes,
  paginateDescribeVpcs,
  ReplaceIamInstanceProfileAssociationCommand,
  type DescribeIamInstanceProfileAssociationsResult,
  type DescribeInstancesResult,
  type EC2Client,
  type Filter,
  type IamInstanceProfileAssociation,
  type Instance,
  type RouteTable,
  type SecurityGroup,
  type Subnet,
  type Volume,
  type Vpc,
} from '@aws-sdk/client-ec2'
import type { Tags } from '@/lib/inventory'
import { find, type Page } from './find'
import { filterValues, paging } from './page-sizes'
import { collect, slices } from './pages'

/** All VPCs of the region, or those of the ids that exist. */
export function describeVpcs(client: EC2Client, ids?: readonly string[]): Promise<Vpc[]> {
  return byFilter('vpc-id', ids, (Filters) => collect(paginateDescribeVpcs(paging(client, 'DescribeVpcs'), { Filters }), (page) => page.Vpcs))
}

/** DNS attributes of a VPC; each has a call of its own. */
export async function describeVpcDns(
  client: EC2Client,
  id: string,
  call: { readonly abortSignal?: AbortSignal } = {},
): Promise<{ hostnames: boolean; support: boolean }> {
  const read = (Attribute: 'enableDnsHostnames' | 'enableDnsSupport') =>
    client.send(new DescribeVpcAttributeCommand({ VpcId: id, Attribute }), call)
  const [hostnames, support] = await Promise.all([read('enableDnsHostnames'), read('enableDnsSupport')])
  return {
    hostnames: hostnames.EnableDnsHostnames?.Value ?? false,
    support: support.EnableDnsSupport?.Value ?? false,
  }
}

/** All subnets of the region, or those that a filter finds by one of its values. */
export function describeSubnets(client: EC2Client, values?: readonly string[], filter = 'subnet-id'): Promise<Subnet[]> {
  return byFilter(filter, values, (Filters) =>
    collect(paginateDescribeSubnets(paging(client, 'DescribeSubnets'), { Filters }), (page) => page.Subnets),
  )
}

/** All route tables of the region, or those that a filter finds by one of its values. */
export function describeRouteTables(client: EC2Client, values?: readonly string[], filter = 'vpc-id'): Promise<RouteTable[]> {
  return byFilter(filter, values, (Filters) =>
    collect(paginateDescribeRouteTables(paging(client, 'DescribeRouteTables'), { Filters }), (page) => page.RouteTables),
  )
}

/** The volumes of the ids that exist. */
export function describeVolumes(client: EC2Client, ids: readonly string[]): Promise<Volume[]> {
  return byFilter('volume-id', ids, (Filters) =>
    collect(paginateDescribeVolumes({ client }, { Filters }), (page) => page.Volumes),
  )
}

/** All security groups of the region, or those that a filter finds by one of its values. */
export function describeSecurityGroups(
  client: EC2Client,
  values?: readonly string[],
  filter = 'group-id',
): Promise<SecurityGroup[]> {
  return byFilter(filter, values, (Filters) =>
    collect(paginateDescribeSecurityGroups(paging(client, 'DescribeSecurityGroups'), { Filters }), (page) => page.SecurityGroups),
  )
}

/** Finds machines that are not terminated and not about to be. */
export const alive: Filter = { Name: 'instance-state-name', Values: ['pending', 'running', 'stopping', 'stopped'] }

/** Finds associations of profiles that machines have now. */
export const current: Filter = { Name: 'state', Values: ['associating', 'associated'] }

/** All machines of the region, or those that a filter finds; never ones that are terminated or about to be. */
export function describeInstances(
  client: EC2Client,
  values?: readonly string[],
  filter = 'instance-id',
): Promise<Instance[]> {
  const pages = (filters: Filter[]) =>
    paginateDescribeInstances(paging(client, 'DescribeInstances'), { Filters: [alive, ...filters] })
  const machines = (page: DescribeInstancesResult) => page.Reservations?.flatMap(({ Instances }) => Instances ?? [])
  if (values === undefined || filter !== 'instance-id') {
    return byFilter(filter, values, (filters) => collect(pages(filters), machines))
  }
  return find(values, {
    pages: (some) => pagesOf(pages(some ? [{ Name: filter, Values: [...some] }] : []), machines),
    idOf: ({ InstanceId }) => InstanceId,
  })
}

/** Current instance profiles of all machines, or of some. At most one per machine. */
export function describeProfileAssociations(
  client: EC2Client,
  instanceIds?: readonly string[],
): Promise<IamInstanceProfileAssociation[]> {
  const config = paging(client, 'DescribeIamInstanceProfileAssociations')
  const pages = (filters: Filter[]) =>
    paginateDescribeIamInstanceProfileAssociations(config, { Filters: [current, ...filters] })
  const associations = (page: DescribeIamInstanceProfileAssociationsResult) => page.IamInstanceProfileAssociations
  if (instanceIds === undefined) return collect(pages([]), associations)
  return find(instanceIds, {
    pages: (some) => pagesOf(pages(some ? [{ Name: 'instance-id', Values: [...some] }] : []), associations),
    idOf: ({ InstanceId }) => InstanceId,
  })
}

async function* pagesOf<Answer extends { NextToken?: string | undefined }, T>(
  answers: AsyncIterable<Answer>,
  items: (answer: Answer) => readonly T[] | undefined,
): AsyncGenerator<Page<T>> {
  for await (const answer of answers) yield { items: items(answer) ?? [], more: Boolean(answer.NextToken) }
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
  const tags = await collect(paginateDescribeTags(paging(client, 'DescribeTags'), { Filters }), (page) => page.Tags)
  return [...new Set(tags.flatMap(({ ResourceId }) => ResourceId ?? []))]
}

/** All tags of resources of any type, by id. */
export async function describeTags(client: EC2Client, ids: readonly string[]): Promise<Record<string, Tags>> {
  const tags = await byFilter('resource-id', ids, (Filters) =>
    collect(paginateDescribeTags(paging(client, 'DescribeTags'), { Filters }), (page) => page.Tags),
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

/** Current instance profiles by machine. */
export function profilesByInstance(associations: readonly IamInstanceProfileAssociation[]) {
  return Object.fromEntries(
    associations.map(({ InstanceId = '', AssociationId = '', IamInstanceProfile }) => {
      return [InstanceId, { id: AssociationId, profileName: profileNameOf(IamInstanceProfile?.Arn) ?? '' }] as const
    }),
  )
}

/** Name of the instance profile in an ARN, which may have a path between. */
export function profileNameOf(arn: string | undefined): string | null {
  return arn?.split('/').at(-1) ?? null
}

/** By filter and not by id: one unknown id would fail the whole call. */
async function byFilter<T>(
  filter: string,
  values: readonly string[] | undefined,
  read: (filters: Filter[]) => Promise<T[]>,
): Promise<T[]> {
  if (values === undefined) return read([])
  const parts = slices([...new Set(values)], filterValues)
  return (await Promise.all(parts.map((Values) => read([{ Name: filter, Values }])))).flat()
}
