import {
  DescribeAvailabilityZonesCommand,
  GetInstanceMetadataDefaultsCommand,
  paginateDescribeDhcpOptions,
  type AvailabilityZone,
  type DhcpOptions,
  type EC2Client,
} from '@aws-sdk/client-ec2'
import {
  paginateGetResources,
  type ResourceGroupsTaggingAPIClient,
  type ResourceTagMapping,
} from '@aws-sdk/client-resource-groups-tagging-api'
import type { MetadataDefaults } from '@/lib/account-facts'
import { paging } from '../page-sizes'
import { collect } from '../pages'

/** The read-only calls of EC2 and of the tagging API that only the doctor makes; each gives every page. */
export function dhcpOptionsById(client: EC2Client, ids: readonly string[]): Promise<DhcpOptions[]> {
  const Filters = [{ Name: 'dhcp-options-id', Values: [...ids] }]
  return collect(paginateDescribeDhcpOptions(paging(client, 'DescribeDhcpOptions'), { Filters }), (page) => page.DhcpOptions)
}

/** Zones of the region, Local and Wavelength Zones too; the API has no pages. */
export async function zonesOf(client: EC2Client): Promise<AvailabilityZone[]> {
  const { AvailabilityZones } = await client.send(new DescribeAvailabilityZonesCommand({ AllAvailabilityZones: true }))
  return AvailabilityZones ?? []
}

/** What the account has new machines of this region get; -1 and `no-preference` are AWS's ways to say nothing. */
export async function metadataDefaults(
  client: EC2Client,
  call: { readonly abortSignal?: AbortSignal } = {},
): Promise<MetadataDefaults> {
  const { AccountLevel } = await client.send(new GetInstanceMetadataDefaultsCommand({}), call)
  const { HttpPutResponseHopLimit: hops, InstanceMetadataTags: tags } = AccountLevel ?? {}
  return {
    hopLimit: hops === undefined || hops < 1 ? null : hops,
    instanceTags: tags === 'enabled' || tags === 'disabled' ? tags : null,
  }
}

/** Whatever in the region carries a tag with this key. */
export function taggedWith(client: ResourceGroupsTaggingAPIClient, key: string): Promise<ResourceTagMapping[]> {
  return collect(
    paginateGetResources(paging(client, 'GetResources'), { TagFilters: [{ Key: key }] }),
    (page) => page.ResourceTagMappingList,
  )
}
