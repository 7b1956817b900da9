import type { Plan } from '@/lib/plan/schema'
import { option } from '../shell'

/** Never the current context: a command for one cluster must not reach the other. */
export const onRancher = 'kubectl --kubeconfig "$RANCHER_KUBECONFIG"'
export const onCluster = 'kubectl --kubeconfig "$CLUSTER_KUBECONFIG"'

/** `aws` with the Plan's region, for services that have one. */
export function aws(plan: Plan, command: string): string {
  return plan.aws.region === '' ? `aws ${command}` : `aws ${command} ${option('region', plan.aws.region)}`
}
