import {
  clusterMetadata,
  clusterReasons,
  clusterSpec,
  cni,
  etcdQuantity,
  poolReasons,
  rkeConfigReasons,
} from '@/lib/catalog/cluster-reasons'
import { manifestReasons } from '@/lib/catalog/manifest-reasons'
import { nodeConfig, type NodeConfigValue } from '@/lib/derive/cloud-provider'
import { namedPools, type NamedPool } from '@/lib/derive/machine-configs'
import type { Plan } from '@/lib/plan/schema'
import { additionalManifestPath } from './additional-manifest'
import { clusterOptionRemarks, clusterOptions } from './cluster-options'
import { present } from './present'
import { quiet, quietly } from './remarks'
import type { Path, Remark } from './yaml-file'

/** The provisioning.cattle.io/v1 Cluster; `additionalManifest` is the text of further objects, or undefined. */
export function clusterObject(plan: Plan, additionalManifest: string | undefined): Record<string, unknown> {
  const { cluster, nodes } = plan
  const ec2 = nodes.source === 'ec2'
  const options = clusterOptions(plan)
  return {
    apiVersion: 'provisioning.cattle.io/v1',
    kind: 'Cluster',
    metadata: { name: cluster.name, namespace: cluster.namespace },
    spec: {
      ...(ec2 && cluster.cloudCredential ? { cloudCredentialSecretName: cluster.cloudCredential } : {}),
      kubernetesVersion: cluster.kubernetes,
      ...options.spec,
      rkeConfig: {
        machineGlobalConfig: globalConfig(plan),
        ...options.rkeConfig,
        ...(ec2 ? { machinePools: namedPools(plan).map(machinePool) } : {}),
        ...(additionalManifest === undefined ? {} : { additionalManifest }),
      },
    },
  }
}

/** The reasons for its lines. */
export function clusterRemarks(plan: Plan): Remark[] {
  return [
    ...globalConfigRemarks(plan, ['spec', 'rkeConfig', 'machineGlobalConfig']),
    ...clusterOptionRemarks(plan),
    { path: additionalManifestPath, alone: true, ...manifestReasons.additionalManifest },
    ...quietly([], clusterReasons),
    ...quietly(['metadata'], clusterMetadata),
    ...quietly(['spec'], clusterSpec),
    ...quietly(['spec', 'rkeConfig'], rkeConfigReasons),
    ...namedPools(plan).flatMap((named, i) => poolRemarks(named, ['spec', 'rkeConfig', 'machinePools', i])),
  ]
}

function poolRemarks({ pool }: NamedPool, path: Path): Remark[] {
  const quantity = pool.roles.etcd ? [quiet([...path, 'quantity'], etcdQuantity)] : []
  return [...quantity, ...quietly(path, poolReasons)]
}

/** `machineGlobalConfig`: what every node's RKE2 or K3s is told. */
export function globalConfig(plan: Plan): Record<string, NodeConfigValue> {
  const lines = nodeConfig(plan)?.lines ?? []
  return {
    // K3s has no `cni`; it brings flannel.
    ...(plan.cluster.distribution === 'rke2' ? { cni: plan.cluster.cni } : {}),
    ...Object.fromEntries(lines.map(({ key, value }) => [key, value])),
  }
}

/** The reasons for its lines, where it stands at `path`. */
export function globalConfigRemarks(plan: Plan, path: Path): Remark[] {
  const lines = nodeConfig(plan)?.lines ?? []
  return [...lines.map(({ key, reason, source }) => ({ path: [...path, key], reason, source })), ...quietly(path, cni)]
}

/** A pool of `machinePools`. */
export function machinePool({ pool, poolName, configName }: NamedPool) {
  const labels = pool.labels.filter(({ key }) => key !== '').map(({ key, value }) => [key, value])
  const taints = pool.taints.filter(({ key }) => key !== '')
  return {
    name: poolName,
    quantity: pool.quantity,
    etcdRole: pool.roles.etcd,
    controlPlaneRole: pool.roles.controlPlane,
    workerRole: pool.roles.worker,
    machineConfigRef: { kind: 'Amazonec2Config', name: configName },
    ...(labels.length > 0 ? { labels: Object.fromEntries(labels) } : {}),
    ...(taints.length > 0 ? { taints: taints.map(({ value, ...rest }) => ({ ...rest, ...present({ value }) })) } : {}),
  }
}
