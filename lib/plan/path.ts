import type { Plan } from './schema'

/** A place in the Plan, such as `nodes.pools.0.quantity`. Also the name and id of the field that edits it. */
export type PlanPath = string

/** Keys that reach a prototype instead of data; a link or `--set` may not use them. */
const forbidden = new Set(['__proto__', 'prototype', 'constructor'])

/** The value at a path, or `undefined` when the path leads nowhere. Only own properties count. */
export function getIn(root: unknown, path: PlanPath): unknown {
  let here: unknown = root
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    here = (here as Record<string, unknown>)[key]
  }
  return here
}

/** A copy with the value at `path` replaced. Shares every untouched branch. Throws on a path that leads nowhere. */
export function setIn<T = Plan>(root: T, path: PlanPath, value: unknown): T {
  return setKeys(root, path.split('.'), value, path) as T
}

function setKeys(here: unknown, [key, ...rest]: string[], value: unknown, path: PlanPath): unknown {
  if (key === undefined) return value
  if (typeof here !== 'object' || here === null || forbidden.has(key)) throw new RangeError(`no such field: ${path}`)
  if (!Array.isArray(here) && !Object.hasOwn(here, key)) throw new RangeError(`no such field: ${path}`)
  const copy: Record<string, unknown> | unknown[] = Array.isArray(here) ? [...(here as unknown[])] : { ...here }
  ;(copy as Record<string, unknown>)[key] = setKeys((here as Record<string, unknown>)[key], rest, value, path)
  return copy
}
