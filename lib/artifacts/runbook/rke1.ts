import { rke1 as texts, rke1Form } from '@/lib/catalog/runbook/rke1'
import { namedPools } from '@/lib/derive/machine-configs'
import type { NodeRoles, Plan } from '@/lib/plan/schema'
import { nodeTemplatePath } from '../rke1'
import { lines, quote } from '../shell'
import { onCluster, setClusterId } from './commands'
import { aligned, code, table } from './markdown'
import { fromRancher, registrations } from './register'
import type { Say, Step } from './step'

/** A key on a command line could be read by everybody on the machine. */
const withKey = `printf 'header = "Authorization: Bearer %s"\\n' "$RANCHER_TOKEN" | curl -fsS --config -`

/** One template per pool; null for machines that exist. */
export function nodeTemplates(plan: Plan): Step | null {
  if (plan.nodes.source !== 'ec2') return null
  const pools = namedPools(plan)
  const ask = ["export RANCHER_URL='https://rancher.example.com'", 'read -r -s RANCHER_TOKEN']
  const posts = pools.map(({ poolName }) =>
    lines(
      withKey,
      "-H 'Content-Type: application/json' -H 'Accept: application/json'",
      `-d @${quote(nodeTemplatePath(poolName))} "$RANCHER_URL/v3/nodetemplates" | jq -r '[.name, .id] | @tsv'`,
    ),
  )
  return {
    text: texts.templates,
    blocks: [{ commands: [...ask, ...posts].join('\n') }],
    output: aligned(pools.map(({ configName }) => [configName, 'cattle-global-nt:nt-…'])),
  }
}

/** The cluster, in Rancher's form. */
export function create(plan: Plan, say: Say): Step {
  const existing = plan.nodes.source === 'existing'
  const head = [rke1Form.prefix, rke1Form.count, rke1Form.template, rke1Form.roles].map((text) => say(text))
  const rows = namedPools(plan).map(({ pool, poolName, configName }) => [
    code(`${poolName}-`),
    `${pool.quantity}`,
    code(configName),
    roleNames(pool.roles),
  ])
  const commands = [setClusterId(plan), 'echo "$CLUSTER_ID"'].join('\n')
  return {
    text: existing ? texts.createExisting : texts.create,
    values: { name: code(plan.cluster.name) },
    blocks: [...(existing ? [] : [{ lead: table(head, rows) }]), { lead: say(rke1Form.paste), commands }],
    output: 'c-…',
  }
}

/** Existing machines join by Rancher's command; null while the Plan has none. */
export function register(plan: Plan, say: Say): Step | null {
  if (plan.nodes.source !== 'existing') return null
  const blocks = registrations(plan, say, (options) =>
    [
      lines(
        'sudo docker run -d --privileged --restart=unless-stopped --net=host',
        '-v /etc/kubernetes:/etc/kubernetes -v /var/run:/var/run "$AGENT_IMAGE"',
        fromRancher,
        ...options,
      ),
      'sudo docker ps --filter=ancestor="$AGENT_IMAGE" --format={{.Image}}',
    ].join('\n'),
  )
  return blocks.length > 0 ? { text: texts.register, blocks, output: 'rancher/rancher-agent:v…' } : null
}

/** The kubeconfig of the cluster that now is there. */
export function reach({ cluster }: Plan): Step {
  return {
    text: texts.reach,
    blocks: [{ commands: `${onCluster} version` }],
    // Only what is before RKE1's own suffix is sure to stand there as it is typed.
    output: `Server Version: ${cluster.kubernetes.replace(/-rancher.*$/, '') || '…'}`,
  }
}

const roleNames = ({ etcd, controlPlane, worker }: NodeRoles) =>
  [etcd ? 'etcd' : '', controlPlane ? 'controlplane' : '', worker ? 'worker' : ''].filter(Boolean).join(', ')
