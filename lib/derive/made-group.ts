import type { Plan } from '@/lib/plan/schema'
import { nodeGroupName } from './names'

/** Which group Lariat makes and where, without the ports that it opens: pages ask this before they load those. */
export function madeGroup(plan: Plan): { readonly name: string; readonly vpcId: string } | null {
  const { nodeGroup, network } = plan.nodes
  return nodeGroup.create && network.vpcId !== '' ? { name: nodeGroupName(plan), vpcId: network.vpcId } : null
}
