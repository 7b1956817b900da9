import type { Plan } from '@/lib/plan/schema'
import { shortName } from './short-name'
import type { Profile, RoleNames } from './types'

/** AWS IAM User Guide, "IAM and AWS STS quotas": lengths of names; the characters are the API's own pattern. */
const limits = { role: 64, profile: 128, policy: 128, group: 255 }
const illegal = /[^\w+=,.@-]+/g

/** What follows `kubernetes.io/cluster/`: the one identity that instances, groups, subnets and IAM share. */
export function clusterId(plan: Plan): string {
  return plan.cluster.id || plan.cluster.name
}

/** Names of the two roles, their instance profiles and the policies of the nodes: typed ones, else derived. */
export function roleNames(plan: Plan): { controlPlane: RoleNames; worker: RoleNames } {
  return { controlPlane: names(plan, 'control-plane'), worker: names(plan, 'worker') }
}

/** The names behind one profile. */
export function roleNamesOf(plan: Plan, profile: Profile): RoleNames {
  return names(plan, profile)
}

/**
 * Name of the nodes' own security group: the typed one, else derived. EC2 keeps `sg-` for ids:
 * EC2 API reference, CreateSecurityGroup.
 */
export function nodeGroupName({ nodes, cluster }: Plan): string {
  const name = stem(cluster.name)
  return nodes.nodeGroup.name || shortName(name.startsWith('sg-') ? `lariat-${name}` : name, '-nodes', limits.group)
}

function names(plan: Plan, profile: Profile): RoleNames {
  const choice = profile === 'control-plane' ? plan.iam.controlPlane : plan.iam.worker
  const roleName = choice.roleName || shortName(stem(plan.cluster.name), `-${profile}`, limits.role)
  const policyName = (migrating: boolean) =>
    shortName(`lariat-${stem(clusterId(plan))}`, `${migrating ? '-migration' : ''}-${profile}`, limits.policy)
  return {
    source: choice.source,
    roleName,
    // The EC2 console names the profile it makes after the role, so that is where an adopted role's profile is.
    profileName: choice.profileName || roleName.slice(0, limits.profile),
    // One policy name per profile: both profiles may adopt the same role. While a cluster is being migrated, what runs
    // today still needs the policy it has under the lasting name.
    policyName: policyName(plan.cluster.migrating),
    policyNames: [policyName(false), policyName(true)],
  }
}

/**
 * The managed policies beside those of the nodes. They are called the same during a migration and after it: nothing
 * in-tree has one.
 */
export function otherPolicyNames(plan: Plan): { loadBalancers: string; rancherCredential: string } {
  const name = (suffix: string) => shortName(`lariat-${stem(clusterId(plan))}`, suffix, limits.policy)
  return { loadBalancers: name('-load-balancers'), rancherCredential: name('-rancher-credential') }
}

const stem = (text: string) => text.replace(illegal, '-') || 'cluster'
