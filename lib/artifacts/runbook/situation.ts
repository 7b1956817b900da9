import { noClusterFile } from '@/lib/catalog/runbook/frame'
import type { Plan } from '@/lib/plan/schema'
import type { Text } from '@/lib/text'
import { parseVersion } from '@/lib/catalog/version'
import { runsCloudController, usesClusterObject } from '../produces'

/**
 * `cluster`: cluster.yaml makes it. `by-hand`: a person makes it in Rancher, and the rest holds.
 * `blocked`: it could not work, so there is nothing to run.
 */
export type Situation =
  | { readonly kind: 'cluster' }
  | { readonly kind: 'by-hand' | 'blocked'; readonly reason: Text }

export function situationOf(plan: Plan): Situation {
  const { distribution, kubernetes } = plan.cluster
  if (usesClusterObject(plan)) return { kind: 'cluster' }
  const suffix = parseVersion(kubernetes)?.distribution ?? distribution
  if (suffix !== distribution) return { kind: 'blocked', reason: noClusterFile.version }
  if (!runsCloudController(plan)) return { kind: 'by-hand', reason: noClusterFile.inTree }
  return distribution === 'rke1'
    ? { kind: 'by-hand', reason: noClusterFile.rke1 }
    : { kind: 'blocked', reason: noClusterFile.k3s }
}
