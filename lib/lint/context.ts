import { minorOf, parseVersion, type KubernetesVersion } from '@/lib/catalog/version'
import { chartOf, type ChartName } from '@/lib/documents/chart-of'
import { nodeAt, textOf, type TreePath } from '@/lib/documents/tree'
import type { Bundle, BroughtDocument } from '@/lib/documents/types'
import { poolsOf } from './cluster'
import { once } from './once'

export type Distribution = 'rke2' | 'k3s' | 'rke1'

/** What a document and its neighbours say of the cluster it is for. What they do not say is unknown, not guessed. */
export interface Context {
  readonly version: KubernetesVersion | null
  readonly minor: number | null
  readonly distribution: Distribution | undefined
  /** The Cluster with machine pools. */
  readonly withPools: BroughtDocument | undefined
  /** Charts that are installed by a HelmChart, or whose values are there. */
  readonly charts: ReadonlySet<ChartName>
  /** Number of Clusters and pieces of Clusters. */
  readonly clusters: number
}

const versionPaths: readonly TreePath[] = [
  ['spec', 'kubernetesVersion'],
  ['kubernetes_version'],
  ['rancher_kubernetes_engine_config', 'kubernetes_version'],
  ['rancherKubernetesEngineConfig', 'kubernetesVersion'],
]

interface Shared {
  readonly versions: readonly string[]
  readonly withPools: ReadonlySet<BroughtDocument>
  readonly charts: ReadonlySet<ChartName>
  readonly clusters: number
  readonly onlyRke1: boolean
}

const sharedOf = once((bundle: Bundle): Shared => {
  const clusters = bundle.filter(({ kind }) => kind === 'cluster')
  const rke1 = bundle.some(({ kind }) => kind === 'rke1')
  return {
    versions: [...new Set(bundle.flatMap((document) => versionOf(document) ?? []))],
    withPools: new Set(clusters.filter((document) => poolsOf(document).length > 0)),
    charts: new Set(bundle.flatMap((document) => chartOf(document) ?? [])),
    clusters: clusters.length,
    onlyRke1: rke1 && clusters.length === 0,
  }
})

/** The facts around a document: of the Cluster it is, or stands in; else of the only one that was brought with it. */
export function contextOf(document: BroughtDocument, bundle: Bundle): Context {
  const { versions, withPools, charts, clusters, onlyRke1 } = sharedOf(bundle)
  const own = ownCluster(document)
  const text = (own && versionOf(own)) ?? (versions.length === 1 ? versions[0] : undefined) ?? ''
  const version = parseVersion(text)
  const [only] = withPools.size === 1 ? withPools : []
  return {
    version,
    minor: minorOf(text),
    distribution: version?.distribution ?? (onlyRke1 ? 'rke1' : undefined),
    withPools: own && withPools.has(own) ? own : only,
    charts,
    clusters,
  }
}

/** Whether a Cluster says all there is to say: one with a version, or the only one. Pieces of documentation do not. */
export const isWhole = (document: BroughtDocument, { clusters }: Context) =>
  versionOf(document) !== undefined || (clusters === 1 && document.parent === undefined)

function ownCluster(document: BroughtDocument): BroughtDocument | undefined {
  if (document.kind === 'cluster' && (versionOf(document) !== undefined || !document.parent)) return document
  return document.parent && ownCluster(document.parent)
}

function versionOf({ root, kind }: BroughtDocument): string | undefined {
  if (kind !== 'cluster' && kind !== 'rke1') return undefined
  return versionPaths.map((path) => textOf(nodeAt(root, path))).find((text) => text !== undefined)
}
