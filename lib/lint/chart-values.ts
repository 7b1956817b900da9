import { chart } from '@/lib/catalog/chart'
import { chartDefaults, type ChartVersion, type Values } from '@/lib/catalog/chart-defaults'
import { isMap, mergeValues } from '@/lib/derive/merge-values'
import { chartOf } from '@/lib/documents/chart-of'
import { entriesOf, entryOf, nodeAt, plain, textOf } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import { once } from './once'

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
