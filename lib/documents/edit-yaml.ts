import { isMap, isPair, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Edit } from './edit'
import { keepLines } from './keep-lines'
import { parseDocuments, readYaml } from './read-yaml'
import { plain, type TreePath } from './tree'
import type { Hop } from './types'

/** Ways in which people lay YAML out; the one closest to the author's text is used. */
const layouts = [2, 4].flatMap((indent) =>
  [true, false].flatMap((indentSeq) =>
    [true, false].map((flowCollectionPadding) => ({ indent, indentSeq, flowCollectionPadding, lineWidth: 0 }) as const),
  ),
)
type Layout = (typeof layouts)[number]

/** A YAML stream after edits of the document that the hops lead to; null where there is no place for one of them. */
export function editYaml(text: string, hops: readonly Hop[], edits: readonly Edit[]): string | null {
  try {
    return edited(text, hops, edits)
  } catch (error) {
    // An alias before its anchor, or one whose anchor the edit took away: the writer refuses it.
    if (error instanceof Error && error.message.startsWith('Unresolved alias')) return null
    throw error
  }
}

function edited(text: string, [hop, ...deeper]: readonly Hop[], edits: readonly Edit[]): string | null {
  const unix = text.replaceAll('\r\n', '\n')
  const documents = parseDocuments(unix)
  const document = hop && documents?.[hop.index]
  if (!documents || !document || documents.some(({ errors }) => errors.length > 0)) return null
  const layout = closest(unix, documents)
  const inside = deeper[0]
  const steps = inside
    ? [() => changeInside(document, inside.path, deeper, edits)]
    : edits.map((edit) => () => change(document, edit))
  let kept = unix
  let after = write(documents, layout)
  for (const step of steps) {
    const before = after
    if (!step()) return null
    after = write(documents, layout)
    kept = keepLines(kept, before, after)
  }
  if (meaning(kept) !== meaning(after)) kept = after
  return unix === text ? kept : kept.replaceAll('\n', '\r\n')
}

const write = (documents: readonly Document[], layout: Layout) =>
  documents.map((document) => document.toString(layout)).join('')

const meaning = (text: string) => JSON.stringify(readYaml(text).trees.map(({ tree }) => plain(tree)))

function closest(text: string, documents: readonly Document[]): Layout {
  const own = new Set(text.split('\n'))
  const likeness = (layout: Layout) =>
    write(documents, layout)
      .split('\n')
      .filter((line) => own.has(line)).length
  const [first, ...others] = layouts.map((layout) => ({ layout, score: likeness(layout) }))
  return others.reduce((best, one) => (one.score > best.score ? one : best), first!).layout
}

/** Edits of a document that stands in another as text. */
function changeInside(document: Document, path: TreePath, hops: readonly Hop[], edits: readonly Edit[]): boolean {
  const scalar = nodeAt(document.contents, path)
  if (!isScalar(scalar) || typeof scalar.value !== 'string') return false
  const inner = editYaml(scalar.value, hops, edits)
  if (inner === null) return false
  scalar.value = scalar.value.endsWith('\n') ? inner : inner.replace(/\n+$/, '')
  return true
}

function change(document: Document, edit: Edit): boolean {
  const { contents } = document
  if (edit.op === 'set') return put(document, edit.path, document.createNode(edit.value))
  if (edit.op === 'delete') {
    leaveComment(contents, edit.path)
    return take(contents, edit.path) !== undefined
  }
  if (edit.op === 'append') return append(document, edit.path, document.createNode(edit.value))
  const name = edit.to.at(-1)
  if (edit.path.slice(0, -1).join('\n') === edit.to.slice(0, -1).join('\n')) return rename(contents, edit.path, name)
  const taken = take(contents, edit.path)
  const parent = isPair(taken) ? mapAt(document, edit.to.slice(0, -1)) : undefined
  if (!isPair(taken) || !isScalar(taken.key) || !parent) return false
  taken.key.value = name
  parent.items.push(taken)
  return true
}

