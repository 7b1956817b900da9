import { chart } from '@/lib/catalog/chart'
import { ebsChart } from '@/lib/catalog/ebs-chart'
import { migration as texts, migrationFrame as words } from '@/lib/catalog/runbook/migration'
import { clusterTagKey } from '@/lib/derive/cluster-tag'
import { nodeGroups, roleMarks } from '@/lib/derive/nodes'
import type { Plan } from '@/lib/plan/schema'
import type { Locale } from '@/lib/text'
import { aws, onCluster, onRancher, setClusterId } from '../runbook/commands'
import { expectedNodes } from '../runbook/expected-nodes'
import { aligned, fence } from '../runbook/markdown'
import { speaker, type Block, type Step } from '../runbook/step'
import { json, lines, option, quote } from '../shell'
import { yamlFile } from '../yaml-file'
import { changes } from './changes'
import { hopLimit } from './hop-limit'
import { leaseAccess, migrationLease, removeLeaseAccess } from './lease'
import { permissions, withoutPolicies } from './permissions'

/** The steps, in the order in which they work. */
export function migrationSteps(plan: Plan, locale: Locale): Step[] {
  const say = speaker(locale)
  const rke1 = plan.cluster.distribution === 'rke1'
  const { leader, leaderBack, external, externalBack } = changes(plan)
  const count = nodeGroups(plan)
    .filter(({ roles }) => roles.controlPlane)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  const inSystem = `${onCluster} --namespace=${chart.namespace}`
  const change = (patch: unknown): Block[] => [
    { lead: `${say(words.change)}\n\n${fence('yaml', yamlFile(locale).write(patch, [], { document: 0 }).trimEnd())}` },
    { lead: say(words.command), commands: `${patchCommand(plan, patch)}\n${updated(plan)}` },
  ]
  const selector = `--selector=${roleMarks(plan.cluster.distribution).controlPlane}=true`
  const lease = (name: string) => `${inSystem} get lease/${name} -o jsonpath='{.spec.holderIdentity}{"\\n"}'`
  const nodes = nodesCommand
  const flag = '--enable-leader-migration'
  const ofControllerManagers = (argument: string) =>
    rke1
      ? `sudo docker inspect kube-controller-manager --format='{{.Args}}' | grep -o -- ${argument}`
      : `${inSystem} get pods --selector=component=kube-controller-manager -o yaml | grep -o -- '- ${argument}'`
  const shown = (argument: string) => (rke1 ? argument : `- ${argument}`)
  const provider = '--cloud-provider=external'
  const gate = say(rke1 ? words.onControlPlane : words.gate)

  const steps: (Step | null)[] = [
    {
      text: texts.access,
      blocks: [
        {
          commands: [
            'export RANCHER_KUBECONFIG="$HOME/.kube/rancher.yaml"',
            'export CLUSTER_KUBECONFIG="$HOME/.kube/cluster.yaml"',
            ...(rke1 ? [setClusterId(plan)] : []),
            `${onCluster} version`,
          ].join('\n'),
        },
      ],
      output: `Server Version: ${plan.cluster.kubernetes.replace(/-rancher.*$/, '') || '…'}`,
    },
    {
      text: texts.before,
      blocks: [{ commands: `${nodes}\n${instancesCommand(plan)}` }],
      output: expected(plan),
    },
    rke1
      ? null
      : { text: texts.selector, blocks: [{ commands: `${get(plan)} -o jsonpath='{.spec.rkeConfig.machineSelectorConfig}{"\\n"}'` }] },
    { text: texts.snapshot, blocks: [{ commands: snapshots(plan) }] },
    permissions(plan, say(texts.permissions.back)),
    hopLimit(plan, say),
    plan.storage.ebs ? volumes(say(texts.volumes.back)) : null,
    leaseAccess(say(texts.lease.back)),
    {
      text: texts.leader,
      values: { count },
      blocks: [
        ...change(leader),
        { lead: gate, commands: ofControllerManagers(flag) },
        { lead: say(words.holder), commands: lease(migrationLease) },
      ],
      output: `${shown(flag)}\nip-…`,
      back: { lead: say(texts.leader.back), commands: patchCommand(plan, leaderBack) },
    },
    {
      text: texts.cordon,
      values: { count, distribution: rke1 ? 'RKE1' : 'RKE2' },
      blocks: [{ commands: `${onCluster} cordon ${selector}` }],
      output: 'node/… cordoned',
      back: { lead: say(texts.cordon.back), commands: `${onCluster} uncordon ${selector}` },
    },
    {
      text: texts.chart,
      blocks: [
        {
          commands: [
            `helm repo add ${chart.name} ${chart.repository}`,
            helm(plan, 'aws-ccm/values-migration.yaml'),
            `${inSystem} rollout status daemonset/${chart.name} --timeout=10m`,
            lease(migrationLease),
          ].join('\n'),
        },
      ],
      output: `daemon set "${chart.name}" successfully rolled out`,
      back: {
        lead: say(texts.chart.back),
        commands: `helm uninstall ${chart.name} --kubeconfig="$CLUSTER_KUBECONFIG" -n ${chart.namespace}`,
      },
    },
    {
      text: texts.switch,
      values: { count },
      blocks: [
        ...change(external),
        { lead: gate, commands: ofControllerManagers(provider) },
        { lead: say(words.nodes), commands: nodes },
      ],
      output: `${shown(provider)}\n${expected(plan)}`,
      back: { lead: say(texts.switch.back), commands: patchCommand(plan, externalBack) },
    },
    {
      text: texts.finish,
      blocks: [{ commands: `${helm(plan, 'aws-ccm/values.yaml')}\n${lease('cloud-controller-manager')}` }],
      output: 'ip-…',
      back: { lead: say(texts.finish.back) },
    },
    {
      text: rke1 ? texts.uncordonRke1 : texts.uncordon,
      blocks: [
        {
          commands: [
            `${onCluster} uncordon ${selector}`,
            lines(
              `${onCluster} get events --all-namespaces --sort-by=.lastTimestamp`,
              "--field-selector='involvedObject.kind=Service,type=Warning'",
            ),
          ].join('\n'),
        },
      ],
    },
    { text: texts.lasting, blocks: [{ commands: `${withoutPolicies(plan)}\n${removeLeaseAccess}` }] },
  ]
  return steps.flatMap((step) => step ?? [])
}

