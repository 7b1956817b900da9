import type { Source } from '@/lib/text'
import type { KubernetesVersion } from './version'

/** Where RKE2 stopped handing `cloud-provider-name: aws` to its components, and learned to name nodes without it. */
export const rke2Source: Source = {
  name: 'rancher/rke2 pkg/rke2/rke2_linux.go, de8240abc',
  url: 'https://github.com/rancher/rke2/commit/de8240abc',
}

/** First patch of each minor that has de8240abc (2024-11-27); from 1.32 on every build has it, before 1.29 none. */
const firstPatch: Readonly<Record<number, number>> = { 29: 11, 30: 7, 31: 3 }

/**
 * `legacy`: `aws` reaches the API server, the controller manager and the kubelet, and names come over IMDSv1 only.
 * `metadata-flag`: `aws` is blanked, names come over IMDSv2, and `node-name-from-cloud-provider-metadata` exists.
 */
export type Rke2Behaviour = 'legacy' | 'metadata-flag'

/** How this RKE2 build treats the AWS provider. An unreadable version is judged as a new one. */
export function rke2Behaviour(version: KubernetesVersion | null): Rke2Behaviour {
  if (version === null || version.minor >= 32) return 'metadata-flag'
  const first = firstPatch[version.minor]
  return first !== undefined && version.patch >= first ? 'metadata-flag' : 'legacy'
}
