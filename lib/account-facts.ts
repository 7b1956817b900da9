/**
 * What was read from an AWS account about one cluster, as plain data: `lib/aws/account` makes it, `lib/doctor/account`
 * judges it. Every list can fail on its own: a missing permission takes the rules that need it away, no others.
 */
import type { AppError } from './app-error'
import type { Tags } from './inventory'
import type { Result } from './result'

/** A machine that carries the cluster's tag, or that looks as if it should. */
export interface Machine {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly vpcId: string
  readonly subnetId: string
  readonly zone: string
  readonly privateIp: string
  readonly privateDnsName: string
  readonly publicIp: string | null
  readonly securityGroupIds: readonly string[]
  /** Name of the instance profile. */
  readonly profile: string | null
  /** Null: AWS did not say. */
  readonly metadata: MetadataOptions
  readonly tags: Tags
  /**
   * `tagged`: has the cluster's tag. `legacy`: only `KubernetesCluster`. `neighbour`: has neither, but the instance
   * profile or a tagged security group of a machine that has, or the tag's key as the value of another tag.
   */
  readonly member: 'tagged' | 'legacy' | 'neighbour'
}

export interface MetadataOptions {
  readonly endpoint: 'enabled' | 'disabled' | null
  readonly tokens: 'required' | 'optional' | null
  readonly hopLimit: number | null
  readonly instanceTags: 'enabled' | 'disabled' | null
}

/** A VPC that has machines of the cluster; without any, one that has the cluster's subnets. */
export interface VpcNetwork {
  readonly id: string
  readonly cidrs: readonly string[]
  readonly dhcpOptionsId: string
}

export interface VpcDns {
  readonly vpcId: string
  readonly hostnames: boolean
  readonly support: boolean
}

export interface DhcpOptions {
  readonly id: string
  /** Values of `domain-name`; null: the set has none. */
  readonly domainName: string | null
}

export interface VpcSubnet {
  readonly id: string
  readonly vpcId: string
  readonly zone: string
  readonly cidr: string
  readonly hostnameType: 'ip-name' | 'resource-name' | null
  readonly tags: Tags
}

export interface RouteTableFacts {
  readonly id: string
  readonly vpcId: string
  readonly main: boolean
  /** Subnets that say that they use it. */
  readonly subnetIds: readonly string[]
  /** Gateways of its routes, such as `igw-…`, `local`. */
  readonly gateways: readonly string[]
  /** Where it sends what is for the internet, such as `igw-…`, `nat-…`, `tgw-…`; none without such a route. */
  readonly defaultTargets: readonly string[]
  readonly tags: Tags
}

export interface Zone {
  readonly name: string
  /** `availability-zone`, `local-zone`, `wavelength-zone`. */
  readonly type: string
}

export interface GroupFacts {
  readonly id: string
  readonly name: string
  readonly vpcId: string
  readonly tags: Tags
}

/** What new machines of the account get in this region when nobody says; null: no preference. */
export interface MetadataDefaults {
  readonly hopLimit: number | null
  readonly instanceTags: 'enabled' | 'disabled' | null
}

export interface ProfileFacts {
  readonly name: string
  readonly arn: string
  /** Null: an instance profile without a role. */
  readonly roleName: string | null
}

export interface RoleFacts {
  readonly name: string
  readonly arn: string
  readonly trust: unknown
}

export interface RolePolicy {
  readonly name: string
  /** Null: an inline policy. */
  readonly arn: string | null
  /** As IAM has it, parsed. Null: it is no JSON. */
  readonly document: unknown
}

/** What a role may do, as far as IAM shows it. */
export interface RolePermissions {
  readonly roleName: string
  readonly policies: readonly RolePolicy[]
  /** The permissions boundary; null: there is none. */
  readonly boundary: RolePolicy | null
  /** What IAM's own simulator says of the actions that matter; null: it may not be asked. */
  readonly simulation: Readonly<Record<string, SimulatedDecision>> | null
}

export type SimulatedDecision = 'allowed' | 'explicitDeny' | 'implicitDeny'

/** Something that carries the cluster's tag, whatever it is. */
export interface TaggedResource {
  readonly arn: string
  readonly value: string
}

/** Everything that is read, by name. */
export interface AccountLists {
  readonly machines: readonly Machine[]
  readonly vpcs: readonly VpcNetwork[]
  readonly vpcDns: readonly VpcDns[]
  readonly dhcpOptions: readonly DhcpOptions[]
  readonly subnets: readonly VpcSubnet[]
  readonly routeTables: readonly RouteTableFacts[]
  readonly zones: readonly Zone[]
  readonly securityGroups: readonly GroupFacts[]
  readonly metadataDefaults: MetadataDefaults
  readonly profiles: readonly ProfileFacts[]
  readonly roles: readonly RoleFacts[]
  readonly permissions: readonly RolePermissions[]
  /** Whether AWSServiceRoleForElasticLoadBalancing exists. */
  readonly linkedRole: boolean
  /** Balancers, groups, volumes and whatever else carries the tag. */
  readonly tagged: readonly TaggedResource[]
}

export type AccountList = keyof AccountLists

/** One look at an account, for one cluster. */
export interface AccountFacts {
  readonly clusterId: string
  readonly region: string
  readonly lists: { readonly [L in AccountList]: Result<AccountLists[L], AppError> }
}
