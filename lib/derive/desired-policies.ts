import type { Tags } from '@/lib/inventory'
import type { Plan } from '@/lib/plan/schema'
import { hostProfiles } from './add-on-nodes'
import { loadBalancerControllerPolicy } from './load-balancer-controller'
import { otherPolicyNames, roleNamesOf } from './names'
import { credentialPolicy, nodePolicy } from './policies'
import type { PolicyDocument, Profile } from './types'

/** What a policy can be attached to. */
export interface Principal {
  readonly type: 'role' | 'user'
  readonly name: string
}

/** A customer managed policy, and whose permissions it holds. */
export interface DesiredManagedPolicy {
  readonly name: string
  readonly path: string
  /** `iam/<file>.json` */
  readonly file: Profile | 'load-balancer-controller' | 'rancher-credential'
  readonly document: PolicyDocument
  readonly tags: Tags
  readonly principals: readonly Principal[]
}

type Common = Pick<DesiredManagedPolicy, 'path' | 'tags'>

/** The Plan's managed policies: of the nodes where it says so, of the load balancer controller, of Rancher's credential. */
export function desiredPolicies(plan: Plan, common: Common): DesiredManagedPolicy[] {
  return [
    ...(plan.iam.policies === 'managed' ? [ofNodes(plan, 'control-plane', common), ofNodes(plan, 'worker', common)] : []),
    ...ofLoadBalancerController(plan, common),
    ...ofCredential(plan, common),
  ]
}

function ofNodes(plan: Plan, profile: Profile, common: Common): DesiredManagedPolicy {
  const { policyName: name } = roleNamesOf(plan, profile)
  return { ...common, name, file: profile, document: nodePolicy(plan, profile), principals: rolesOf(plan, [profile]) }
}

/** Attached to the role of every node that its pods may run on. */
function ofLoadBalancerController(plan: Plan, common: Common): DesiredManagedPolicy[] {
  const document = loadBalancerControllerPolicy(plan)
  if (document === null) return []
  const principals = rolesOf(plan, hostProfiles(plan, 'worker'))
  return [{ ...common, name: otherPolicyNames(plan).loadBalancers, file: 'load-balancer-controller', document, principals }]
}

function ofCredential(plan: Plan, common: Common): DesiredManagedPolicy[] {
  const { kind, name } = plan.iam.rancherCredential
  const document = credentialPolicy(plan)
  if (document === null || kind === 'none' || name === '') return []
  const principals = [{ type: kind, name }]
  return [{ ...common, name: otherPolicyNames(plan).rancherCredential, file: 'rancher-credential', document, principals }]
}

function rolesOf(plan: Plan, profiles: readonly Profile[]): Principal[] {
  const names = new Set(profiles.map((profile) => roleNamesOf(plan, profile).roleName))
  return [...names].map((name) => ({ type: 'role', name }))
}
