import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node, type Scalar } from 'yaml'
import { limits } from './limits'
import type { MapEntry, Position, ScalarTree, Tree } from './tree'

/** The tree of a document has more nodes, or more levels, than anybody writes. */
export class TooLarge extends Error {
  constructor(readonly code: 'too-deep' | 'too-many-aliases') {
    super(code)
  }
}

/** A parsed YAML document as a tree: aliases and merge keys (`<<`) written out, within bounds. Throws `TooLarge`. */
export function yamlTree(document: Document, counter: LineCounter): Tree {
  let nodes = 0
  let aliases = 0

  function place(node: Node | null | undefined): Position {
    const { line, col } = counter.linePos(node?.range?.[0] ?? 0)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }

  function tree(node: unknown, depth: number, near: Position): Tree {
    if (++nodes > limits.nodes) throw new TooLarge('too-many-aliases')
    if (depth > limits.depth) throw new TooLarge('too-deep')
    if (isAlias(node)) {
      if (++aliases > limits.aliases) throw new TooLarge('too-many-aliases')
      const target = node.resolve(document)
      return target ? { ...tree(target, depth + 1, near), at: place(node) } : { type: 'scalar', value: null, at: near }
    }
    if (isMap(node)) return { type: 'map', entries: node.items.flatMap((pair) => entries(pair, depth)), at: place(node) }
    if (isSeq(node)) {
      return { type: 'list', items: node.items.map((item) => tree(item, depth + 1, place(node))), at: place(node) }
    }
    return isScalar(node) ? scalar(node, counter, place(node)) : { type: 'scalar', value: null, at: near }
  }

  function entries({ key, value }: { key: unknown; value: unknown }, depth: number): MapEntry[] {
    const keyNode = key as Node | null
    const keyAt = place(keyNode)
    const name = isScalar(key) ? String(key.value) : String(keyNode)
    const below = tree(value, depth + 1, keyAt)
    if (name !== '<<' || !(isAlias(value) || isSeq(value) || isMap(value))) return [{ key: name, keyAt, value: below }]
    const merged = below.type === 'list' ? below.items : [below]
    return merged.flatMap((one) => (one.type === 'map' ? one.entries : []))
  }

  return tree(document.contents, 0, { line: 1, column: 1 })
}

function scalar(node: Scalar, counter: LineCounter, at: Position): ScalarTree {
  const value = plainScalar(node.value)
  if (typeof value !== 'string' || node.type !== 'BLOCK_LITERAL') return { type: 'scalar', value, at }
  const indent = blockIndent(node)
  const inner = ({ line, column }: Position) => ({ line: at.line + line, column: column + indent })
  return { type: 'scalar', value, at, inner }
}

/** Columns that a block literal stands away from the left; its own first line with text shows it. */
function blockIndent(node: Scalar): number {
  const source = (node.srcToken as { source?: string } | undefined)?.source ?? ''
  const first = source.split('\n').find((line) => line.trim() !== '') ?? ''
  const value = String(node.value).split('\n').find((line) => line.trim() !== '') ?? ''
  return Math.max(first.length - value.length, 0)
}

/** What JSON has too; big integers and dates (YAML 1.1) as they are written. */
function plainScalar(value: unknown): ScalarTree['value'] {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return String(value)
}
