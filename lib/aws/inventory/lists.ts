import type { InventoryLists } from '@/lib/inventory'
import { dhcpOptions } from './dhcp-options'
import { images } from './images'
import { instanceTypes, offeredTypes } from './instance-types'
import { instances } from './instances'
import { keyPairs } from './key-pairs'
import { kmsKeys } from './kms-keys'
import { linkedRoles } from './linked-roles'
import { metadataDefaultsOfAccount } from './metadata-defaults'
import { policies } from './policies'
import { profiles } from './profiles'
import type { ReadList } from './reading'
import { regions } from './regions'
import { roles } from './roles'
import { routeTables } from './route-tables'
import { securityGroups } from './security-groups'
import { subnets } from './subnets'
import { vpcDns } from './vpc-dns'
import { vpcs } from './vpcs'
import { zones } from './zones'

/** How each list is read. */
export const readers: { readonly [name in keyof InventoryLists]: ReadList<InventoryLists[name]> } = {
  regions,
  zones,
  vpcs,
  vpcDns,
  dhcpOptions,
  subnets,
  routeTables,
  securityGroups,
  instances,
  images,
  offeredTypes,
  instanceTypes,
  keyPairs,
  kmsKeys,
  roles,
  profiles,
  policies,
  linkedRoles,
  metadataDefaults: metadataDefaultsOfAccount,
}
