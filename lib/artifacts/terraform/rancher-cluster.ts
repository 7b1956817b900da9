import { ciliumReason } from '@/lib/catalog/cilium'
import { clusterOptionReasons } from '@/lib/catalog/cluster-option-reasons'
import { etcdQuantity } from '@/lib/catalog/cluster-reasons'
import { manifestReasons } from '@/lib/catalog/manifest-reasons'
import {
  accessEndpointAttributes,
  bucketAttributes,
  clusterBlocks,
  clusterFields,
  drainFields,
  poolBlocks,
  poolFields,
  poolNested,
  poolTaints,
  rancherBlocks,
  registryBlocks,
  rkeConfigBlocks,
  rkeConfigFields,
  snapshotFields,
  upgradeFields,
} from '@/lib/catalog/rancher-provider-reasons'
import { drainGraceSeconds, terraformReasons } from '@/lib/catalog/terraform-rancher'
import { namedPools, type NamedPool } from '@/lib/derive/machine-configs'
import type { Plan } from '@/lib/plan/schema'
import type { Locale } from '@/lib/text'
import { additionalManifest } from '../additional-manifest'
import { globalConfig, globalConfigRemarks, machinePool } from '../cluster-object'
import { clusterOptions } from '../cluster-options'
import { quiet, quietBlocks, quietly } from '../remarks'
import { embedded, expression, nested, type Body, type Embedded } from '../hcl-value'
import { yamlFile, type Path, type Remark } from '../yaml-file'

type Options = ReturnType<typeof clusterOptions>['rkeConfig']

/** The resource that is a pool's machine config. Names of pools have no underscore, but may begin with a digit. */
export const machineConfigLabel = ({ poolName }: NamedPool) => (/^\d/.test(poolName) ? `_${poolName}` : poolName)

/** A rancher2_cluster_v2: the data of cluster.yaml, as the provider spells them. */
export function clusterBody(plan: Plan, locale: Locale): Body {
  const { cluster, nodes } = plan
  const ec2 = nodes.source === 'ec2'
  const { spec, rkeConfig } = clusterOptions(plan)
  return {
    name: cluster.name,
    fleet_namespace: cluster.namespace,
    kubernetes_version: cluster.kubernetes,
    cloud_credential_secret_name: ec2 ? cluster.cloudCredential || expression('var.cloud_credential') : undefined,
    enable_network_policy: spec.enableNetworkPolicy,
    local_auth_endpoint: spec.localClusterAuthEndpoint && nested(spec.localClusterAuthEndpoint),
    rke_config: nested({
      machine_global_config: yaml(locale, globalConfig(plan), globalConfigRemarks(plan, [])),
      chart_values: rkeConfig.chartValues && yaml(locale, rkeConfig.chartValues),
      ...etcd(rkeConfig.etcd),
      ...upgradeStrategy(rkeConfig.upgradeStrategy),
      ...registries(rkeConfig.registries),
      ...(ec2 ? { machine_pools: nested(...namedPools(plan).map(pool)) } : {}),
      additional_manifest: manifest(plan, locale),
    }),
  }
}

/** The reasons for its lines; those of texts in it travel with the texts. */
export function clusterBodyRemarks(plan: Plan): Remark[] {
  const rkeConfig: Path = ['rke_config', 0]
  const s3: Path = [...rkeConfig, 'etcd', 0, 's3_config', 0]
  const upgrade: Path = [...rkeConfig, 'upgrade_strategy', 0]
  const why = clusterOptionReasons
  const drains = ['control_plane_drain_options', 'worker_drain_options'].map((key): Path => [...upgrade, key, 0])
  return [
    { path: ['cloud_credential_secret_name'], ...terraformReasons.cloudCredential },
    { path: ['enable_network_policy'], ...why.networkPolicy },
    { path: ['local_auth_endpoint', 0], ...why.accessEndpoint },
    { path: [...rkeConfig, 'chart_values'], ...ciliumReason },
    { path: [...rkeConfig, 'etcd', 0, 'disable_snapshots'], ...why.snapshotsOff },
    { path: [...rkeConfig, 'etcd', 0, 'snapshot_schedule_cron'], ...why.snapshots },
    { path: s3, ...why.snapshotBucket },
    ...(plan.cluster.etcd.s3.credential === '' ? [{ path: [...s3, 'bucket'], ...why.snapshotProfile }] : []),
    ...(plan.cluster.etcd.s3.region === '' ? [] : [{ path: [...s3, 'endpoint'], ...why.snapshotEndpoint }]),
    ...drains.map((path) => ({ path: [...path, 'grace_period'], ...terraformReasons.gracePeriod })),
    { path: [...rkeConfig, 'registries', 0, 'mirrors', 0], ...why.mirrors },
    { path: [...rkeConfig, 'registries', 0, 'configs', 0], ...why.registryAuth },
    ...namedPools(plan).map((_, i) => ({
      path: [...rkeConfig, 'machine_pools', i, 'machine_labels'],
      ...terraformReasons.machineLabels,
    })),
    { path: [...rkeConfig, 'additional_manifest'], alone: true, ...manifestReasons.additionalManifest },
    ...plainRemarks(plan, rkeConfig),
  ]
}

