import { clusterObject } from '@/lib/artifacts/cluster-object'
import { embedsEbs } from '@/lib/artifacts/produces'
import { chartOf, type ChartName } from '@/lib/documents/chart-of'
import { namedPools } from '@/lib/derive/machine-configs'
import { defaultPool } from '@/lib/plan/defaults'
import type { Plan, Registry } from '@/lib/plan/schema'
import { askedHost } from '@/lib/derive/registries'
import { entriesIn, listIn, textIn, valueAt } from '../data'
import { claim, flag, inverse, list, text, whole, type Field, type Pattern } from '../field'
import { reasons } from '../reasons'
import type { Brought, Subject, Verdict } from '../subject'
import { withFittingRancher, withKubernetes } from '../versions'
import { cloudKeys, settleCloud } from './cloud-config'
import { labelsIn, taintsIn } from './labels'

const rkeConfig: Pattern = ['spec', 'rkeConfig']
const etcd: Pattern = [...rkeConfig, 'etcd']
const upgrade: Pattern = [...rkeConfig, 'upgradeStrategy']
const pools: Pattern = [...rkeConfig, 'machinePools']
const selected: Pattern = [...rkeConfig, 'machineSelectorConfig', '*']

/** A provisioning.cattle.io/v1 Cluster. */
export function clusterSubject(brought: Brought): Subject {
  return {
    write: (plan) => clusterObject(plan, undefined),
    settle: (plan, data, complete) => settle(plan, data, complete, brought),
    fields,
    verdicts,
  }
}

const fields: readonly Field[] = [
  text(['metadata', 'name'], 'cluster.name'),
  text(['metadata', 'namespace'], 'cluster.namespace'),
  text(['spec', 'kubernetesVersion'], 'cluster.kubernetes'),
  text(['spec', 'cloudCredentialSecretName'], 'cluster.cloudCredential'),
  flag(['spec', 'enableNetworkPolicy'], 'cluster.networkPolicy'),
  flag(['spec', 'localClusterAuthEndpoint', 'enabled'], 'cluster.accessEndpoint.enabled'),
  text(['spec', 'localClusterAuthEndpoint', 'fqdn'], 'cluster.accessEndpoint.fqdn'),
  text([...rkeConfig, 'machineGlobalConfig', 'cni'], 'cluster.cni'),
  ...cloudKeys.map((key) => claim([...rkeConfig, 'machineGlobalConfig', key], 'cluster.provider')),
  inverse([...etcd, 'disableSnapshots'], 'cluster.etcd.snapshots'),
  text([...etcd, 'snapshotScheduleCron'], 'cluster.etcd.schedule'),
  whole([...etcd, 'snapshotRetention'], 'cluster.etcd.retention'),
  text([...etcd, 's3', 'bucket'], 'cluster.etcd.s3.bucket'),
  text([...etcd, 's3', 'region'], 'cluster.etcd.s3.region'),
  text([...etcd, 's3', 'folder'], 'cluster.etcd.s3.folder'),
  text([...etcd, 's3', 'cloudCredentialName'], 'cluster.etcd.s3.credential'),
  text([...upgrade, 'controlPlaneConcurrency'], 'cluster.upgrade.controlPlaneConcurrency'),
  text([...upgrade, 'workerConcurrency'], 'cluster.upgrade.workerConcurrency'),
  ...['controlPlaneDrainOptions', 'workerDrainOptions'].map((key) => claim([...upgrade, key, 'enabled'], 'cluster.upgrade.drain')),
  list([...rkeConfig, 'registries'], 'cluster.registries', registriesIn),
  text([...pools, '*', 'name'], 'nodes.pools.*.name'),
  whole([...pools, '*', 'quantity'], 'nodes.pools.*.quantity'),
  flag([...pools, '*', 'etcdRole'], 'nodes.pools.*.roles.etcd'),
  flag([...pools, '*', 'controlPlaneRole'], 'nodes.pools.*.roles.controlPlane'),
  flag([...pools, '*', 'workerRole'], 'nodes.pools.*.roles.worker'),
  list([...pools, '*', 'labels'], 'nodes.pools.*.labels', labelsIn),
  list([...pools, '*', 'taints'], 'nodes.pools.*.taints', taintsIn),
]

