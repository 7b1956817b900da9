import { kubernetesMinor } from '@/lib/catalog/kubernetes'
import { nodeConfigReasons, type NodeConfigReason } from '@/lib/catalog/node-config'
import { knowsMetadataKey } from '@/lib/catalog/rancher'
import { rke2Behaviour } from '@/lib/catalog/rke2'
import { minorOf, parseVersion } from '@/lib/catalog/version'
import type { Plan } from '@/lib/plan/schema'
import type { Source, Text } from '@/lib/text'

/**
 * The ways to hand a cluster over to the external AWS cloud controller.
 * A: `external`, node name from metadata. B: an older KDM drops that key, so `aws` is used for the name alone.
 * C: an older RKE2 also passes `aws` on, so it is overridden per component. D: `external`, names given by hand. E: K3s.
 * The provider inside Kubernetes, up to 1.26: F. G: its volumes as well, up to 1.24.
 */
export type NodeConfigForm = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G'

/** Rancher keeps strings, booleans and lists; it drops numbers and maps silently. */
export type NodeConfigValue = string | boolean | readonly string[]

export interface NodeConfigLine {
  readonly key: string
  readonly value: NodeConfigValue
  readonly reason: Text
  readonly source: Source
}

export interface NodeConfig {
  readonly form: NodeConfigForm
  /** Lines of `spec.rkeConfig.machineGlobalConfig`, in order. */
  readonly lines: readonly NodeConfigLine[]
}

const external = ['cloud-provider=external']
const inTreeVolumes = ['feature-gates=CSIMigrationAWS=false']

const line = (key: string, value: NodeConfigValue, reason: NodeConfigReason): NodeConfigLine => ({
  key,
  value,
  ...nodeConfigReasons[reason],
})

const disable = line('disable-cloud-controller', true, 'disableCloudController')

const forms: Readonly<Record<NodeConfigForm, readonly NodeConfigLine[]>> = {
  A: [
    line('cloud-provider-name', 'external', 'external'),
    disable,
    line('node-name-from-cloud-provider-metadata', true, 'metadataName'),
  ],
  B: [
    line('cloud-provider-name', 'aws', 'awsForName'),
    disable,
    line('kubelet-arg', external, 'kubelet'),
    line('kube-controller-manager-arg', external, 'controllerManager'),
  ],
  C: [
    line('cloud-provider-name', 'aws', 'awsForNameLegacy'),
    disable,
    line('kubelet-arg', external, 'kubeletLegacy'),
    line('kube-controller-manager-arg', external, 'controllerManager'),
    line('kube-apiserver-arg', external, 'apiServerLegacy'),
  ],
  D: [line('cloud-provider-name', 'external', 'external'), disable],
  E: [
    line('disable-cloud-controller', true, 'k3sDisableCloudController'),
    line('disable', ['servicelb'], 'k3sServiceLb'),
    line('kubelet-arg', external, 'k3sArgument'),
    line('kube-controller-manager-arg', external, 'k3sArgument'),
  ],
  F: [line('cloud-provider-name', 'aws', 'inTree')],
  G: [
    line('cloud-provider-name', 'aws', 'inTree'),
    line('kubelet-arg', inTreeVolumes, 'inTreeVolumes'),
    line('kube-controller-manager-arg', inTreeVolumes, 'inTreeVolumes'),
    line('kube-apiserver-arg', inTreeVolumes, 'inTreeVolumes'),
  ],
}

/** What every node is told about the cloud; null where there is no such configuration: RKE1, and K3s in-tree. */
export function nodeConfig(plan: Plan): NodeConfig | null {
  const form = formOf(plan)
  return form && { form, lines: forms[form] }
}

/**
 * Whether volumes are handled by the driver inside Kubernetes: only where its gate can still be turned off. From 1.25 on
 * the gate is locked, and components that are given it do not start.
 */
export function usesInTreeVolumes({ cluster, storage }: Plan): boolean {
  const gate = kubernetesMinor(minorOf(cluster.kubernetes))?.csiMigrationGate
  return cluster.provider === 'in-tree' && !storage.ebs && gate === 'can-be-off'
}

/** Whether something on the nodes asks for their name over IMDSv1, which an instance must then allow. */
export function namesOverImdsV1(plan: Plan): boolean {
  if (plan.cluster.distribution === 'rke1') return !namesByHand(plan)
  return ['C', 'F', 'G'].includes(formOf(plan) ?? '')
}

/** The node driver names machines itself, so a name by hand exists for existing machines only. */
export function namesByHand({ nodes }: Plan): boolean {
  return nodes.source === 'existing' && nodes.naming === 'explicit'
}

function formOf(plan: Plan): NodeConfigForm | null {
  const { cluster } = plan
  if (cluster.distribution === 'rke1') return null
  if (cluster.provider === 'in-tree') {
    return cluster.distribution === 'k3s' ? null : usesInTreeVolumes(plan) ? 'G' : 'F'
  }
  if (cluster.distribution === 'k3s') return 'E'
  if (namesByHand(plan)) return 'D'
  if (rke2Behaviour(parseVersion(cluster.kubernetes)) === 'legacy') return 'C'
  return knowsMetadataKey(cluster.rancher, cluster.freshKdm) ? 'A' : 'B'
}
