import type { Values } from '@/lib/catalog/chart-defaults'

/** Whether a value is a map: what Helm merges key by key. */
export const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A chart's defaults under a user's values, as Helm coalesces them: maps key by key, lists and scalars as a whole,
 * and `null` takes a default away. A `null` without a default stays: helm/helm pkg/chart/common/util/coalesce.go.
 */
export function mergeValues(defaults: Values, own: Values): Values {
  const kept = Object.entries(defaults).flatMap(([key, value]): [string, unknown][] => {
    if (!Object.hasOwn(own, key)) return [[key, value]]
    const given = own[key]
    if (given === null) return []
    return [[key, isMap(value) && isMap(given) ? mergeValues(value, given) : given]]
  })
  const added = Object.entries(own).filter(([key]) => !Object.hasOwn(defaults, key))
  // fromEntries defines keys, so one named `__proto__` is a key like any other.
  return Object.fromEntries([...kept, ...added])
}

/** Whether two values are the same YAML; the order of a map's keys does not count. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => sameValue(one, b[i]))
  if (!isMap(a) || !isMap(b)) return Object.is(a, b)
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
}