const nodesCommand = `${onCluster} get nodes -o custom-columns='${
  'NAME:.metadata.name,PROVIDER:.spec.providerID,TAINTS:.spec.taints[*].key'
}'`

const expected = (plan: Plan) => aligned([['NAME', 'PROVIDER', 'TAINTS'], ...expectedNodes(plan)])

function instancesCommand(plan: Plan): string {
  const filters = json('filters', [{ Name: 'tag-key', Values: [clusterTagKey(plan)] }])
  const query = "--query='Reservations[].Instances[].[PrivateDnsName,InstanceId,IamInstanceProfile.Arn,MetadataOptions.HttpTokens]'"
  return lines(`${aws(plan, 'ec2 describe-instances')} ${filters}`, `${query} --output=text`)
}

/** Rancher's object of the cluster. */
function target({ cluster }: Plan): string {
  return cluster.distribution === 'rke1'
    ? '"clusters.management.cattle.io/$CLUSTER_ID"'
    : `${option('namespace', cluster.namespace)} ${quote(`clusters.provisioning.cattle.io/${cluster.name}`)}`
}

const get = (plan: Plan) => `${onRancher} get ${target(plan)}`

function patchCommand(plan: Plan, patch: unknown): string {
  return lines(`${onRancher} patch ${target(plan)}`, `--type=merge --patch=${quote(JSON.stringify(patch))}`)
}

const updated = (plan: Plan) => `${onRancher} wait ${target(plan)} --for=condition=Updated --timeout=60m`

function snapshots(plan: Plan): string {
  if (plan.cluster.distribution === 'rke1') {
    return `${onRancher} --namespace="$CLUSTER_ID" get etcdbackups.management.cattle.io`
  }
  const { name, namespace } = plan.cluster
  const selector = option('selector', `rke.cattle.io/cluster-name=${name}`)
  return `${onRancher} ${option('namespace', namespace)} get etcdsnapshots.rke.cattle.io ${selector}`
}

function volumes(lead: string): Step {
  const inNamespace = `${onCluster} --namespace=${ebsChart.namespace} rollout status`
  return {
    text: texts.volumes,
    blocks: [
      {
        commands: [
          `helm repo add ${ebsChart.name} ${ebsChart.repository}`,
          lines(
            `helm upgrade --install ${ebsChart.name} ${ebsChart.name}/${ebsChart.name} --kubeconfig="$CLUSTER_KUBECONFIG"`,
            `-n ${ebsChart.namespace} --version ${ebsChart.version} -f aws-ebs-csi/values.yaml`,
          ),
          `${inNamespace} deployment/${ebsChart.controller}`,
          `${inNamespace} daemonset/ebs-csi-node`,
          `${onCluster} apply -f aws-ebs-csi/storageclass.yaml`,
        ].join('\n'),
      },
    ],
    back: {
      lead,
      commands: `${onCluster} delete -f aws-ebs-csi/storageclass.yaml\nhelm uninstall ${ebsChart.name} --kubeconfig="$CLUSTER_KUBECONFIG" -n ${ebsChart.namespace}`,
    },
  }
}

function helm(plan: Plan, values: string): string {
  return lines(
    `helm upgrade --install ${chart.name} ${chart.name}/${chart.name} --kubeconfig="$CLUSTER_KUBECONFIG"`,
    `-n ${chart.namespace} --version ${quote(plan.helm.chartVersion || chart.newest)} -f ${values}`,
  )
}
