/** JSON with sorted keys: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value))
}

/**
 * Whether two IAM policy documents say the same. Every list in the policy language is a set, and a list of one may be
 * written as the one (IAM User Guide, "Grammar of the IAM JSON policy language"); AWS returns either form.
 */
export function samePolicy(a: unknown, b: unknown): boolean {
  return canonicalJson(asSets(a)) === canonicalJson(asSets(b))
}

function asSets(value: unknown): unknown {
  if (Array.isArray(value)) {
    const members = new Map(value.map((one) => asSets(one)).map((one) => [canonicalJson(one), one]))
    const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
    return sorted.length === 1 ? sorted[0] : sorted
  }
  return mapValues(value, asSets)
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  return mapValues(value, sortKeys)
}

function mapValues(value: unknown, map: (one: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, map(one)]))
}
