/**
 * What was read from an AWS account, as plain data: `lib/aws/inventory` makes it, rules and screens read it.
 * Every list can fail on its own (a missing permission takes one list away, never the page).
 */
import type { MetadataDefaults, MetadataOptions, RouteTableFacts, VpcDns } from './account-facts'
import type { AppError } from './app-error'
import type { Result } from './result'

export type Tags = Readonly<Record<string, string>>

export interface RegionInfo { name: string; optIn: 'opt-in-not-required' | 'opted-in' | 'not-opted-in' }
export interface ZoneInfo { name: string; id: string; type: string; optIn: string; group: string }
export interface Vpc {
  id: string; name: string; isDefault: boolean
  /** The primary range. */ cidr: string
  /** Further ranges that are associated. */ secondaryCidrs: string[]
  dhcpOptionsId: string
  /** `domain-name` of its DHCP options; null where there is none, or where it may not be read. */ domainName: string | null
}
export interface DhcpOptionsInfo { id: string; name: string; domainName: string | null; domainNameServers: string[] }
export interface SubnetInfo { id: string; name: string; vpcId: string; zone: string; cidr: string; kind: 'public' | 'private'; freeAddresses: number; tags: Tags }
export interface SecurityGroupInfo { id: string; name: string; vpcId: string; description: string; tags: Tags }
export interface InstanceInfo {
  id: string; name: string; type: string; state: string; vpcId: string; subnetId: string; zone: string
  privateIp: string; privateDnsName: string
  /** Null: AWS did not say. */ hostname: { type: 'ip-name' | 'resource-name' | null; aRecord: boolean; aaaaRecord: boolean } | null
  securityGroups: { id: string; name: string }[]
  /** Name of the instance profile, or null. */ profile: string | null
  /** What replaces or ends the profile's association. */ associationId: string | null
  metadata: MetadataOptions & { ipv6: 'enabled' | 'disabled' | null }
  imageId: string; keyName: string; tags: Tags
}
export interface ImageInfo {
  id: string; name: string; architecture: string; created: string
  /** `own`: of this account. `used`: of somebody else, and machines or pools use it. */
  from: 'own' | 'used' | 'ubuntu' | 'amazon-linux' | 'sles'
}
export interface OfferedType { name: string }
export interface InstanceTypeInfo { name: string; cpus: number; memoryGiB: number; architectures: string[] }
export interface KeyPair { name: string }
export interface KmsKey {
  id: string; arn: string
  /** Without `alias/`. */ aliases: string[]
}
export interface RoleInfo { name: string; path: string; arn: string; trustsEc2: boolean }
export interface ProfileInfo { name: string; path: string; arn: string; roleName: string | null }
export interface PolicyInfo {
  name: string; path: string; arn: string; attachments: number; defaultVersion: string
  /** At most five; the oldest first. */ versions: { id: string; created: string; document: unknown }[]
}

/** The lists there are, by name. A caller asks for those it shows. */
export interface InventoryLists {
  regions: RegionInfo[]
  zones: ZoneInfo[]
  vpcs: Vpc[]
  /** DNS attributes of the VPCs that are asked about: two calls each. */
  vpcDns: VpcDns[]
  dhcpOptions: DhcpOptionsInfo[]
  subnets: SubnetInfo[]
  routeTables: RouteTableFacts[]
  securityGroups: SecurityGroupInfo[]
  instances: InstanceInfo[]
  /** The account's own, those in use, and current ones of Ubuntu, Amazon Linux and SLES. */
  images: ImageInfo[]
  /** What the region offers. */
  offeredTypes: OfferedType[]
  /** Sizes of the types that are asked about. */
  instanceTypes: InstanceTypeInfo[]
  keyPairs: KeyPair[]
  kmsKeys: KmsKey[]
  roles: RoleInfo[]
  profiles: ProfileInfo[]
  policies: PolicyInfo[]
  /** The service-linked role of Elastic Load Balancing, if it exists. */
  linkedRoles: { name: string; arn: string }[]
  /** What the account has new machines get; one entry. */
  metadataDefaults: MetadataDefaults[]
}

export type ListName = keyof InventoryLists
export type List<N extends ListName> = Result<InventoryLists[N], AppError>

/** What some lists are about. */
export interface Asked {
  readonly vpcIds: readonly string[]
  /** Images that pools use. */
  readonly imageIds: readonly string[]
  readonly instanceTypes: readonly string[]
}

/** The lists that were asked for, each with its own outcome. */
export type Inventory<N extends ListName> = { readonly region: string } & { readonly [name in N]: List<name> }

/** How a reading goes on, as it goes on; a list comes with its end. */
export type InventoryEvent =
  | { readonly code: 'inventory.list.started'; readonly list: ListName }
  /** How many entries there are so far. */
  | { readonly code: 'inventory.list.page'; readonly list: ListName; readonly count: number }
  | { readonly [name in ListName]: { readonly code: 'inventory.list.done'; readonly list: name; readonly items: InventoryLists[name] } }[ListName]
  | { readonly code: 'inventory.list.failed'; readonly list: ListName; readonly error: AppError }
  /** Nothing was read at all. */
  | { readonly code: 'inventory.refused'; readonly error: AppError }

/** What the Nodes step shows of a region. */
export const networkLists = ['vpcs', 'subnets', 'securityGroups', 'instances', 'keyPairs'] as const
export type NetworkInventory = Inventory<(typeof networkLists)[number]>

export type IamInventory = Inventory<'roles' | 'profiles'>
