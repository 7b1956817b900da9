import type { Plan } from '@/lib/plan/schema'
import { option, quote } from '../shell'

/** Never the current context: a command for one cluster must not reach the other. */
export const onRancher = 'kubectl --kubeconfig "$RANCHER_KUBECONFIG"'
export const onCluster = 'kubectl --kubeconfig "$CLUSTER_KUBECONFIG"'

/** `aws` with the Plan's region, for services that have one. */
export function aws(plan: Plan, command: string): string {
  return plan.aws.region === '' ? `aws ${command}` : `aws ${command} ${option('region', plan.aws.region)}`
}

/** Rancher's own ID of the cluster, which only exists once the cluster does. */
export function setClusterId({ cluster }: Plan): string {
  const path = `{.items[?(@.spec.displayName==${JSON.stringify(cluster.name)})].metadata.name}`
  return `CLUSTER_ID="$(${onRancher} get clusters.management.cattle.io -o jsonpath=${quote(path)})"`
}
