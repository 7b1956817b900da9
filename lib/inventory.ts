/**
 * What was read from an AWS account, as plain data: `lib/aws` makes it, rules and screens read it.
 * Every list can fail on its own (a missing permission takes one list away, never the page).
 */
import type { AppError } from './app-error'
import type { Result } from './result'

export type Tags = Readonly<Record<string, string>>

export interface Vpc { id: string; name: string; cidr: string; isDefault: boolean; dnsHostnames: boolean | null; dnsSupport: boolean | null }
export interface SubnetInfo { id: string; name: string; vpcId: string; zone: string; cidr: string; kind: 'public' | 'private'; freeAddresses: number; tags: Tags }
export interface SecurityGroupInfo { id: string; name: string; vpcId: string; description: string; tags: Tags }
export interface InstanceInfo {
  id: string; name: string; type: string; state: string; vpcId: string; subnetId: string; zone: string
  privateIp: string; privateDnsName: string; securityGroups: { id: string; name: string }[]
  /** Name of the instance profile, or null. */ profile: string | null
  hopLimit: number | null; tokens: string | null; tags: Tags
}
export interface KeyPair { name: string }
export interface RoleInfo { name: string; path: string; arn: string; trustsEc2: boolean }
export interface ProfileInfo { name: string; path: string; arn: string; roleName: string | null }

type List<T> = Result<T[], AppError>

/** One look at a region's network and machines. */
export interface NetworkInventory {
  region: string
  vpcs: List<Vpc>
  subnets: List<SubnetInfo>
  securityGroups: List<SecurityGroupInfo>
  instances: List<InstanceInfo>
  keyPairs: List<KeyPair>
}

export interface IamInventory { roles: List<RoleInfo>; profiles: List<ProfileInfo> }
