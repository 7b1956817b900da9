import { issue } from './sources'
import type { KubernetesVersion } from './version'

/**
 * RKE2 releases whose Cilium operator tolerates neither `uninitialized` nor etcd nodes, by minor, as first and last
 * patch: those with rke2-cilium 1.18.000 and 1.18.103. rancher/rke2 charts/chart_versions.yaml, tags of 2025.
 */
const affected: Readonly<Record<number, readonly [first: number, last: number]>> = {
  31: [12, 13],
  32: [8, 9],
  33: [4, 5],
  34: [1, 1],
}

/** 1.30 ended with such a release: only builds of its last patch have the chart. */
const lastOf130 = { minor: 30, patch: 14, revision: 4 }

/** Whether the Cilium of this RKE2 waits for the cloud controller, which waits for Cilium. */
export function ciliumOperatorStaysPending(version: KubernetesVersion | null): boolean {
  if (version === null) return false
  const { minor, patch, revision } = version
  if (minor === lastOf130.minor) return patch === lastOf130.patch && revision >= lastOf130.revision
  const range = affected[minor]
  return range !== undefined && patch >= range[0] && patch <= range[1]
}

/** What the chart tolerated up to 1.17; a list replaces the chart's own. */
export const ciliumOperatorTolerations = [{ operator: 'Exists' }] as const

export const ciliumReason = {
  reason: {
    en: 'The Cilium operator of this RKE2 tolerates neither new nodes nor etcd nodes, and would stay Pending.',
    'zh-CN': '此 RKE2 版本的 Cilium operator 不容忍新节点和 etcd 节点的污点，会一直处于 Pending 状态。',
  },
  source: issue('rancher/rke2#8974'),
} as const
