import type { FeatureId } from '@/lib/catalog/features'
import type { Plan } from '@/lib/plan/schema'
import { neededPermissions } from './permissions'
import { serviceLinkedRole } from './policies-tag-scoped'
import type { PolicyStatement, Profile } from './types'

const sids: Readonly<Record<FeatureId, string>> = {
  node: 'Nodes',
  'load-balancer': 'LoadBalancers',
  classic: 'ClassicLoadBalancers',
  nlb: 'NetworkLoadBalancers',
  ecr: 'PullImages',
  unused: 'Unused',
  empty: 'NothingNeeded',
}

/** One statement per feature, on any resource; only the service-linked role is held to its service. */
export function minimalStatements(plan: Plan, profile: Profile): PolicyStatement[] {
  const byFeature = new Map<FeatureId, string[]>()
  const linked: string[] = []
  for (const { entry, feature } of neededPermissions(plan, profile)) {
    if (entry.scope === 'service-linked-role') linked.push(entry.action)
    else byFeature.set(feature, [...(byFeature.get(feature) ?? []), entry.action])
  }
  return [
    ...[...byFeature].map(([feature, actions]) => ({
      Sid: sids[feature],
      Effect: 'Allow' as const,
      Action: actions,
      Resource: '*',
    })),
    ...(linked.length > 0 ? [serviceLinkedRole(linked)] : []),
  ]
}
