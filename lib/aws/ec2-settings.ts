import {
  GetInstanceMetadataDefaultsCommand,
  ModifyInstanceMetadataDefaultsCommand,
  ModifyInstanceMetadataOptionsCommand,
  ModifyPrivateDnsNameOptionsCommand,
  ModifySubnetAttributeCommand,
  ModifyVpcAttributeCommand,
  paginateDescribeTags,
  type EC2Client,
  type HostnameType,
  type HttpTokensState,
  type InstanceMetadataDefaultsResponse,
  type InstanceMetadataEndpointState,
} from '@aws-sdk/client-ec2'
import type { Tags } from '@/lib/inventory'
import { collect } from './pages'

export type { HostnameType, HttpTokensState, Instance, InstanceMetadataEndpointState, Subnet } from '@aws-sdk/client-ec2'

export type VpcDnsAttribute = 'enableDnsSupport' | 'enableDnsHostnames'

/** One attribute: EC2 refuses both in one call. */
export async function modifyVpcDns(client: EC2Client, VpcId: string, attribute: VpcDnsAttribute, Value: boolean): Promise<void> {
  const attributes = attribute === 'enableDnsSupport' ? { EnableDnsSupport: { Value } } : { EnableDnsHostnames: { Value } }
  await client.send(new ModifyVpcAttributeCommand({ VpcId, ...attributes }))
}

export interface MetadataOptions {
  readonly HttpEndpoint: InstanceMetadataEndpointState
  readonly HttpTokens?: HttpTokensState
  readonly HttpPutResponseHopLimit?: number
}

export async function modifyMetadataOptions(client: EC2Client, InstanceId: string, options: MetadataOptions): Promise<void> {
  await client.send(new ModifyInstanceMetadataOptionsCommand({ InstanceId, ...options }))
}

/** What the account has new machines of this region get. */
export async function metadataDefaults(client: EC2Client): Promise<InstanceMetadataDefaultsResponse> {
  return (await client.send(new GetInstanceMetadataDefaultsCommand({}))).AccountLevel ?? {}
}

export interface MetadataDefaultsChange {
  readonly HttpTokens?: HttpTokensState | 'no-preference'
  /** -1: no preference. */
  readonly HttpPutResponseHopLimit?: number
}

export async function modifyMetadataDefaults(client: EC2Client, change: MetadataDefaultsChange): Promise<void> {
  await client.send(new ModifyInstanceMetadataDefaultsCommand(change))
}

export async function modifyHostnameType(client: EC2Client, InstanceId: string, type: HostnameType): Promise<void> {
  await client.send(new ModifyPrivateDnsNameOptionsCommand({ InstanceId, PrivateDnsHostnameType: type }))
}

/** How machines are named that are launched into the subnet from now on. */
export async function modifySubnetHostnameType(client: EC2Client, SubnetId: string, type: HostnameType): Promise<void> {
  await client.send(new ModifySubnetAttributeCommand({ SubnetId, PrivateDnsHostnameTypeOnLaunch: type }))
}

/** Tags of the region whose key matches, by resource; `*` stands for anything. */
export async function tagsByKey(client: EC2Client, key: string): Promise<Record<string, Tags>> {
  const Filters = [{ Name: 'key', Values: [key] }]
  const tags = await collect(paginateDescribeTags({ client }, { Filters }), (page) => page.Tags)
  const found: Record<string, Record<string, string>> = {}
  for (const { ResourceId = '', Key = '', Value = '' } of tags) found[ResourceId] = { ...found[ResourceId], [Key]: Value }
  return found
}