const verdicts: readonly Verdict[] = [
  ...['controlPlaneDrainOptions', 'workerDrainOptions'].map((key): Verdict => ({
    at: [...upgrade, key],
    list: 'ignored',
    why: reasons.drainOptions,
  })),
  { at: [...pools, '*', 'machineConfigRef'], list: 'ignored', why: reasons.namedByLariat },
  { at: [...selected, 'config', 'kube-apiserver-arg'], list: 'wrong', why: reasons.apiServerFlag },
  { at: [...rkeConfig, 'machineGlobalConfig', 'kube-apiserver-arg'], list: 'wrong', why: reasons.apiServerFlag },
  ...cloudKeys.map((key): Verdict => ({ at: [...selected, key], list: 'wrong', why: reasons.besideConfig })),
  ...cloudKeys.map((key): Verdict => ({ at: [...selected, 'config', key], list: 'ignored', why: reasons.forEveryNode })),
  { at: [...rkeConfig, 'additionalManifest'], list: 'wrong', why: reasons.noDocuments },
]

function settle(before: Plan, data: unknown, complete: boolean, brought: Brought): Plan {
  const version = textIn(valueAt(data, ['spec', 'kubernetesVersion']))
  const known = version === undefined ? before : withKubernetes(before, version)
  const fitting = brought.fresh ? withFittingRancher(known) : known
  const machines = settlePools(fitting, valueAt(data, pools), complete)
  const cloud = settleCloud(machines, valueAt(data, rkeConfig), complete, brought.fresh)
  return settleManifest(settleDrain(cloud, data, complete), complete, brought)
}

/** Pools as many as the document has, and in its order; those of a name that is known stay what they are. */
function settlePools(plan: Plan, found: unknown, complete: boolean): Plan {
  const { nodes } = plan
  if (!Array.isArray(found)) {
    if (!complete || nodes.source === 'existing') return plan
    // K3s nodes have the names by which they are found only where they are given by hand.
    const naming = plan.cluster.distribution === 'k3s' ? 'explicit' : nodes.naming
    return { ...plan, nodes: { ...nodes, source: 'existing', naming } }
  }
  const names = new Map(namedPools(plan).map(({ poolName, pool }) => [poolName, pool]))
  const wanted = listIn(found).slice(0, mostPools).map((one) => {
    const name = textIn(valueAt(one, ['name']))
    return (name !== undefined && names.get(name)) || defaultPool
  })
  return { ...plan, nodes: { ...nodes, source: 'ec2', pools: wanted } }
}

/** The schema's bound. */
const mostPools = 32

/** The Plan drains every node or none. */
function settleDrain(plan: Plan, data: unknown, complete: boolean): Plan {
  const options = ['controlPlaneDrainOptions', 'workerDrainOptions'].map((key) => valueAt(data, [...upgrade, key, 'enabled']))
  if (!complete && options.every((one) => one === undefined)) return plan
  const drain = options.some((one) => textIn(one) === 'true')
  return { ...plan, cluster: { ...plan.cluster, upgrade: { ...plan.cluster.upgrade, drain } } }
}

/** What the additional manifest brings shows how the chart is delivered, and whether there are volumes. */
function settleManifest(plan: Plan, complete: boolean, { document, bundle }: Brought): Plan {
  const inside = bundle.filter(({ parent }) => parent === document)
  const brings = (chart: ChartName) => inside.some((one) => one.kind === 'helm-chart' && chartOf(one) === chart)
  const { helm, storage } = plan
  if (brings('ccm')) {
    const ebs = brings('ebs') || (storage.ebs && !(complete && embedsEbs(plan)))
    return { ...plan, helm: { ...helm, delivery: 'additional-manifest' }, storage: { ...storage, ebs } }
  }
  const byHand = complete && plan.cluster.provider === 'external' && helm.delivery === 'additional-manifest'
  return byHand ? { ...plan, helm: { ...helm, delivery: 'helm-cli' } } : plan
}

function registriesIn(value: unknown): Registry[] {
  const secrets = new Map(
    entriesIn(valueAt(value, ['configs'])).map(([host, config]) => [host, textIn(valueAt(config, ['authConfigSecretName'])) ?? '']),
  )
  const mirrors = entriesIn(valueAt(value, ['mirrors'])).map(([host, mirror]): Registry => {
    const bare = { host, endpoint: textIn(valueAt(mirror, ['endpoint', 0])) ?? '', authSecret: '' }
    const asked = askedHost(bare)
    const authSecret = secrets.get(asked) ?? ''
    secrets.delete(asked)
    return { ...bare, authSecret }
  })
  return [...mirrors, ...[...secrets].map(([host, authSecret]): Registry => ({ host, endpoint: '', authSecret }))]
}
