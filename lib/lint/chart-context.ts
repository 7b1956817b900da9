import type { Values } from '@/lib/catalog/chart-defaults'
import { isMap } from '@/lib/derive/merge-values'
import { roleTaints, uninitialized } from '@/lib/derive/nodes'
import { tolerates, tolerations, type Toleration } from '@/lib/derive/scheduling'
import type { Data } from '@/lib/documents/tree'
import type { Bundle, BroughtDocument } from '@/lib/documents/types'
import { defaultPlan } from '@/lib/plan/defaults'
import type { Taint } from '@/lib/plan/schema'
import { effective, givenValues } from './chart-values'
import { poolsOf } from './cluster'
import { contextOf, type Distribution } from './context'
import { most } from './limits'
import { once } from './once'

/** Rancher's marks of control plane nodes: RKE1 writes them without a hyphen. */
export const controlPlaneKeys = {
  rke1: 'node-role.kubernetes.io/controlplane',
  rke2: 'node-role.kubernetes.io/control-plane',
  k3s: 'node-role.kubernetes.io/control-plane',
} as const

/** The distribution that the cloud controller's values are for: of the cluster, else what their own keys tell. */
export function distributionOf(document: BroughtDocument, bundle: Bundle): Distribution | undefined {
  const { distribution } = contextOf(document, bundle)
  if (distribution) return distribution
  const given = givenValues(document)
  const selected = isMap(given.nodeSelector) ? Object.keys(given.nodeSelector) : []
  const keys = [...selected, ...tolerationsOf(given.tolerations).map(({ key }) => key)]
  if (keys.includes(controlPlaneKeys.rke1)) return 'rke1'
  // RKE1 has no HelmChart.
  return keys.includes(controlPlaneKeys.rke2) || document.parent ? 'rke2' : undefined
}

const fields = new Set(['key', 'operator', 'value', 'effect'])

/** A value that is meant to be a list of tolerations; one that is no map, as an empty one. */
export function tolerationsOf(value: unknown): Toleration[] {
  if (!Array.isArray(value)) return []
  return value.map((one: unknown) => {
    const given: Values = isMap(one) ? one : {}
    const texts = Object.entries(given).filter(([field, text]) => fields.has(field) && typeof text === 'string')
    return Object.fromEntries(texts)
  })
}

/** What the controller's pods tolerate: the given list, or else the chart's own. */
export const tolerated = (document: BroughtDocument): Toleration[] => tolerationsOf(effective(document).tolerations)

/** A taint of control plane nodes, and the pool that has it; no pool where none is known. */
export interface Hurdle {
  readonly taint: Taint
  readonly pool: string | undefined
}

/** Taints of a Cluster's control plane nodes in each distribution; each once. */
const taintsOf = once((cluster: BroughtDocument) => {
  const pools = poolsOf(cluster).filter(({ roles }) => roles.controlPlane)
  const of = (distribution: Distribution): Hurdle[] => {
    const found = new Map<string, Hurdle>()
    for (const { name, roles, taints } of pools) {
      for (const taint of [...roleTaints(roles, distribution), ...taints, uninitialized]) {
        const one = `${taint.key}=${taint.value}:${taint.effect}`
        if (!found.has(one) && found.size < most) found.set(one, { taint, pool: name })
      }
    }
    return [...found.values()]
  }
  return { rke2: of('rke2'), k3s: of('k3s'), rke1: of('rke1') }
})

/** Where no pools are known: nodes that run etcd and the control plane, as most do. */
function usualTaints(distribution: Distribution): readonly Hurdle[] {
  const taints = roleTaints({ etcd: true, controlPlane: true, worker: false }, distribution)
  return [...taints, uninitialized].map((taint) => ({ taint, pool: undefined }))
}

/** Taints that keep the controller from control plane nodes. A toleration with a wrong value is LAR-830's. */
export function hurdles(document: BroughtDocument, bundle: Bundle): Hurdle[] {
  const distribution = distributionOf(document, bundle) ?? 'rke2'
  const { withPools } = contextOf(document, bundle)
  const list = tolerated(document)
  const given = tolerationsOf(givenValues(document).tolerations)
  const byValue = new Set(given.flatMap(({ key, operator }) => (isRoleMark(key) && operator !== 'Exists' ? [key] : [])))
  const all = withPools ? taintsOf(withPools)[distribution] : usualTaints(distribution)
  return all.filter(({ taint }) => {
    const keepsAway = taint.key !== '' && taint.effect !== 'PreferNoSchedule'
    return keepsAway && !byValue.has(taint.key) && !tolerates(list, taint)
  })
}

/** The list that Lariat would write: for values that give none. */
export function recommendedTolerations(distribution: Distribution): Data {
  const { cluster, helm } = defaultPlan
  const derived = { ...helm, tolerations: 'derived' as const }
  const plan = { ...defaultPlan, cluster: { ...cluster, distribution }, helm: derived }
  return tolerations(plan).map(({ toleration }) => ({ ...toleration }))
}

const roleMark = /^node-role\.kubernetes\.io\/(control-?plane|etcd)$/
export const isRoleMark = (key: string | undefined) => roleMark.test(key ?? '')
