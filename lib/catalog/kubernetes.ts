import type { Source } from '@/lib/text'
import { issue } from './sources'

/** Where `--feature-gates=CSIMigrationAWS=false` is possible: only while the gate is beta. */
export type CsiMigrationGate = 'can-be-off' | 'locked' | 'unknown'

export interface KubernetesMinor {
  /** 34 of 1.34. */
  readonly minor: number
  /** Whether the in-tree AWS provider is still part of it. */
  readonly inTree: boolean
  readonly csiMigrationGate: CsiMigrationGate
  /** Whether kube-apiserver still knows `--cloud-provider`; where it does not, the flag stops it from starting. */
  readonly apiServerFlag: boolean
  /** Newest cloud controller of the same minor, as upstream asks for: kubernetes/cloud-provider-aws tags, 2026-07. */
  readonly ccmTag: string
}

/** Where the three changes in this table were made. */
export const kubernetesSources: Readonly<Record<'inTree' | 'csiMigrationGate' | 'apiServerFlag', Source>> = {
  inTree: issue('kubernetes/kubernetes#115838'),
  csiMigrationGate: issue('kubernetes/kubernetes#111479'),
  apiServerFlag: issue('rancher/rke2#8134'),
}

const minor = (number: number, ccmTag: string): KubernetesMinor => ({
  minor: number,
  inTree: number <= 26,
  csiMigrationGate: number <= 24 ? 'can-be-off' : number <= 26 ? 'locked' : 'unknown',
  apiServerFlag: number <= 32,
  ccmTag,
})

/** Every minor Lariat knows, newest first. A new Kubernetes minor is one line here and one in `releases.ts`. */
export const kubernetesMinors: readonly KubernetesMinor[] = [
  minor(36, 'v1.36.1'),
  minor(35, 'v1.35.2'),
  minor(34, 'v1.34.3'),
  minor(33, 'v1.33.4'),
  minor(32, 'v1.32.8'),
  minor(31, 'v1.31.9'),
  minor(30, 'v1.30.10'),
  minor(29, 'v1.29.10'),
  minor(28, 'v1.28.11'),
  minor(27, 'v1.27.10'),
  minor(26, 'v1.26.14'),
  minor(25, 'v1.25.16'),
  minor(24, 'v1.24.20'),
  minor(23, 'v1.23.21'),
]

/** What is known about a minor, or undefined outside of the table. */
export function kubernetesMinor(number: number | null): KubernetesMinor | undefined {
  return kubernetesMinors.find((entry) => entry.minor === number)
}

/** Whether this minor still has the AWS provider inside. An unreadable version is not accused of anything. */
export function hasInTree(number: number | null): boolean {
  return number === null || (kubernetesMinor(number)?.inTree ?? number <= 26)
}