function plainRemarks(plan: Plan, rkeConfig: Path): Remark[] {
  const etcdPath: Path = [...rkeConfig, 'etcd', 0]
  const upgrade: Path = [...rkeConfig, 'upgrade_strategy', 0]
  const pools = namedPools(plan)
  return [
    quiet([], rancherBlocks.cluster),
    ...quietly([], clusterFields),
    ...quietBlocks([], clusterBlocks),
    ...quietly(['local_auth_endpoint', 0], accessEndpointAttributes),
    ...quietly(rkeConfig, rkeConfigFields),
    ...quietBlocks(rkeConfig, rkeConfigBlocks),
    ...quietly(etcdPath, snapshotFields),
    ...quietly([...etcdPath, 's3_config', 0], bucketAttributes),
    ...quietly(upgrade, upgradeFields),
    ...['control_plane_drain_options', 'worker_drain_options'].flatMap((key) => [
      quiet([...upgrade, key, 0], clusterOptionReasons.drain),
      ...quietly([...upgrade, key, 0], drainFields),
    ]),
    ...quietBlocks([...rkeConfig, 'registries', 0], registryBlocks, plan.cluster.registries.length),
    ...quietBlocks(rkeConfig, poolBlocks, pools.length),
    ...pools.flatMap(({ pool: { roles, taints } }, i) => {
      const path: Path = [...rkeConfig, 'machine_pools', i]
      return [
        ...(roles.etcd ? [quiet([...path, 'quantity'], etcdQuantity)] : []),
        ...quietly(path, poolFields),
        ...quietBlocks(path, poolNested),
        ...quietBlocks(path, poolTaints, taints.length),
      ]
    }),
  ]
}

function yaml(locale: Locale, data: unknown, remarks: readonly Remark[] = []): Embedded {
  const file = yamlFile(locale)
  return embedded(file.finish([file.write(data, remarks, { document: 0 })]))
}

function manifest(plan: Plan, locale: Locale): Embedded | undefined {
  const file = yamlFile(locale)
  const text = additionalManifest(plan, file)
  return text === undefined ? undefined : embedded(file.finish([text]))
}

function pool(named: NamedPool): Body {
  const { name, quantity, etcdRole, controlPlaneRole, workerRole, labels, taints } = machinePool(named)
  const config = `rancher2_machine_config_v2.${machineConfigLabel(named)}`
  return {
    name,
    quantity,
    etcd_role: etcdRole,
    control_plane_role: controlPlaneRole,
    worker_role: workerRole,
    machine_labels: labels,
    machine_config: nested({ kind: expression(`${config}.kind`), name: expression(`${config}.name`) }),
    taints: taints && nested(...taints.map(({ key, value = '', effect }) => ({ key, value, effect }))),
  }
}

function etcd(options: Options['etcd']): Body {
  if (!options) return {}
  const { s3 } = options
  return {
    etcd: nested({
      disable_snapshots: options.disableSnapshots,
      snapshot_schedule_cron: options.snapshotScheduleCron,
      snapshot_retention: options.snapshotRetention,
      s3_config: s3 && nested({
        bucket: s3.bucket,
        region: s3.region,
        folder: s3.folder,
        // Required; an empty one is not sent.
        endpoint: s3.endpoint ?? '',
        cloud_credential_name: s3.cloudCredentialName,
      }),
    }),
  }
}

function upgradeStrategy(options: Options['upgradeStrategy']): Body {
  if (!options) return {}
  const drain = nested({ enabled: true, delete_empty_dir_data: true, grace_period: drainGraceSeconds })
  return {
    upgrade_strategy: nested({
      control_plane_concurrency: options.controlPlaneConcurrency,
      worker_concurrency: options.workerConcurrency,
      control_plane_drain_options: options.controlPlaneDrainOptions && drain,
      worker_drain_options: options.workerDrainOptions && drain,
    }),
  }
}

function registries(options: Options['registries']): Body {
  if (!options) return {}
  const mirrors = Object.entries(options.mirrors ?? {}).map(([hostname, { endpoint }]) => ({ hostname, endpoints: endpoint }))
  const configs = Object.entries(options.configs ?? {}).map(([hostname, { authConfigSecretName }]) => ({
    hostname,
    auth_config_secret_name: authConfigSecretName,
  }))
  return { registries: nested({ mirrors: nested(...mirrors), configs: nested(...configs) }) }
}
