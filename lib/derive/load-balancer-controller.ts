import { lbcStatements } from '@/lib/catalog/lbc-policy'
import { partitionOf } from '@/lib/catalog/regions'
import type { Plan } from '@/lib/plan/schema'
import { hostTolerations } from './add-on-nodes'
import { clusterTagKey } from './cluster-tag'
import { clusterId } from './names'
import type { Toleration } from './scheduling'
import type { PolicyDocument } from './types'

export const hasLoadBalancerController = ({ features }: Plan) => features.loadBalancerController !== 'none'

/**
 * Upstream's reference policy in the Plan's partition. It is too long to stand beside the others in a role, which takes
 * 10,240 characters of inline policies, so it is a customer managed policy.
 */
export function loadBalancerControllerPolicy(plan: Plan): PolicyDocument | null {
  if (!hasLoadBalancerController(plan)) return null
  const partition = partitionOf(plan.aws.region).id
  const ofCluster = { Null: { [`aws:ResourceTag/${clusterTagKey(plan)}`]: 'false' } }
  const Statement = lbcStatements.map(({ actions, on, condition, wide }) => {
    const Condition = wide && plan.iam.mode === 'tag-scoped' ? ofCluster : condition
    const arns = on === '*' ? on : on.map((rest) => `arn:${partition}:${rest}`)
    const Resource = arns.length === 1 ? arns[0]! : arns
    return { Effect: 'Allow' as const, Action: actions, Resource, ...(Condition ? { Condition } : {}) }
  })
  return { Version: '2012-10-17', Statement }
}

export interface LoadBalancerControllerValues {
  readonly clusterName: string
  readonly region?: string
  readonly vpcId?: string
  readonly defaultTargetType: 'instance'
  readonly enableServiceMutatorWebhook: boolean
  readonly tolerations?: readonly Toleration[]
}

/** Values for its chart. */
export function loadBalancerControllerValues(plan: Plan): LoadBalancerControllerValues {
  const { vpcId } = plan.nodes.network
  const tolerations = hostTolerations(plan, 'worker')
  return {
    clusterName: clusterId(plan),
    ...(plan.aws.region ? { region: plan.aws.region } : {}),
    ...(vpcId ? { vpcId } : {}),
    defaultTargetType: 'instance',
    enableServiceMutatorWebhook: plan.features.loadBalancerController === 'default',
    ...(tolerations.length > 0 ? { tolerations } : {}),
  }
}
