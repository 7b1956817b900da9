import { noClusterFile } from '@/lib/catalog/runbook/frame'
import type { Plan } from '@/lib/plan/schema'
import type { Text } from '@/lib/text'
import { migrates, whyNoCluster } from '../produces'

/**
 * `cluster`: cluster.yaml makes it. `rke1`: Rancher's form makes it from cluster.yml. `migration`: it exists, and becomes
 * what the Plan says. `blocked`: it could not work, so there is nothing to run.
 */
export type Situation =
  | { readonly kind: 'cluster' | 'rke1' | 'migration' }
  | { readonly kind: 'blocked'; readonly reason: Text }

export function situationOf(plan: Plan): Situation {
  const why = whyNoCluster(plan)
  if (why) return { kind: 'blocked', reason: noClusterFile[why] }
  if (migrates(plan)) return { kind: 'migration' }
  return { kind: plan.cluster.distribution === 'rke1' ? 'rke1' : 'cluster' }
}
