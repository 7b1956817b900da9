/** What a link's difference is taken from: a whole document, and what the elements of its lists start from. */
export interface Baseline {
  readonly plan: unknown
  readonly elements: Readonly<Record<string, object>>
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * What of `document` differs from the baseline, as JSON. Keys are in the baseline's order and missing when equal;
 * a list is written whole, each element as its difference from what elements start from.
 */
export function toDelta(document: unknown, { plan, elements }: Baseline): string {
  return JSON.stringify(difference(document, plan, '', elements) ?? {})
}

/**
 * The inverse of `toDelta` for JSON that was already parsed. Nothing is trusted: a key the baseline does not have, or
 * a value of another kind, is carried over as it is, for the schema to refuse with its path.
 */
export function fromDelta(delta: unknown, { plan, elements }: Baseline): unknown {
  return patched(delta, plan, '', elements)
}

const below = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)

function difference(value: unknown, base: unknown, path: string, elements: Baseline['elements']): unknown {
  if (Array.isArray(value)) {
    const written = value.map((element) => elementDelta(element, path, elements))
    const same =
      Array.isArray(base)
      && JSON.stringify(written) === JSON.stringify(base.map((element) => elementDelta(element, path, elements)))
    return same ? undefined : written
  }
  if (isFields(value) && isFields(base)) {
    const entries = Object.keys({ ...base, ...value }).flatMap((key) => {
      const changed = difference(value[key], base[key], below(path, key), elements)
      return changed === undefined ? [] : [[key, changed] as const]
    })
    return entries.length === 0 ? undefined : Object.fromEntries(entries)
  }
  return Object.is(value, base) ? undefined : value
}

function elementDelta(element: unknown, path: string, elements: Baseline['elements']): unknown {
  const start = elements[path]
  return start === undefined ? element : (difference(element, start, path, elements) ?? {})
}

function patched(delta: unknown, base: unknown, path: string, elements: Baseline['elements']): unknown {
  if (delta === undefined) return base
  if (Array.isArray(delta) && Array.isArray(base)) {
    const start = elements[path]
    return start === undefined ? delta : delta.map((element: unknown) => patched(element, start, path, elements))
  }
  if (!isFields(delta) || !isFields(base)) return delta
  // fromEntries defines own properties, so a key `__proto__` stays data and the schema refuses it.
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(delta)])].map((key) => {
      const known = Object.hasOwn(base, key)
      const given = Object.hasOwn(delta, key) ? delta[key] : undefined
      return [key, known ? patched(given, base[key], below(path, key), elements) : given]
    }),
  )
}
