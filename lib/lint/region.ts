import { partitionOf, regions, type PartitionId } from '@/lib/catalog/regions'
import { nodeAt, textOf } from '@/lib/documents/tree'
import type { Bundle } from '@/lib/documents/types'

const known = new WeakMap<Bundle, PartitionId | null>()

/** The partition that machines of a bundle are in; null where none says so, or several differ. */
export function partitionIn(bundle: Bundle): PartitionId | null {
  const before = known.get(bundle)
  if (before !== undefined) return before
  const machines = bundle.filter(({ kind }) => kind === 'machine-config')
  const found = machines.flatMap(({ root }) => textOf(nodeAt(root, ['region'])) ?? []).filter(isRegion)
  const partitions = [...new Set(found.map((region) => partitionOf(region).id))]
  const [only = null] = partitions.length === 1 ? partitions : []
  known.set(bundle, only)
  return only
}

/** Whether a text names a region, also one that the table does not know yet. */
export const isRegion = (text: string) => regions.some(({ id }) => id === text) || /^[a-z]{2}(-gov)?-[a-z]+-\d$/.test(text)
