import { getIn, setIn, type PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'

type Texts = Readonly<Record<PlanPath, string>>

/** A Plan without one entry of a list; the same Plan when there is no such entry. */
export function withoutEntry(plan: Plan, list: PlanPath, index: number): Plan {
  const entries = getIn(plan, list)
  if (!Array.isArray(entries) || index < 0 || index >= entries.length) return plan
  return setIn(plan, list, entries.toSpliced(index, 1))
}

/** Texts kept beside the Plan, once an entry is gone: its own go too, those of later entries move up with them. */
export function textsWithoutEntry(texts: Texts, list: PlanPath, index: number): Texts {
  const moved = Object.entries(texts).flatMap(([path, text]): [PlanPath, string][] => {
    const rest = path.startsWith(`${list}.`) ? path.slice(list.length + 1) : ''
    const [, digits, tail = ''] = /^(\d+)(\..*)?$/.exec(rest) ?? []
    if (digits === undefined || Number(digits) < index) return [[path, text]]
    return Number(digits) === index ? [] : [[`${list}.${Number(digits) - 1}${tail}`, text]]
  })
  return Object.fromEntries(moved)
}
