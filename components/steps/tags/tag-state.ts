import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import type { TagRow } from '@/lib/derive/types'
import type { Tags } from '@/lib/inventory'

/** How a planned tag compares with the account. `unseen`: the resource is not there, or could not be read. */
export type TagState =
  | { readonly state: 'present' | 'missing' | 'unseen' }
  | { readonly state: 'different'; readonly value: string }

export function tagState({ key, value }: Pick<TagRow, 'key' | 'value'>, now: Tags | undefined): TagState {
  if (!now) return { state: 'unseen' }
  if (!Object.hasOwn(now, key)) return { state: 'missing' }
  const current = now[key] ?? ''
  return current === value ? { state: 'present' } : { state: 'different', value: current }
}

/** Cluster tags of other clusters. On a machine or its group a second one stops the cloud controller. */
export function foreignClusterTags(now: Tags | undefined, own: string): string[] {
  return Object.keys(now ?? {}).filter((key) => key.startsWith(clusterTagPrefix) && key !== own)
}
