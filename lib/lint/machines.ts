import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import { entryOf, nodeAt, textOf } from '@/lib/documents/tree'
import type { Bundle, BroughtDocument } from '@/lib/documents/types'
import { poolsOf } from './cluster'
import { once } from './once'

/** What is known of machine configurations by what stands around them. */
export interface Machines {
  /** The cluster tag of each, and the first one that there is among those of its Cluster. */
  readonly tags: ReadonlyMap<BroughtDocument, { readonly own: string | undefined; readonly first: string | undefined }>
  /** Names of configurations that control plane pools use. */
  readonly controlPlane: ReadonlySet<string>
}

/** The machine configurations of a bundle. */
export const machinesOf = once((bundle: Bundle): Machines => {
  const clusters = bundle.filter(({ kind }) => kind === 'cluster')
  const pools = clusters.flatMap((cluster) => poolsOf(cluster).map((pool) => ({ ...pool, cluster })))
  const owners = new Map(pools.map(({ config, cluster }) => [config, cluster]))
  const configs = bundle
    .filter(({ kind }) => kind === 'machine-config')
    .map((one) => ({ one, own: clusterTagOf(one), owner: owners.get(nameOf(one) ?? '') }))
  const first = new Map<BroughtDocument | undefined, string>()
  for (const { own, owner } of configs) if (own !== undefined && !first.has(owner)) first.set(owner, own)
  return {
    tags: new Map(configs.map(({ one, own, owner }) => [one, { own, first: first.get(owner) }])),
    controlPlane: new Set(pools.flatMap(({ roles, config }) => (roles.controlPlane && config !== '' ? [config] : []))),
  }
})

/** The driver's flat list `k1,v1,k2,v2`. */
export const tagParts = ({ root }: BroughtDocument): readonly string[] => {
  const text = textOf(entryOf(root, 'tags')?.value) ?? ''
  return text === '' ? [] : text.split(',')
}

export const nameOf = ({ root }: BroughtDocument) => textOf(nodeAt(root, ['metadata', 'name']))

/** The key of the first cluster tag. */
const clusterTagOf = (document: BroughtDocument) =>
  tagParts(document).find((part, index) => index % 2 === 0 && part.startsWith(clusterTagPrefix))
