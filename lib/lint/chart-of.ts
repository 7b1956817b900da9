import { chart } from '@/lib/catalog/chart'
import { chartDefaults, undeclaredValues, type ChartVersion, type Values } from '@/lib/catalog/chart-defaults'
import { ebsChart } from '@/lib/catalog/ebs-chart'
import { lbcChart } from '@/lib/catalog/lbc-chart'
import { entriesOf, entryOf, nodeAt, plain, textOf, type Tree } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import { isMap, mergeValues } from '@/lib/derive/merge-values'
import { once } from './once'

/** The charts that Lariat knows: the cloud controller, the EBS CSI driver, the AWS Load Balancer Controller. */
export type ChartName = 'ccm' | 'ebs' | 'lbc'

const names: Readonly<Record<string, ChartName>> = {
  [chart.name]: 'ccm',
  [ebsChart.name]: 'ebs',
  [lbcChart.name]: 'lbc',
}
const lbcKeys = new Set(['enableServiceMutatorWebhook', 'defaultTargetType', 'vpcId', 'clusterName'])
const ebsKeys = new Set(['controller', 'node', 'sidecars', 'storageClasses', 'defaultStorageClass', 'helmTester'])
const ccmKeys = new Set([...Object.keys(chartDefaults[chart.newest]), ...undeclaredValues])

/** The chart that a HelmChart installs, or that values are for; undefined for any other. */
export function chartOf({ kind, root, parent }: BroughtDocument): ChartName | undefined {
  if (kind === 'helm-values') return parent ? chartOf(parent) : byKeys(root)
  if (kind !== 'helm-chart') return undefined
  // A chart may be named with its repository: oci://registry/path/name.
  const named = textOf(nodeAt(root, ['spec', 'chart'])) ?? textOf(nodeAt(root, ['metadata', 'name'])) ?? ''
  const name = named.slice(named.lastIndexOf('/') + 1)
  return Object.hasOwn(names, name) ? names[name] : undefined
}

function byKeys(root: Tree): ChartName | undefined {
  const keys = entriesOf(root).map(({ key }) => key)
  if (keys.some((key) => lbcKeys.has(key))) return 'lbc'
  if (keys.some((key) => ebsKeys.has(key))) return 'ebs'
  return keys.every((key) => ccmKeys.has(key)) ? 'ccm' : undefined
}

export const isCcmValues = (document: BroughtDocument) => document.kind === 'helm-values' && chartOf(document) === 'ccm'

/** Whether the values are all that the chart is given, and not a line or two out of a documentation. */
export const isWholeValues = ({ root, home, parent }: BroughtDocument) =>
  parent !== undefined || (home.wrapped.length === 0 && entriesOf(root).length > 1)

/** The version of the cloud controller's chart that values are for: what their HelmChart says, else the newest. */
export function chartVersion({ parent }: BroughtDocument): ChartVersion {
  const text = parent && textOf(nodeAt(parent.root, ['spec', 'version']))
  return text !== undefined && Object.hasOwn(chartDefaults, text) ? (text as ChartVersion) : chart.newest
}

/** The given values, and what the templates see: the chart's own under them. */
interface Merged {
  readonly given: Values
  readonly effective: Values
}

const merged = once((document: BroughtDocument): Merged => {
  const data = plain(document.root)
  const given = isMap(data) ? data : {}
  return { given, effective: mergeValues(chartDefaults[chartVersion(document)], given) }
})

export const givenValues = (document: BroughtDocument): Values => merged(document).given
export const effective = (document: BroughtDocument): Values => merged(document).effective

/** Whether the values have a key of their own, be it null. */
export const gives = ({ root }: BroughtDocument, key: string) => entryOf(root, key) !== undefined
