import { partitionOf } from '@/lib/catalog/regions'
import {
  rke1AccessFields,
  rke1Fields,
  rkeBackup,
  rkeBucket,
  rkeDrain,
  rkeEtcd,
  rkeFields,
  rkeNetwork,
  rkeRegistry,
  rkeServices,
  rkeUpgrade,
} from '@/lib/catalog/rke1-field-reasons'
import { rke1Reasons as why } from '@/lib/catalog/rke1-reasons'
import { nodeConfigReasons } from '@/lib/catalog/node-config'
import { clusterOptionReasons } from '@/lib/catalog/cluster-option-reasons'
import { namesByHand, usesInTreeVolumes } from '@/lib/derive/cloud-provider'
import { askedHost } from '@/lib/derive/registries'
import { snapshotHours } from '@/lib/derive/snapshot-hours'
import type { Plan, Registry } from '@/lib/plan/schema'
import { present } from '../present'
import { quietly } from '../remarks'
import type { Path, Remark } from '../yaml-file'

/**
 * What Rancher's "Edit as YAML" takes for an RKE1 cluster. Keys are snake case; those with capitals or hyphens are RKE's
 * own and stay as they are.
 */
export function rke1Config(plan: Plan) {
  const { cluster } = plan
  const { enabled, fqdn } = cluster.accessEndpoint
  return {
    enable_network_policy: cluster.networkPolicy,
    local_cluster_auth_endpoint: { enabled, ...(enabled ? present({ fqdn }) : {}) },
    rancher_kubernetes_engine_config: {
      kubernetes_version: cluster.kubernetes,
      // RKE1 brings no Cilium; with `none` one's own can be installed.
      network: { plugin: cluster.cni === 'cilium' ? 'none' : cluster.cni },
      cloud_provider: cloudProvider(plan),
      ...present({ private_registries: privateRegistries(cluster.registries) }),
      services: { etcd: etcd(plan), ...(usesInTreeVolumes(plan) ? inTreeVolumes() : {}) },
      upgrade_strategy: upgradeStrategy(plan),
    },
  }
}

/** The reasons for its lines. */
export function rke1Remarks(plan: Plan): Remark[] {
  const { cluster } = plan
  const rke: Path = ['rancher_kubernetes_engine_config']
  const external = cluster.provider === 'external'
  const name = namesByHand(plan) ? why.namedByHand : external ? why.metadataName : why.metadataNameInTree
  const bucket: Path = [...rke, 'services', 'etcd', 'backup_config', 's3_backup_config']
  const upgrade: Path = [...rke, 'upgrade_strategy']
  return [
    ...(cluster.networkPolicy ? [{ path: ['enable_network_policy'], ...clusterOptionReasons.networkPolicy }] : []),
    ...(cluster.accessEndpoint.enabled
      ? [{ path: ['local_cluster_auth_endpoint'], ...clusterOptionReasons.accessEndpoint }]
      : []),
    { path: [...rke, 'cloud_provider', 'name'], ...(external ? why.external : why.inTree) },
    { path: [...rke, 'cloud_provider', 'useInstanceMetadataHostname'], ...name },
    { path: [...rke, 'private_registries'], ...why.registries },
    { path: [...rke, 'private_registries', 0, 'is_default'], ...why.defaultRegistry },
    { path: [...rke, 'services', 'etcd', 'backup_config', 'interval_hours'], ...why.snapshots },
    { path: bucket, ...why.snapshotBucket },
    { path: [...bucket, 'endpoint'], ...clusterOptionReasons.snapshotEndpoint },
    { path: [...rke, 'services', 'kube-api'], ...nodeConfigReasons.inTreeVolumes },
    { path: [...upgrade, 'max_unavailable_controlplane'], ...why.upgrade },
    { path: [...upgrade, 'node_drain_input'], ...why.drain },
    ...fieldRemarks(plan, rke),
  ]
}

function fieldRemarks({ cluster }: Plan, rke: Path): Remark[] {
  const etcd: Path = [...rke, 'services', 'etcd']
  const backup: Path = [...etcd, 'backup_config']
  return [
    ...quietly([], rke1Fields),
    ...quietly(['local_cluster_auth_endpoint'], rke1AccessFields),
    ...quietly(rke, rkeFields),
    ...quietly([...rke, 'network'], rkeNetwork),
    ...quietly([...rke, 'services'], rkeServices),
    ...quietly(etcd, rkeEtcd),
    ...quietly(backup, rkeBackup),
    ...quietly([...backup, 's3_backup_config'], rkeBucket),
    ...quietly([...rke, 'upgrade_strategy'], rkeUpgrade),
    ...quietly([...rke, 'upgrade_strategy', 'node_drain_input'], rkeDrain),
    ...cluster.registries.flatMap((_, i) => quietly([...rke, 'private_registries', i], rkeRegistry)),
  ]
}

/** The same spelling in RKE's types, in Rancher's form and in its documents: only this key is camel case. */
function cloudProvider(plan: Plan) {
  return {
    name: plan.cluster.provider === 'external' ? 'external-aws' : 'aws',
    useInstanceMetadataHostname: !namesByHand(plan),
  }
}

function etcd({ cluster }: Plan) {
  const { snapshots, schedule, retention, s3 } = cluster.etcd
  const { bucket: bucket_name, region, folder } = s3
  const endpoint = region ? `s3.${region}.${partitionOf(region).dnsSuffix}` : 's3.amazonaws.com'
  return {
    // RKE's own snapshots of before 2.2; Rancher's are `backup_config`.
    snapshot: false,
    backup_config: {
      enabled: snapshots,
      ...(snapshots ? { interval_hours: snapshotHours(schedule), retention } : {}),
      ...(bucket_name ? { s3_backup_config: { bucket_name, ...present({ region, folder }), endpoint } } : {}),
    },
  }
}

function inTreeVolumes() {
  const service = () => ({ extra_args: { 'feature-gates': 'CSIMigrationAWS=false' } })
  return { 'kube-api': service(), 'kube-controller': service(), kubelet: service() }
}

function privateRegistries(all: readonly Registry[]) {
  const named = all.filter(({ host }) => host !== '')
  // Its own images are all of Docker Hub, so a mirror of that is where it pulls them from.
  const mirror = named.find(({ host, endpoint }) => host === 'docker.io' && endpoint !== '')
  const ordered = mirror ? [mirror, ...named.filter((each) => each !== mirror)] : named
  const list = ordered.map((each) => ({ url: askedHost(each), ...(each === mirror ? { is_default: true } : {}) }))
  return list.length > 0 ? list : null
}

function upgradeStrategy({ cluster }: Plan) {
  const { controlPlaneConcurrency, workerConcurrency, drain } = cluster.upgrade
  const input = { delete_local_data: true, force: true, grace_period: -1, ignore_daemonsets: true, timeout: 120 }
  return {
    ...present({ max_unavailable_controlplane: controlPlaneConcurrency, max_unavailable_worker: workerConcurrency }),
    drain,
    ...(drain ? { node_drain_input: input } : {}),
  }
}
