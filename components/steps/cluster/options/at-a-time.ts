import type { Plan } from '@/lib/plan/schema'

/** How many nodes are upgraded at a time unless the Plan says: Rancher's planner, and RKE1's upgrade_strategy. */
export function atATime(distribution: Plan['cluster']['distribution']) {
  return { controlPlane: '1', worker: distribution === 'rke1' ? '10%' : '1' }
}
