import { lbcChart } from '@/lib/catalog/lbc-chart'
import { addOns } from '@/lib/catalog/runbook/add-ons'
import { hasLoadBalancerController } from '@/lib/derive/load-balancer-controller'
import type { Plan } from '@/lib/plan/schema'
import { lines } from '../shell'
import { onCluster } from './commands'
import type { Step } from './step'

/** The chart of the AWS Load Balancer Controller. */
export function balancerController(plan: Plan): Step | null {
  if (!hasLoadBalancerController(plan)) return null
  const { name, repository, version, namespace } = lbcChart
  const commands = [
    `helm repo add ${name} ${repository}`,
    `helm repo update ${name}`,
    lines(
      `helm upgrade --install ${name} ${name}/${name} --kubeconfig "$CLUSTER_KUBECONFIG"`,
      `-n ${namespace} --version ${version} -f aws-load-balancer-controller/values.yaml`,
    ),
    `${onCluster} --namespace=${namespace} rollout status deployment/${name}`,
  ]
  return {
    text: addOns.balancerController,
    blocks: [{ commands: commands.join('\n') }],
    output: `deployment "${name}" successfully rolled out`,
  }
}
