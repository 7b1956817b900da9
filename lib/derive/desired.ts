import type { Tags } from '@/lib/inventory'
import type { Plan } from '@/lib/plan/schema'
import { partitionOf, type PartitionId } from '@/lib/catalog/regions'
import { clusterTagKey, ownIamTags } from './cluster-tag'
import { desiredPolicies, type DesiredManagedPolicy } from './desired-policies'
import { otherPolicyNames, roleNames } from './names'
import { desiredSettings, type DesiredSetting } from './desired-settings'
import { nodeGroup, type DesiredNodeGroup } from './node-group'
import { profileOf } from './nodes'
import { nodePolicy, trustPolicy } from './policies'
import { tagPlan } from './tag-plan'
import {
  taggedTypes,
  type PolicyDocument,
  type Profile,
  type RoleNames,
  type TaggedResource,
  type TaggedType,
  type TrustPolicy,
} from './types'

export interface DesiredPolicy {
  readonly name: string
  /** Whose permissions they are: `iam/<profile>.json`. */
  readonly profile: Profile
  readonly document: PolicyDocument
}

export interface DesiredRole {
  readonly name: string
  /** `existing`: it belongs to somebody else; it only gets what its nodes need. */
  readonly source: 'create' | 'existing'
  readonly path: string
  readonly boundary: string | null
  readonly trust: TrustPolicy
  readonly tags: Tags
  /** What nodes with it may do; `policyForm` says where that stands. */
  readonly policies: readonly DesiredPolicy[]
  /** All names under which Lariat may have put a policy into the role: now, before and after a migration. */
  readonly policyNames: readonly string[]
}

export interface DesiredProfile {
  readonly name: string
  readonly source: 'create' | 'existing'
  readonly path: string
  readonly tags: Tags
  /** A profile holds one role; two here means that the Plan gives one name to both. */
  readonly roleNames: readonly string[]
}

export interface DesiredAssociation {
  readonly instanceId: string
  readonly instanceName: string
  readonly profileName: string
}

export interface DesiredTags {
  readonly type: TaggedType
  readonly id: string
  readonly name: string
  readonly tags: Tags
}

/** What an account should hold for a Plan, whatever it holds now. */
export interface Desired {
  /** `kubernetes.io/cluster/<id>` */
  readonly clusterTag: string
  /** IAM is of the account, a cluster of one region. */
  readonly region: string
  readonly partition: PartitionId
  /** IAM path of what Lariat makes. */
  readonly path: string
  readonly replaceProfiles: boolean
  /** Whether it should have the service-linked role of Elastic Load Balancing. */
  readonly balancingRole: boolean
  readonly roles: readonly DesiredRole[]
  /** Where the permissions of nodes stand: in their roles, or among `managedPolicies`. */
  readonly policyForm: Plan['iam']['policies']
  readonly managedPolicies: readonly DesiredManagedPolicy[]
  /** All names that a managed policy of Lariat's can have for this cluster, whatever the Plan wants now. */
  readonly managedPolicyNames: readonly string[]
  readonly profiles: readonly DesiredProfile[]
  readonly associations: readonly DesiredAssociation[]
  /** The nodes' own security group; null: none is to be made. */
  readonly nodeGroup: DesiredNodeGroup | null
  readonly tagged: readonly DesiredTags[]
  readonly settings: readonly DesiredSetting[]
  /** Ids of changes that are not to be made. */
  readonly leave: readonly string[]
}

export function desiredState(plan: Plan): Desired {
  const { controlPlane, worker } = roleNames(plan)
  const boundary = plan.iam.permissionsBoundary || null
  const common = { path: plan.iam.path || '/', tags: ownIamTags(plan) }
  const role = (names: RoleNames, profile: Profile): DesiredRole => ({
    ...common,
    name: names.roleName,
    source: names.source,
    boundary,
    trust: trustPolicy(plan),
    policies: [{ name: names.policyName, profile, document: nodePolicy(plan, profile) }],
    policyNames: names.policyNames,
  })
  const profile = (names: RoleNames): DesiredProfile => ({
    ...common,
    name: names.profileName,
    source: names.source,
    roleNames: [names.roleName],
  })
  return {
    clusterTag: clusterTagKey(plan),
    region: plan.aws.region,
    partition: partitionOf(plan.aws.region).id,
    path: common.path,
    replaceProfiles: plan.iam.replaceProfiles,
    balancingRole: plan.iam.serviceLinkedRole,
    roles: merge([role(controlPlane, 'control-plane'), role(worker, 'worker')], (a, b) => ({
      ...a,
      source: cautious(a, b),
      policies: [...a.policies, ...b.policies],
      policyNames: [...a.policyNames, ...b.policyNames],
    })),
    policyForm: plan.iam.policies,
    managedPolicies: desiredPolicies(plan, common),
    managedPolicyNames: [...controlPlane.policyNames, ...worker.policyNames, ...Object.values(otherPolicyNames(plan))],
    profiles: merge([profile(controlPlane), profile(worker)], (a, b) => ({
      ...a,
      source: cautious(a, b),
      roleNames: [...new Set([...a.roleNames, ...b.roleNames])],
    })),
    associations: associations(plan, controlPlane, worker),
    nodeGroup: nodeGroup(plan),
    tagged: taggedResources(plan),
    settings: desiredSettings(plan),
    leave: plan.leave,
  }
}

function associations(plan: Plan, controlPlane: RoleNames, worker: RoleNames): DesiredAssociation[] {
  if (plan.nodes.source !== 'existing') return []
  const known = plan.nodes.instances.filter(({ id }) => id !== '')
  return unique(known).map(({ id, name, roles }) => ({
    instanceId: id,
    instanceName: name,
    profileName: (profileOf(roles) === 'control-plane' ? controlPlane : worker).profileName,
  }))
}

/** The rows of the tag table that Lariat writes itself, one entry per resource whose id is known. */
function taggedResources(plan: Plan): DesiredTags[] {
  const found = new Map<string, DesiredTags>()
  for (const { resource, key, value, by } of tagPlan(plan)) {
    const { type, id, name } = resource
    if (by !== 'lariat' || id === '' || !isTagged(type)) continue
    const before = found.get(`${type}/${id}`)
    found.set(`${type}/${id}`, { type, id, name, tags: { ...before?.tags, [key]: value } })
  }
  return [...found.values()]
}

/** Both profiles may name one role. */
function merge<T extends { readonly name: string }>([a, b]: readonly [T, T], join: (a: T, b: T) => T): T[] {
  return a.name === b.name ? [join(a, b)] : [a, b]
}

/** When the Plan both creates and adopts one name, it is left as its owner made it. */
const cautious = (a: { source: 'create' | 'existing' }, b: { source: 'create' | 'existing' }) =>
  a.source === 'existing' || b.source === 'existing' ? 'existing' : 'create'

const isTagged = (type: TaggedResource): type is TaggedType => taggedTypes.some((one) => one === type)

const unique = <T extends { readonly id: string }>(all: readonly T[]) => [
  ...new Map(all.map((one) => [one.id, one])).values(),
]
