import {
  DescribeAvailabilityZonesCommand,
  GetInstanceMetadataDefaultsCommand,
  paginateDescribeDhcpOptions,
  paginateDescribeInstances,
  paginateDescribeRouteTables,
  paginateDescribeSecurityGroups,
  paginateDescribeSubnets,
  paginateDescribeVpcs,
  type AvailabilityZone,
  type DhcpOptions,
  type EC2Client,
  type Filter,
  type Instance,
  type RouteTable,
  type SecurityGroup,
  type Subnet,
  type Vpc,
} from '@aws-sdk/client-ec2'
import {
  paginateGetResources,
  type ResourceGroupsTaggingAPIClient,
  type ResourceTagMapping,
} from '@aws-sdk/client-resource-groups-tagging-api'
import type { MetadataDefaults } from '@/lib/account-facts'
import { collect } from '../pages'

/** The read-only calls of EC2 and of the tagging API that only the doctor makes; each gives every page. */
const by = (Name: string, Values: readonly string[]): Filter => ({ Name, Values: [...Values] })

/** Machines by one filter; never ones that are terminated or about to be. */
export function findInstances(client: EC2Client, filter: string, values: readonly string[]): Promise<Instance[]> {
  const alive = by('instance-state-name', ['pending', 'running', 'stopping', 'stopped'])
  return collect(paginateDescribeInstances({ client }, { Filters: [alive, by(filter, values)] }), (page) =>
    page.Reservations?.flatMap(({ Instances }) => Instances ?? []),
  )
}

export function findSubnets(client: EC2Client, filter: string, values: readonly string[]): Promise<Subnet[]> {
  return collect(paginateDescribeSubnets({ client }, { Filters: [by(filter, values)] }), (page) => page.Subnets)
}

export function findGroups(client: EC2Client, filter: string, values: readonly string[]): Promise<SecurityGroup[]> {
  const Filters = [by(filter, values)]
  return collect(paginateDescribeSecurityGroups({ client }, { Filters }), (page) => page.SecurityGroups)
}

export function vpcsById(client: EC2Client, ids: readonly string[]): Promise<Vpc[]> {
  return collect(paginateDescribeVpcs({ client }, { Filters: [by('vpc-id', ids)] }), (page) => page.Vpcs)
}

export function routeTablesOf(client: EC2Client, vpcIds: readonly string[]): Promise<RouteTable[]> {
  const Filters = [by('vpc-id', vpcIds)]
  return collect(paginateDescribeRouteTables({ client }, { Filters }), (page) => page.RouteTables)
}

export function dhcpOptionsById(client: EC2Client, ids: readonly string[]): Promise<DhcpOptions[]> {
  const Filters = [by('dhcp-options-id', ids)]
  return collect(paginateDescribeDhcpOptions({ client }, { Filters }), (page) => page.DhcpOptions)
}

/** Zones of the region, Local and Wavelength Zones too; the API has no pages. */
export async function zonesOf(client: EC2Client): Promise<AvailabilityZone[]> {
  const { AvailabilityZones } = await client.send(new DescribeAvailabilityZonesCommand({ AllAvailabilityZones: true }))
  return AvailabilityZones ?? []
}

/** What the account has new machines of this region get; -1 and `no-preference` are AWS's ways to say nothing. */
export async function metadataDefaults(client: EC2Client): Promise<MetadataDefaults> {
  const { AccountLevel } = await client.send(new GetInstanceMetadataDefaultsCommand({}))
  const { HttpPutResponseHopLimit: hops, InstanceMetadataTags: tags } = AccountLevel ?? {}
  return {
    hopLimit: hops === undefined || hops < 1 ? null : hops,
    instanceTags: tags === 'enabled' || tags === 'disabled' ? tags : null,
  }
}

/** Whatever in the region carries a tag with this key. */
export function taggedWith(client: ResourceGroupsTaggingAPIClient, key: string): Promise<ResourceTagMapping[]> {
  return collect(
    paginateGetResources({ client }, { TagFilters: [{ Key: key }] }),
    (page) => page.ResourceTagMappingList,
  )
}
