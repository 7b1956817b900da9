import { nodeGroups } from '@/lib/derive/nodes'
import { nodeSelector, tolerates, tolerations, type Toleration } from '@/lib/derive/scheduling'
import type { NodeGroup } from '@/lib/derive/types'
import type { Plan, Taint } from '@/lib/plan/schema'

/** A taint, and which toleration (from 1, as they are listed) lets the controller pass; null when none does. */
export interface PassedTaint {
  readonly taint: Taint
  readonly by: number | null
}

/** Nodes that the controller is meant for, with every taint in its way. */
export interface Place {
  readonly names: readonly string[]
  readonly taints: readonly PassedTaint[]
}

export interface Placement {
  /** Label and value of the nodes it is held to. */
  readonly selector: { readonly key: string; readonly value: string }
  readonly places: readonly Place[]
  /** Names of the nodes without that label. */
  readonly others: readonly string[]
}

/** Where the controller can run, taint by taint. Nodes with the same taints stand together. */
export function placement(plan: Plan): Placement {
  const list = tolerations(plan).map(({ toleration }) => toleration)
  const [key = '', value = ''] = Object.entries(nodeSelector(plan)).find((entry) => entry[1] !== null) ?? []
  const places = new Map<string, { names: string[]; taints: PassedTaint[] }>()
  const others: string[] = []
  for (const group of nodeGroups(plan)) {
    if (group.labels[key] !== value) {
      others.push(nameOf(group))
      continue
    }
    const same = group.taints.map(taintText).join()
    const place = places.get(same) ?? { names: [], taints: group.taints.map((taint) => passed(taint, list)) }
    place.names.push(nameOf(group))
    places.set(same, place)
  }
  return { selector: { key, value: value ?? '' }, places: [...places.values()], others }
}

function passed(taint: Taint, list: readonly Toleration[]): PassedTaint {
  const at = list.findIndex((toleration) => tolerates([toleration], taint))
  return { taint, by: at < 0 ? null : at + 1 }
}

const nameOf = ({ name }: NodeGroup) => name || '—'

/** As kubectl writes it: `key=value:effect`. */
export const taintText = ({ key, value, effect }: Taint) => `${key}${value ? `=${value}` : ''}:${effect}`

/** A toleration on one line. */
export function tolerationText({ key, operator = 'Equal', value, effect }: Toleration): string {
  const parts = [key, operator, value, effect].filter((part) => part !== undefined && part !== '')
  return parts.join(' ')
}
