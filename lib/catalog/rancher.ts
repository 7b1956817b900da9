import type { Source } from '@/lib/text'
import { issue } from './sources'

/** From when a Rancher knows `node-name-from-cloud-provider-metadata`; on an older one the key vanishes silently. */
export type MetadataKey = 'always' | 'fresh-kdm' | 'never'

export interface RancherMinor {
  readonly minor: string
  /**
   * First and last Kubernetes minor it provisions with RKE2 and K3s. RKE1's are the same, where it has any: minimum and
   * maximum Rancher of each minor in rancher/kontainer-driver-metadata pkg/rke/k8s_version_info.go.
   */
  readonly kubernetes: { readonly from: number; readonly to: number }
  /** Rancher 2.12 and later do not start while RKE1 clusters exist. */
  readonly rke1: boolean
  readonly metadataKey: MetadataKey
  /** From 2.13 the driver opens egress of the `rancher-nodes` group, and asks for dual-stack endpoints. */
  readonly driverOpensEgress: boolean
  /** `read`: both bounds were read. `inferred`: a bound follows from the cadence of releases. */
  readonly certainty: 'read' | 'inferred'
}

export const rancherSources: Readonly<Record<'kubernetes' | 'rke1' | 'metadataKey' | 'driverOpensEgress', Source>> = {
  kubernetes: {
    name: 'rancher/rancher chart/Chart.yaml kubeVersion',
    url: 'https://github.com/rancher/rancher/blob/main/chart/Chart.yaml',
  },
  rke1: {
    name: 'rancher/rancher pkg/rancher/rancher.go, v2.12.0',
    url: 'https://github.com/rancher/rancher/blob/v2.12.0/pkg/rancher/rancher.go',
  },
  metadataKey: issue('rancher/rancher#53852'),
  driverOpensEgress: { name: 'rancher/machine@ec7dbc3f', url: 'https://github.com/rancher/machine/commit/ec7dbc3f' },
}

const entry = (
  number: number,
  from: number,
  to: number,
  metadataKey: MetadataKey,
  certainty: RancherMinor['certainty'] = 'read',
): RancherMinor => ({
  minor: `2.${number}`,
  kubernetes: { from, to },
  rke1: number <= 11,
  metadataKey,
  driverOpensEgress: number >= 13,
  certainty,
})

/**
 * Every Rancher minor Lariat knows, newest first. 2.6 and 2.7: rancher/rancher#39660, #42115, #44098 (KDM updates).
 */
export const rancherMinors: readonly RancherMinor[] = [
  entry(15, 34, 36, 'always', 'inferred'),
  entry(14, 33, 35, 'always'),
  entry(13, 32, 34, 'fresh-kdm', 'inferred'),
  entry(12, 31, 33, 'fresh-kdm'),
  entry(11, 30, 32, 'never', 'inferred'),
  entry(10, 28, 31, 'never', 'inferred'),
  entry(9, 27, 30, 'never', 'inferred'),
  entry(8, 25, 28, 'never', 'inferred'),
  entry(7, 23, 27, 'never'),
  entry(6, 22, 24, 'never', 'inferred'),
]

/** What is known about a Rancher minor such as `2.14`, or undefined. */
export function rancherMinor(minor: string): RancherMinor | undefined {
  return rancherMinors.find((known) => known.minor === minor)
}

/** Whether this Rancher passes `node-name-from-cloud-provider-metadata` on to the nodes. Unknown versions: no. */
export function knowsMetadataKey(minor: string, freshKdm: boolean): boolean {
  const known = rancherMinor(minor)?.metadataKey
  return known === 'always' || (known === 'fresh-kdm' && freshKdm)
}
