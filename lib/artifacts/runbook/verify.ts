import { chart } from '@/lib/catalog/chart'
import { partitionOf } from '@/lib/catalog/regions'
import { verify } from '@/lib/catalog/runbook/verify'
import { nodeGroups } from '@/lib/derive/nodes'
import type { Plan } from '@/lib/plan/schema'
import { runsCloudController } from '../produces'
import { onCluster } from './commands'
import { expectedNodes } from './expected-nodes'
import { aligned } from './markdown'
import type { Step } from './step'

/** The DaemonSet has a pod on every control plane node. */
export function controller(plan: Plan): Step | null {
  if (!runsCloudController(plan)) return null
  const count = nodeGroups(plan)
    .filter(({ roles }) => roles.controlPlane)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  const inNamespace = `${onCluster} --namespace=${chart.namespace} get`
  return {
    text: verify.controller,
    values: { count },
    blocks: [
      { commands: `${inNamespace} daemonset/${chart.name}\n${inNamespace} pods -l k8s-app=${chart.name} -o wide` },
    ],
    output: aligned([
      ['NAME', 'DESIRED', 'CURRENT', 'READY'],
      [chart.name, `${count}`, `${count}`, `${count}`],
    ]),
  }
}

/** Every node has its provider ID and has lost the taint. */
export function nodes(plan: Plan): Step {
  const columns = 'NAME:.metadata.name,PROVIDER:.spec.providerID,TAINTS:.spec.taints[*].key'
  return {
    text: verify.nodes,
    values: { count: nodeGroups(plan).reduce((sum, { quantity }) => sum + quantity, 0) },
    blocks: [{ commands: `${onCluster} get nodes -o custom-columns='${columns}'` }],
    output: aligned([['NAME', 'PROVIDER', 'TAINTS'], ...expectedNodes(plan)]),
  }
}

/** A Service of type LoadBalancer, as the Plan's features and subnets allow it; null without either. */
export function loadBalancer(plan: Plan): Step | null {
  const { classicLoadBalancer, networkLoadBalancer } = plan.features
  if (!classicLoadBalancer && !networkLoadBalancer) return null
  const annotations = [
    ...(classicLoadBalancer ? [] : ['service.beta.kubernetes.io/aws-load-balancer-type: nlb']),
    ...(isInternal(plan) ? ['service.beta.kubernetes.io/aws-load-balancer-internal: "true"'] : []),
  ]
  const manifest = [
    'apiVersion: v1',
    'kind: Service',
    'metadata:',
    '  name: load-balancer-test',
    '  namespace: default',
    ...(annotations.length > 0 ? ['  annotations:', ...annotations.map((line) => `    ${line}`)] : []),
    'spec:',
    '  type: LoadBalancer',
    '  selector: { app: load-balancer-test }',
    '  ports: [{ port: 80 }]',
  ]
  const service = 'service/load-balancer-test --namespace=default'
  const read = `${onCluster} get ${service} -o jsonpath='{.status.loadBalancer.ingress[0].hostname}{"\\n"}'`
  return {
    text: verify.loadBalancer,
    blocks: [{ commands: [`${onCluster} apply -f - <<'EOF'`, ...manifest, 'EOF', read].join('\n') }],
    output: `….${partitionOf(plan.aws.region).dnsSuffix}`,
    afterwards: `${onCluster} delete ${service}`,
  }
}

/** Known subnets, and none of them for a public load balancer. */
function isInternal({ nodes: { network } }: Plan): boolean {
  return network.subnets.length > 0 && network.subnets.every(({ loadBalancers }) => loadBalancers !== 'elb')
}
