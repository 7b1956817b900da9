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
  type TagFilter,
} from '@aws-sdk/client-resource-groups-tagging-api'
import type { MetadataDefaults, TaggedResource } from '@/lib/account-facts'
import { lbcClusterTag } from '@/lib/catalog/lbc-policy'
import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import type { Tags } from '@/lib/inventory'
import { tagsOf } from '../ec2'
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

/** Whatever in the region carries a tag that the filter is for. */
export function taggedWith(client: ResourceGroupsTaggingAPIClient, filter: TagFilter): Promise<ResourceTagMapping[]> {
  return collect(
    paginateGetResources(paging(client, 'GetResources'), { TagFilters: [filter] }),
    (page) => page.ResourceTagMappingList,
  )
}

/**
 * Whatever in the region says that it is a cluster's: by the cluster tag, or by that of the AWS Load Balancer
 * Controller, which does not use the first and owns all that it tags.
 */
export async function ofCluster(
  client: ResourceGroupsTaggingAPIClient,
  clusterTag: string,
): Promise<(TaggedResource & { readonly tags: Tags })[]> {
  const name = clusterTag.slice(clusterTagPrefix.length)
  const tagged = await taggedWith(client, { Key: clusterTag })
  const balancing = await taggedWith(client, { Key: lbcClusterTag, Values: [name] })
  return [...new Map([...tagged, ...balancing].map((one) => [one.ResourceARN ?? '', tagsOf(one)]))].map(([arn, tags]) => {
    return { arn, tags, value: tags[lbcClusterTag] === name ? 'owned' : tags[clusterTag] ?? '' }
  })
}
