import type { Plan } from '@/lib/plan/schema'
import { hasLoadBalancerController } from './load-balancer-controller'

/** What a pod on the pod network needs to reach the instance metadata of its machine. */
export const podHopLimit = 2

/** Whether something of the Plan runs on the pod network with the credentials of its machine. */
export const needsPodMetadata = (plan: Plan): boolean => plan.storage.ebs || hasLoadBalancerController(plan)

/** Where Lariat sets the metadata options that machines of this Plan run with, if it does. */
export const metadataField = ({ nodes }: Pick<Plan, 'nodes'>) =>
  nodes.source === 'existing' ? ('nodes.metadata.machines' as const) : ('nodes.metadata.defaults' as const)

/** Whether Lariat sets the metadata options of this Plan's machines: on those that exist, or as the account's default. */
export const setsMetadata = ({ nodes }: Pick<Plan, 'nodes'>): boolean =>
  nodes.source === 'existing' ? nodes.metadata.machines : nodes.metadata.defaults

/** Whether pods of this Plan's nodes reach the metadata because Lariat sets it so. */
export const podsReachMetadata = (plan: Pick<Plan, 'nodes'>): boolean =>
  setsMetadata(plan) && plan.nodes.metadata.hopLimit >= podHopLimit
