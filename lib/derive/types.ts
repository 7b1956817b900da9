import type { NodeRoles, Taint } from '@/lib/plan/schema'
import type { PlanPath } from '@/lib/plan/path'
import type { Source, Text } from '@/lib/text'

/** Which of the two instance profiles a machine gets: the one whose node may run the cloud controller, or the other. */
export type Profile = 'control-plane' | 'worker'

/** A pool, or one existing machine: nodes that share roles, profile and taints. */
export interface NodeGroup {
  readonly id: string
  readonly name: string
  readonly path: PlanPath
  readonly quantity: number
  readonly roles: NodeRoles
  readonly profile: Profile
  /** Every taint the node has before anything tolerates it: Rancher's role taints, the user's, `uninitialized`. */
  readonly taints: readonly Taint[]
  readonly labels: Readonly<Record<string, string>>
}

export interface RoleNames {
  readonly source: 'create' | 'existing'
  readonly roleName: string
  readonly profileName: string
  /** Name of the inline policy Lariat writes into the role. */
  readonly policyName: string
  /** That, and what the policy is called before and after a migration. */
  readonly policyNames: readonly string[]
}

export interface PolicyStatement {
  readonly Sid?: string
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: string | readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

export interface PolicyDocument {
  readonly Version: '2012-10-17'
  readonly Statement: readonly PolicyStatement[]
}

export interface TrustPolicy {
  readonly Version: '2012-10-17'
  readonly Statement: readonly { readonly Effect: 'Allow'; readonly Principal: { readonly Service: string }; readonly Action: 'sts:AssumeRole' }[]
}

/** One permission with its reason, as the IAM screen lists it. */
export interface PermissionReason {
  readonly action: string
  /** Feature that needs it, such as `nlb`. */
  readonly feature: Text
  readonly reason: Text
  readonly source: Source
}

/** What exists already and gets tags by its id. */
export const taggedTypes = ['instance', 'subnet', 'security-group', 'route-table', 'volume'] as const
export type TaggedType = (typeof taggedTypes)[number]

export type TaggedResource = TaggedType | 'pool' | 'node-group' | 'role' | 'instance-profile'

/** One row of the tag table: this resource carries this key and value, put there by this party, because. */
export interface TagRow {
  readonly resource: { readonly type: TaggedResource; readonly id: string; readonly name: string }
  readonly key: string
  readonly value: string
  readonly by: 'lariat' | 'rancher'
  readonly why: Text
  readonly source: Source
  readonly path: PlanPath
}