/** A scalar where a list may stand is its only item; a map in that place is no list, and stays. */
function append(document: Document, path: TreePath, value: Node): boolean {
  const found = nodeAt(document.contents, path)
  if (isSeq(found)) return found.items.push(value) > 0
  if (found === undefined || isNull(found)) return put(document, path, document.createNode([value]))
  if (!isScalar(found)) return false
  const first = found.clone()
  // Its comments go with it; `put` would give them to the list too.
  Object.assign(found, { comment: null, commentBefore: null, spaceBefore: false })
  return put(document, path, document.createNode([first, value]))
}

/** An entry keeps its place in its map. */
function rename(contents: unknown, path: TreePath, name: unknown): boolean {
  const parent = nodeAt(contents, path.slice(0, -1))
  const pair = isMap(parent) ? pairOf(parent, String(path.at(-1))) : undefined
  if (!isScalar(pair?.key)) return false
  pair.key.value = name
  return true
}

function put(document: Document, path: TreePath, value: Node): boolean {
  const last = path.at(-1)
  const parent = typeof last === 'string' ? mapAt(document, path.slice(0, -1)) : nodeAt(document.contents, path.slice(0, -1))
  if (last === undefined) return false
  if (isMap(parent)) {
    const pair = pairOf(parent, String(last))
    if (!pair) parent.items.push(document.createPair(last, value))
    else pair.value = comments(pair.value, value)
    return true
  }
  if (!isSeq(parent) || typeof last !== 'number') return false
  parent.items[last] = comments(parent.items[last], value)
  return true
}

/** The map at a path, made where there is none. */
function mapAt(document: Document, path: TreePath): YAMLMap | undefined {
  const found = nodeAt(document.contents, path)
  if (isMap(found)) return found
  if (found !== undefined && !isNull(found)) return undefined
  const map = document.createNode({}) as YAMLMap
  return put(document, path, map) ? map : undefined
}

const isNull = (node: unknown) => isScalar(node) && node.value === null

/** The comment above an entry that is deleted stays: it goes to the next one, or below the last. */
function leaveComment(contents: unknown, path: TreePath) {
  const parent = nodeAt(contents, path.slice(0, -1))
  if (!isMap(parent) && !isSeq(parent)) return
  const keys = parent.items.map((item: unknown) => (isPair(item) ? item.key : item) as Node | null)
  const named = keys.findLastIndex((key) => isScalar(key) && String(key.value) === path.at(-1))
  const index = isMap(parent) ? named : Number(path.at(-1))
  const above = keys[index]?.commentBefore
  const next = keys[index + 1]
  if (!above) return
  if (next) next.commentBefore = [above, next.commentBefore].filter(Boolean).join('\n')
  else parent.comment = [parent.comment, above].filter(Boolean).join('\n')
}

/** Takes an entry out; a collection that becomes empty by it is taken out too, for `key:` alone would mean null. */
function take(contents: unknown, path: TreePath): Pair | Node | undefined {
  const last = path.at(-1)
  const parent = nodeAt(contents, path.slice(0, -1))
  if (isMap(parent)) {
    const pair = pairOf(parent, String(last))
    if (pair) parent.items.splice(parent.items.indexOf(pair), 1)
    if (parent.items.length === 0 && path.length > 1) take(contents, path.slice(0, -1))
    return pair
  }
  if (!isSeq(parent) || typeof last !== 'number') return undefined
  const [taken] = parent.items.splice(last, 1) as [Node | undefined]
  if (parent.items.length === 0 && path.length > 1) take(contents, path.slice(0, -1))
  return taken
}

function nodeAt(contents: unknown, path: TreePath): unknown {
  return path.reduce<unknown>((here, step) => {
    if (isMap(here)) return pairOf(here, String(step))?.value
    return isSeq(here) && typeof step === 'number' ? (here as YAMLSeq).items[step] : undefined
  }, contents)
}

/** Of several entries with one key the last, as `entryOf` has it. */
const pairOf = (map: YAMLMap, name: string) => map.items.findLast(({ key }) => isScalar(key) && String(key.value) === name)

/** The new value with the comments of the old one. */
function comments(old: unknown, value: Node): Node {
  if (!isScalar(old) && !isMap(old) && !isSeq(old)) return value
  return Object.assign(value, { comment: old.comment, commentBefore: old.commentBefore, spaceBefore: old.spaceBefore })
}
