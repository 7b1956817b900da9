import { roleMarks, uninitialized } from '@/lib/derive/nodes'
import { tolerates, type Toleration } from '@/lib/derive/scheduling'
import type { Taint } from '@/lib/plan/schema'
import { controllerEvents, controllerSets, distinct } from './matching'
import type { Line, PastedDaemonSet, PastedNode, Reading } from './types'

/** A taint that the cloud controller does not tolerate. */
export interface KeptAway {
  readonly key: string
  readonly value: string
  readonly lines: readonly Line[]
}

/** What the DaemonSet controller lets every pod of a DaemonSet tolerate: pkg/controller/daemon/util/daemonset_util.go. */
const ownTolerations: readonly Toleration[] = [
  { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute' },
  { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute' },
  ...['disk-pressure', 'memory-pressure', 'pid-pressure', 'unschedulable', 'network-unavailable'].map((state) => ({
    key: `node.kubernetes.io/${state}`,
    operator: 'Exists' as const,
    effect: 'NoSchedule' as const,
  })),
]

const keepsAway = (taint: Taint): boolean => taint.effect !== 'PreferNoSchedule' && !tolerates(ownTolerations, taint)

/** As the scheduler lists them: `{key: value}`. Newer ones only count them. */
const inMessage = /untolerated taint \{([^{}:]{1,317})(?:: ?([^{}]{0,63}))?\}/g

/** The taints that keep it from nodes it is meant for. A DaemonSet makes no pod there, so mostly there is no event. */
export function keptAway(reading: Reading): KeptAway[] {
  const meant = taintsOfMeant(reading)
  const told = controllerEvents(reading).flatMap(({ message, at }) =>
    [...message.matchAll(inMessage)]
      .map(([, key = '', value = '']) => ({ key, value: value.trim(), lines: [at] }))
      .filter(({ key, value }) => inherent.includes(key) || meant.has(`${key}=${value}`)),
  )
  const derived = controllerSets(reading).flatMap((set) => taintsAgainst(set, reading))
  const all = new Map<string, KeptAway>()
  for (const one of [...told, ...derived]) {
    const before = all.get(`${one.key}=${one.value}`)
    all.set(`${one.key}=${one.value}`, { ...one, lines: distinct([...(before?.lines ?? []), ...one.lines]) })
  }
  return [...all.values()]
}

/** What nodes that the selector picks have. An event counts every node of the cluster, whatever it is there for. */
function taintsOfMeant(reading: Reading): ReadonlySet<string> {
  const taints = controllerSets(reading).flatMap((set) =>
    reading.nodes.filter((node) => isMeant(set, node)).flatMap((node) => node.taints.map(({ taint }) => taint)),
  )
  return new Set(taints.filter(keepsAway).map(({ key, value }) => `${key}=${value}`))
}

function taintsAgainst(set: PastedDaemonSet, { nodes }: Reading): KeptAway[] {
  // Without its tolerations, only that it runs nowhere tells that none of the nodes' taints is tolerated.
  if (set.tolerations === null && set.desired !== 0) return []
  return nodes
    .filter((node) => isMeant(set, node))
    .flatMap(({ taints }) => taints)
    .filter(({ taint }) => keepsAway(taint))
    .filter(({ taint }) => (set.tolerations ? !tolerates(set.tolerations, taint) : taint.key !== uninitialized.key))
    .map(({ taint, at }) => ({ key: taint.key, value: taint.value, lines: [set.at, at] }))
}

/** Whether the selector picks the node; not known means no. */
export function isMeant({ nodeSelector }: PastedDaemonSet, { labels }: PastedNode): boolean {
  if (nodeSelector === null || Object.keys(labels).length === 0) return false
  return Object.entries(nodeSelector).every(([key, value]) => labels[key] === value)
}

/** Taints of RKE2 and K3s for roles, which have no value. */
export const roleKeys: readonly string[] = [roleMarks('rke2').controlPlane, roleMarks('rke2').etcd]

/** Taints that nodes for the controller have by nature, whatever else was pasted. */
const inherent: readonly string[] = [uninitialized.key, ...roleKeys, roleMarks('rke1').controlPlane]
