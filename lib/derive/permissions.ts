import type { FeatureId } from '@/lib/catalog/features'
import { iamActions, type IamAction, type Use } from '@/lib/catalog/iam-actions'
import { minorOf } from '@/lib/catalog/version'
import type { Plan } from '@/lib/plan/schema'
import { hostsEbsController } from './add-on-nodes'
import type { Profile } from './types'

/** A permission nodes of a profile need, with the first chosen feature that needs it. */
export interface Permission {
  readonly entry: IamAction
  readonly feature: FeatureId
}

/** What nodes of this profile call, for the features chosen and the cluster's Kubernetes minor. */
export function neededPermissions(plan: Plan, profile: Profile): Permission[] {
  const chosen = chosenFeatures(plan, profile)
  const minor = minorOf(plan.cluster.kubernetes)
  // An unreadable version gets the whole list: a permission too few stops nodes, one too many does not.
  const applies = (use: Use) => chosen.has(use.feature) && (minor === null || minor >= (use.since ?? 0))
  const needed = iamActions.flatMap((entry) => {
    // Lariat has made that role, so nobody else has to.
    if (entry.scope === 'service-linked-role' && plan.iam.serviceLinkedRole) return []
    const use = entry.uses.find(applies)
    return use ? [{ entry, feature: use.feature }] : []
  })
  if (needed.length > 0 || hostsEbsController(plan, profile)) return needed
  return iamActions.filter((entry) => entry.uses[0]?.feature === 'empty').map((entry) => ({ entry, feature: 'empty' }))
}

function chosenFeatures(plan: Plan, profile: Profile): ReadonlySet<FeatureId> {
  const chosen = new Set<FeatureId>()
  if (plan.features.ecr) chosen.add('ecr')
  if (profile === 'worker') return chosen
  chosen.add('node')
  if (plan.features.classicLoadBalancer) chosen.add('load-balancer').add('classic')
  if (plan.features.networkLoadBalancer) chosen.add('load-balancer').add('nlb')
  return chosen
}
