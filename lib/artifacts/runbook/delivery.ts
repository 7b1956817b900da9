import { chart } from '@/lib/catalog/chart'
import { delivery as texts, rancherUi } from '@/lib/catalog/runbook/delivery'
import type { Plan } from '@/lib/plan/schema'
import { runsCloudController, usesHelmChart } from '../produces'
import { onCluster } from './commands'
import { code } from './markdown'
import { lines, quote } from '../shell'
import type { Block, Say, Step } from './step'

/** How the chart comes into the cluster; null where none is needed. */
export function delivery(plan: Plan, say: Say): Step | null {
  if (!runsCloudController(plan)) return null
  if (usesHelmChart(plan)) {
    const commands = `${onCluster} --namespace=${chart.namespace} get job/helm-install-${chart.name}`
    const output = `NAME                                        COMPLETIONS\nhelm-install-${chart.name}   1/1`
    return { text: texts.manifest, blocks: [{ commands }], output }
  }
  const rke1 = plan.cluster.distribution === 'rke1'
  const path = say(rancherUi.path, { repository: code(chart.repository), version: code(versionOf(plan)) })
  const commands = helm(plan, rke1 ? '"$CLUSTER_KUBECONFIG"' : kubeconfigOnNode(plan))
  const byPage: Block[] = rke1
    ? [{ lead: path }, { lead: say(rancherUi.or), commands }]
    : [{ lead: say(rancherUi.fresh), commands }, { lead: path }]
  return {
    text: rke1 ? texts.helm : texts.helmOnNode,
    blocks: plan.helm.delivery === 'rancher-ui' ? byPage : [{ commands }],
    output: `NAME: ${chart.name}\nNAMESPACE: ${chart.namespace}\nSTATUS: deployed`,
  }
}

const versionOf = (plan: Plan) => plan.helm.chartVersion || chart.newest

/** Written by the server itself: docs.rke2.io/cluster_access, docs.k3s.io/cluster-access. */
const kubeconfigOnNode = ({ cluster: { distribution } }: Plan) =>
  `/etc/rancher/${distribution}/${distribution}.yaml`

function helm(plan: Plan, kubeconfig: string): string {
  return [
    `export KUBECONFIG=${kubeconfig}`,
    `helm repo add ${chart.name} ${chart.repository}`,
    `helm repo update ${chart.name}`,
    lines(
      `helm upgrade --install ${chart.name} ${chart.name}/${chart.name}`,
      `-n ${chart.namespace} --version ${quote(versionOf(plan))} -f aws-ccm/values.yaml`,
    ),
  ].join('\n')
}
