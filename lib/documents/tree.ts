/** A place in a file, both from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Steps from the root of a document: keys of maps, indexes of lists. */
export type TreePath = readonly (string | number)[]

/**
 * A document as it was written, whatever its format: every node knows its place, duplicate keys are still there,
 * and a key called `__proto__` is a key like any other.
 */
export type Tree = ScalarTree | ListTree | MapTree | OpaqueTree

export interface ScalarTree {
  readonly type: 'scalar'
  readonly value: string | number | boolean | null
  readonly at: Position
  /** Place of a character of `value`, where the text stands as it is (a block literal); else undefined. */
  readonly inner?: (position: Position) => Position
}

export interface ListTree {
  readonly type: 'list'
  readonly items: readonly Tree[]
  readonly at: Position
}

export interface MapTree {
  readonly type: 'map'
  readonly entries: readonly MapEntry[]
  readonly at: Position
}

export interface MapEntry {
  readonly key: string
  readonly keyAt: Position
  readonly value: Tree
}

/** An expression that only its program can compute, such as a reference in Terraform. */
export interface OpaqueTree {
  readonly type: 'opaque'
  readonly text: string
  readonly at: Position
}

/** Plain data. Made by `plain`, and what an edit sets. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data }

/** The entry of a map; of several with one key the last, as parsers that accept them do. */
export function entryOf(tree: Tree | undefined, key: string): MapEntry | undefined {
  if (tree?.type !== 'map') return undefined
  if (tree.entries.length < worthAnIndex) return tree.entries.findLast((entry) => entry.key === key)
  const index = indexes.get(tree) ?? new Map(tree.entries.map((entry) => [entry.key, entry]))
  indexes.set(tree, index)
  return index.get(key)
}

/** Whoever asks a map for each of ten thousand keys must not read all of them each time. */
const worthAnIndex = 20
const indexes = new WeakMap<MapTree, ReadonlyMap<string, MapEntry>>()

/** The node at a path, or undefined. */
export function nodeAt(tree: Tree | undefined, path: TreePath): Tree | undefined {
  return path.reduce<Tree | undefined>(
    (here, step) => (typeof step === 'string' ? entryOf(here, step)?.value : itemsOf(here)[step]),
    tree,
  )
}

/** The entries of a map, the items of a list, a text, a flag: empty or undefined for any other node. */
export const entriesOf = (tree: Tree | undefined): readonly MapEntry[] => (tree?.type === 'map' ? tree.entries : [])
export const itemsOf = (tree: Tree | undefined): readonly Tree[] => (tree?.type === 'list' ? tree.items : [])
export const scalarOf = (tree: Tree | undefined) => (tree?.type === 'scalar' ? tree.value : undefined)
export function textOf(tree: Tree | undefined): string | undefined {
  const value = scalarOf(tree)
  return typeof value === 'string' ? value : undefined
}

/** Where a finding at a path points: the key it names, or the item of a list, or else the nearest node that is there. */
export function positionAt(root: Tree, path: TreePath): Position {
  let here: Tree = root
  let at = root.at
  for (const step of path) {
    const entry = typeof step === 'string' ? entryOf(here, step) : undefined
    const next: Tree | undefined = typeof step === 'string' ? entry?.value : itemsOf(here)[step]
    if (next === undefined) return at
    at = entry?.keyAt ?? next.at
    here = next
  }
  return at
}

/** The tree as plain data; objects have no prototype, so that no key of theirs means anything. */
export function plain(tree: Tree): Data {
  if (tree.type === 'scalar') return tree.value
  if (tree.type === 'opaque') return tree.text
  if (tree.type === 'list') return tree.items.map(plain)
  const object = Object.create(null) as Record<string, Data>
  for (const { key, value } of tree.entries) object[key] = plain(value)
  return object
}
