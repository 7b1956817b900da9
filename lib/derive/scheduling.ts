import type { TolerationReason } from '@/lib/catalog/chart-values'
import type { Plan, Taint } from '@/lib/plan/schema'
import { nodeGroups, roleMarks, uninitialized } from './nodes'
import type { NodeGroup } from './types'

/** A toleration as Kubernetes reads it: no operator means `Equal`, no key all keys, no effect all effects. */
export interface Toleration {
  readonly key?: string
  readonly operator?: 'Exists' | 'Equal'
  readonly value?: string
  readonly effect?: Taint['effect']
}

export interface ReasonedToleration {
  readonly toleration: Toleration
  readonly reason: TolerationReason
}

/** `null` takes a key of the chart's default away: Helm merges maps. */
export type NodeSelector = Readonly<Record<string, string | null>>

/** What the cloud controller tolerates, each with its reason. */
export function tolerations(plan: Plan): ReasonedToleration[] {
  if (plan.helm.tolerations === 'all') return [{ toleration: { operator: 'Exists' }, reason: 'all' }]
  const marks = roleMarks(plan.cluster.distribution)
  const rke1 = plan.cluster.distribution === 'rke1'
  const base: ReasonedToleration[] = [
    exists(uninitialized.key, 'NoSchedule', 'uninitialized'),
    exists(marks.controlPlane, 'NoSchedule', rke1 ? 'controlPlaneRke1' : 'controlPlane'),
    exists(marks.etcd, 'NoExecute', 'etcd'),
    exists('node.kubernetes.io/not-ready', 'NoSchedule', 'notReady'),
  ]
  return [...base, ...userTolerations(plan, base)]
}

/** Where the cloud controller runs: on every control plane node. */
export function nodeSelector(plan: Plan): NodeSelector {
  const { controlPlane } = roleMarks(plan.cluster.distribution)
  const own = { [controlPlane]: 'true' }
  return plan.cluster.distribution === 'rke1' ? { ...own, 'node-role.kubernetes.io/control-plane': null } : own
}

/** Kubernetes' own rule: k8s.io/api core/v1 Toleration.ToleratesTaint. */
export function tolerates(list: readonly Toleration[], taint: Taint): boolean {
  return list.some(({ key, operator = 'Equal', value = '', effect }) => {
    if (effect !== undefined && effect !== taint.effect) return false
    if (key !== undefined && key !== '' && key !== taint.key) return false
    if (operator === 'Exists') return true
    return key !== undefined && key !== '' && value === taint.value
  })
}

/** Whether a pod with these tolerations and this selector may run on the nodes of the group. */
export function schedulable(group: NodeGroup, selector: NodeSelector, list: readonly Toleration[]): boolean {
  const selected = Object.entries(selector).every(([key, value]) => value === null || group.labels[key] === value)
  // PreferNoSchedule only ranks nodes; it keeps no pod away.
  return selected && group.taints.every((taint) => taint.effect === 'PreferNoSchedule' || tolerates(list, taint))
}

function userTolerations(plan: Plan, base: readonly ReasonedToleration[]): ReasonedToleration[] {
  const known = base.map(({ toleration }) => toleration)
  const added: Toleration[] = []
  for (const { roles, taints } of nodeGroups(plan)) {
    if (!roles.controlPlane) continue
    for (const taint of taints) {
      if (taint.effect === 'PreferNoSchedule' || tolerates([...known, ...added], taint)) continue
      added.push({ key: taint.key, operator: 'Exists', effect: taint.effect })
    }
  }
  return added.map((toleration) => ({ toleration, reason: 'user' }))
}

const exists = (key: string, effect: Taint['effect'], reason: TolerationReason): ReasonedToleration => ({
  toleration: { key, operator: 'Exists', effect },
  reason,
})
