import type { Plan } from '@/lib/plan/schema'
import { usesHelmChart } from '../produces'
import * as cleanUp from './clean-up'
import { apply, watch } from './create'
import { delivery } from './delivery'
import { identity } from './identity'
import { access, accessByHand, credential, machines, profiles, tags } from './prepare'
import { register } from './register'
import { situationOf } from './situation'
import type { Say, Step } from './step'
import { controller, loadBalancer, nodes } from './verify'

/** The steps of this Plan, in the order in which they work. */
export function steps(plan: Plan, say: Say): Step[] {
  const { kind } = situationOf(plan)
  if (kind === 'blocked') return []
  const own = kind === 'cluster'
  const order = [
    own ? access(plan) : null,
    own ? identity(plan) : null,
    profiles(plan),
    tags(plan),
    machines(plan),
    ...(own ? [credential(plan, say), apply(plan), ...joining(plan, say)] : [accessByHand(plan), delivery(plan, say)]),
    controller(plan),
    nodes(plan),
    loadBalancer(plan),
    cleanUp.objects(plan),
    own ? cleanUp.cluster(plan, say) : null,
    cleanUp.roles(plan),
  ]
  return order.flatMap((step) => step ?? [])
}

/** Rancher calls a machine running once its node is initialised, so a chart that is installed by hand comes before. */
function joining(plan: Plan, say: Say): (Step | null)[] {
  const chart = delivery(plan, say)
  if (plan.nodes.source === 'existing') return [register(plan, say), chart]
  return usesHelmChart(plan) ? [watch(plan), chart] : [chart, watch(plan)]
}
