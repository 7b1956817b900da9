import type { PlanPath } from '@/lib/plan/path'
import type { Finding } from './types'

/** One finding at `path` when the rule is broken there, else none. */
export function when(broken: boolean, path: PlanPath, values?: Finding['values']): Finding[] {
  if (!broken) return []
  return [values === undefined ? { path } : { path, values }]
}

/** The findings of every element of a list; `at` makes paths below the element. */
export function each<T>(
  list: readonly T[],
  path: PlanPath,
  check: (element: T, at: (field?: string) => PlanPath, index: number) => readonly Finding[],
): Finding[] {
  return list.flatMap((element, index) => {
    const here = `${path}.${index}`
    return [...check(element, (field) => (field === undefined ? here : `${here}.${field}`), index)]
  })
}

/** Indexes of elements that repeat an earlier one. Empty names are somebody else's finding. */
export function repeated<T>(list: readonly T[], name: (element: T) => string): ReadonlySet<number> {
  const seen = new Set<string>()
  const again = new Set<number>()
  for (const [index, element] of list.entries()) {
    const key = name(element)
    if (key === '') continue
    if (seen.has(key)) again.add(index)
    seen.add(key)
  }
  return again
}
