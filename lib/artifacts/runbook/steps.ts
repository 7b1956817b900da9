import type { Plan } from '@/lib/plan/schema'
import { usesHelmChart } from '../produces'
import { beforeMachines, ecrTest, hopLimitBack } from './add-ons'
import { balancerController } from './balancer-controller'
import * as cleanUp from './clean-up'
import { apply, watch } from './create'
import { delivery } from './delivery'
import { identity } from './identity'
import { members } from './members'
import { migrate } from './migrate'
import { nodeGroup } from './node-group'
import { detachPolicies, policies } from './policies'
import { access, credential, machines, profiles, tags } from './prepare'
import { register } from './register'
import * as rke1 from './rke1'
import { situationOf } from './situation'
import { settings } from './settings'
import type { Say, Step } from './step'
import { controller, loadBalancer, nodes } from './verify'
import { volumes } from './volumes'

/** The steps of this Plan, in the order in which they work. */
export function steps(plan: Plan, say: Say): Step[] {
  const { kind } = situationOf(plan)
  if (kind === 'blocked') return []
  const order = [
    access(plan, say),
    kind === 'cluster' ? identity(plan) : null,
    profiles(plan),
    policies(plan),
    tags(plan),
    nodeGroup(plan),
    settings(plan),
    machines(plan),
    ...beforeMachines(plan, say),
    ...middle[kind](plan, say),
    controller(plan),
    nodes(plan),
    ...volumes(plan),
    balancerController(plan),
    loadBalancer(plan),
    ecrTest(plan),
    members(plan),
    cleanUp.objects(plan, say),
    cleanUp.cluster(plan, say),
    cleanUp.leftovers(plan),
    hopLimitBack(plan),
    detachPolicies(plan),
    cleanUp.roles(plan),
  ]
  return order.flatMap((step) => step ?? [])
}

/** From what is there before to a cluster that runs. */
const middle = {
  cluster: (plan: Plan, say: Say) => [credential(plan, say), apply(plan), ...joining(plan, say)],
  rke1: (plan: Plan, say: Say) => [
    credential(plan, say),
    rke1.nodeTemplates(plan),
    rke1.create(plan, say),
    rke1.register(plan, say),
    rke1.reach(plan),
    delivery(plan, say),
  ],
  migration: (plan: Plan) => [migrate(plan)],
}

/** Rancher calls a machine running once its node is initialised, so a chart that is installed by hand comes before. */
function joining(plan: Plan, say: Say): (Step | null)[] {
  const chart = delivery(plan, say)
  if (plan.nodes.source === 'existing') return [register(plan, say), chart]
  return usesHelmChart(plan) ? [watch(plan), chart] : [chart, watch(plan)]
}
