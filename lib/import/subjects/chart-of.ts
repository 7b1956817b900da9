import { chart } from '@/lib/catalog/chart'
import { ebsChart } from '@/lib/catalog/ebs-chart'
import { lbcChart } from '@/lib/catalog/lbc-chart'
import { entriesOf, entryOf, itemsOf, nodeAt, textOf, type Tree } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'

export type Chart = 'ccm' | 'ebs' | 'lbc'

/** A map: a chart may be called `constructor`. */
const charts = new Map<string, Chart>([
  [chart.name, 'ccm'],
  [ebsChart.name, 'ebs'],
  [lbcChart.name, 'lbc'],
])

/** Values that only one of the charts has. */
const own: Readonly<Record<Exclude<Chart, 'ccm'>, readonly string[]>> = {
  ebs: ['controller', 'node', 'sidecars', 'helmTester', 'storageClasses', 'defaultStorageClass', 'volumeSnapshotClasses'],
  lbc: ['clusterName', 'enableServiceMutatorWebhook', 'defaultTargetType'],
}

/** Which chart a HelmChart installs, or a file of values is for; null: none of ours. */
export function chartOf({ kind, root, parent }: BroughtDocument): Chart | null {
  if (kind === 'helm-chart') return charts.get(textOf(nodeAt(root, ['spec', 'chart'])) ?? '') ?? null
  if (parent?.kind === 'helm-chart') return chartOf(parent)
  const has = (keys: readonly string[]) => keys.some((key) => entryOf(root, key))
  if (has(own.ebs)) return 'ebs'
  if (has(own.lbc)) return 'lbc'
  return has(['hostNetworking', 'clusterRoleRules']) || isCloudController(root) ? 'ccm' : null
}

/** Many charts have arguments, an image and a node selector; these are of the cloud controller. */
function isCloudController(root: Tree): boolean {
  const args = itemsOf(nodeAt(root, ['args'])).map((arg) => textOf(arg) ?? '')
  const selected = entriesOf(nodeAt(root, ['nodeSelector'])).some(({ key }) => key.startsWith('node-role.kubernetes.io/'))
  const image = textOf(nodeAt(root, ['image', 'repository'])) ?? ''
  return selected || image.includes('cloud-controller-manager') || args.some((arg) => arg.startsWith('--c') || arg.startsWith('--v='))
}
