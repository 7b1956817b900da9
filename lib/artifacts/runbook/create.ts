import { create } from '@/lib/catalog/runbook/create'
import { namedPools } from '@/lib/derive/machine-configs'
import type { Plan } from '@/lib/plan/schema'
import { onRancher } from './commands'
import { code } from './markdown'
import { lines, option, quote } from '../shell'
import type { Step } from './step'

/** cluster.yaml goes to Rancher's cluster; the namespaces are in the file. */
export function apply(plan: Plan): Step {
  const { name, namespace } = plan.cluster
  const configs = plan.nodes.source === 'ec2' ? namedPools(plan).map(({ configName }) => configName) : []
  return {
    text: create.apply,
    values: { namespace: code(namespace) },
    blocks: [{ commands: `${onRancher} apply -f cluster.yaml` }],
    output: [
      `cluster.provisioning.cattle.io/${name} created`,
      ...configs.map((config) => `amazonec2config.rke-machine-config.cattle.io/${config} created`),
    ].join('\n'),
  }
}

/** Machines that Rancher makes, as Cluster API shows them. */
export function watch(plan: Plan): Step {
  const { name, namespace } = plan.cluster
  const columns = 'NAME:.metadata.name,PHASE:.status.phase,PROVIDER:.spec.providerID'
  return {
    text: create.watch,
    values: { count: plan.nodes.pools.reduce((sum, { quantity }) => sum + quantity, 0) },
    blocks: [
      {
        commands: lines(
          `${onRancher} ${option('namespace', namespace)} get machines.cluster.x-k8s.io`,
          `--selector=${quote(`cluster.x-k8s.io/cluster-name=${name}`)}`,
          `-o custom-columns=${columns}`,
        ),
      },
    ],
  }
}
