import { nodeConfigReasons, type NodeConfigReason } from '@/lib/catalog/node-config'
import { knowsMetadataKey } from '@/lib/catalog/rancher'
import { rke2Behaviour } from '@/lib/catalog/rke2'
import { parseVersion } from '@/lib/catalog/version'
import type { Plan } from '@/lib/plan/schema'
import type { Source, Text } from '@/lib/text'

/**
 * The ways to hand a cluster over to the external AWS cloud controller.
 * A: `external`, node name from metadata. B: an older KDM drops that key, so `aws` is used for the name alone.
 * C: an older RKE2 also passes `aws` on, so it is overridden per component. D: `external`, names given by hand. E: K3s.
 */
export type NodeConfigForm = 'A' | 'B' | 'C' | 'D' | 'E'

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
}

/** What every node is told about the cloud; null where Rancher has no such configuration: RKE1, and in-tree. */
export function nodeConfig(plan: Plan): NodeConfig | null {
  const form = formOf(plan)
  return form && { form, lines: forms[form] }
}

function formOf({ cluster, nodes }: Plan): NodeConfigForm | null {
  if (cluster.provider === 'in-tree' || cluster.distribution === 'rke1') return null
  if (cluster.distribution === 'k3s') return 'E'
  // The node driver names machines itself, so a name by hand exists for existing machines only.
  if (nodes.source === 'existing' && nodes.naming === 'explicit') return 'D'
  if (rke2Behaviour(parseVersion(cluster.kubernetes)) === 'legacy') return 'C'
  return knowsMetadataKey(cluster.rancher, cluster.freshKdm) ? 'A' : 'B'
}
