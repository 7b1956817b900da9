import type { Data, Tree, TreePath } from '@/lib/documents/tree'

/** Whether a value is a map; objects of trees have no prototype, those of the program have the usual one. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at a path; undefined: nothing. Own properties only. */
export function valueAt(root: unknown, path: TreePath): unknown {
  return path.reduce<unknown>((here, step) => {
    if (Array.isArray(here)) return typeof step === 'number' ? (here as unknown[])[step] : undefined
    return isMap(here) && Object.hasOwn(here, step) ? here[step] : undefined
  }, root)
}

/** Whether two values mean the same: `3` and `"3"` do, and so do a key with nothing and no key. */
export function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]))
  }
  if (isMap(one) && isMap(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
      same(valueAt(one, [key]), valueAt(other, [key])),
    )
  }
  if (typeof one === 'object' || typeof other === 'object') return one === other
  return one === undefined || other === undefined ? one === other : String(one) === String(other)
}

/** What people tell the items of a list apart by. */
const names = ['Sid', 'name', 'key', 'id'] as const

/** The item of `list` that stands for `item`: the same one, else the one of its name, else the one at its place. */
export function counterpart(item: unknown, list: readonly unknown[], index: number): unknown {
  const equal = list.find((one) => same(one, item))
  if (equal !== undefined || !isMap(item)) return equal
  const name = names.find((key) => Object.hasOwn(item, key))
  if (name !== undefined) return list.find((one) => isMap(one) && same(one[name], item[name]))
  return list[index]
}

/** Paths of everything that says something: values, and collections with nothing in them. Each path once. */
export function leafPaths(tree: Tree, skip: (path: TreePath) => boolean, at: TreePath = []): TreePath[] {
  if (skip(at)) return []
  if (tree.type === 'list' && tree.items.length > 0) {
    return tree.items.flatMap((item, index) => leafPaths(item, skip, [...at, index]))
  }
  if (tree.type === 'map' && tree.entries.length > 0) {
    // Of several entries with one key the last counts; lint has a rule for the others.
    const last = new Map(tree.entries.map(({ key, value }) => [key, value]))
    return [...last].flatMap(([key, value]) => leafPaths(value, skip, [...at, key]))
  }
  return [at]
}

/** A scalar as text; undefined for collections and for nothing. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const entriesIn = (value: unknown): [string, unknown][] => (isMap(value) ? Object.entries(value) : [])

export type { Data }
