import type { Edit } from '../edit'
import { editJson } from '../edit-json'
import { editYaml } from '../edit-yaml'
import { entryOf, itemsOf, type Data, type MapEntry, type Tree, type TreePath } from '../tree'
import type { Hop } from '../types'
import { readTerraform } from './read'
import { endOfLine, skipSpace } from './skip'
import type { Origin } from './tree'
import type { Literal, Span } from './types'

/** A node on the way of a path, and the entry that leads to it. */
interface Step {
  readonly tree: Tree
  readonly entry?: MapEntry
}

/**
 * Terraform after one edit: the attribute, entry or item is exchanged in place, all else stays as it is. Null where what
 * the path names is made by an expression, or by blocks of its own.
 */
export function editTerraform(text: string, [hop, ...deeper]: readonly Hop[], edit: Edit): string | null {
  const { documents, origins, spans } = readTerraform(text)
  const root = documents[hop?.index ?? -1]?.root
  if (!root) return null
  if (deeper[0]) {
    const found = origins.get(steps(root, deeper[0].path)?.at(-1)?.tree ?? root)
    const literal = found?.kind === 'expression' ? found.expression : undefined
    return literal?.kind === 'literal' ? editInside(text, literal, (inside) => editYaml(inside, deeper, [edit])) : null
  }
  const inText = textOnTheWay(root, edit.path, origins)
  if (inText) return editDocument(text, inText.literal, inText.depth, edit)
  if (edit.op === 'move') return null
  const found = steps(root, edit.path)
  const parent = steps(root, edit.path.slice(0, -1))?.at(-1)?.tree
  if (edit.op === 'set') {
    const origin = found && origins.get(found.at(-1)!.tree)
    if (origin?.kind === 'expression') {
      const { span } = origin.expression
      return exchange(text, span, written(edit.value, indentAt(text, span.from)))
    }
    return found || !parent ? null : insertEntry(text, origins.get(parent), String(edit.path.at(-1)), edit.value)
  }
  if (edit.op === 'append') {
    const origin = found && origins.get(found.at(-1)!.tree)
    return origin ? insertItem(text, origin, edit.value) : null
  }
  if (!found || !parent) return null
  const { tree, entry } = found.at(-1)!
  const span = entry && spans.get(entry)
  if (span) return cutLines(text, span)
  const item = origins.get(tree)
  return parent.type === 'list' && item?.kind === 'expression' ? cutItem(text, item.expression.span) : null
}

function steps(root: Tree, path: TreePath): Step[] | undefined {
  const found: Step[] = [{ tree: root }]
  for (const step of path) {
    const { tree } = found.at(-1)!
    const entry = typeof step === 'string' ? entryOf(tree, step) : undefined
    const next = entry?.value ?? (typeof step === 'number' ? itemsOf(tree)[step] : undefined)
    if (!next) return undefined
    found.push({ tree: next, entry })
  }
  return found
}

/** The document in a text that a path leads into, and how many of its steps lead there. */
function textOnTheWay(root: Tree, path: TreePath, origins: ReadonlyMap<Tree, Origin>) {
  for (let depth = 0; depth < path.length; depth++) {
    const tree = steps(root, path.slice(0, depth))?.at(-1)?.tree
    const origin = tree && origins.get(tree)
    if (origin?.kind === 'text') return { literal: origin.literal, depth }
  }
  return undefined
}

function editDocument(text: string, literal: Literal, depth: number, edit: Edit): string | null {
  const path = edit.path.slice(depth)
  const inner: Edit = edit.op === 'move' ? { ...edit, path, to: edit.to.slice(depth) } : { ...edit, path }
  return editInside(text, literal, (inside) => editJson(inside, inner) ?? editYaml(inside, [{ path: [], index: 0 }], [inner]))
}

/** A text of Terraform's after an edit of the document that it is. */
function editInside(text: string, { value, span, heredoc }: Literal, change: (inside: string) => string | null): string | null {
  // Templates stay as they are, but what was written to look like one would become one.
  if (heredoc && text.slice(heredoc.lines.from, heredoc.lines.to).includes('$${')) return null
  const inside = String(value)
  const changed = change(inside)
  if (changed === null) return null
  if (!heredoc) return exchange(text, span, quoted(inside.endsWith('\n') ? changed : changed.replace(/\n$/, '')))
  const indent = ' '.repeat(heredoc.indent)
  const lines = changed.replace(/\n$/, '').split('\n').map((line) => (line === '' ? '' : indent + line))
  return exchange(text, heredoc.lines, `${lines.join('\n')}\n`)
}

const exchange = (text: string, { from, to }: Span, by: string) => text.slice(0, from) + by + text.slice(to)
const indentAt = (text: string, at: number) => /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))![0]

/** An attribute of a block, or an entry of an object, in a line of its own behind the last one. */
function insertEntry(text: string, origin: Origin | undefined, key: string, value: Data): string | null {
  const plain = typeof value !== 'object' || value === null || Array.isArray(value)
  if (origin?.kind === 'body' && plain) {
    const name = origin.spell(key)
    const there = origin.body.attributes.find((one) => one.name === name)
    // An attribute that is left empty is not in the tree.
    if (there) return exchange(text, there.value.span, written(value, indentAt(text, there.span.from)))
    const last = origin.body.attributes.at(-1)
    return last ? insertLine(text, last.span, (indent) => `${name} = ${written(value, indent)}`) : null
  }
  const entries = origin?.kind === 'expression' && origin.expression.kind === 'object' ? origin.expression.entries : []
  const last = entries.at(-1)
  return last ? insertLine(text, last.span, (indent) => `${objectKey(key)} = ${written(value, indent)}`) : null
}

function insertLine(text: string, after: Span, line: (indent: string) => string): string | null {
  const end = endOfLine(text, after.to)
  // Something else may stand behind it in the same line.
  if (skipSpace(text, after.to, false) < end && text[skipSpace(text, after.to, false)] !== ',') return null
  const indent = indentAt(text, after.from)
  return `${text.slice(0, end)}\n${indent}${line(indent)}${text.slice(end)}`
}

function insertItem(text: string, origin: Origin, value: Data): string | null {
  const list = origin.kind === 'expression' && origin.expression.kind === 'list' ? origin.expression : undefined
  if (!list) return null
  const last = list.items.at(-1)
  const indent = indentAt(text, last?.span.from ?? list.span.from)
  const item = written(value, indent)
  if (!last) return exchange(text, list.span, `[${item}]`)
  const ownLine = text.slice(text.lastIndexOf('\n', last.span.from - 1) + 1, last.span.from).trim() === ''
  return exchange(text, { from: last.span.to, to: last.span.to }, ownLine ? `,\n${indent}${item}` : `, ${item}`)
}

/** Takes an entry away, with its lines where nothing else stands in them. */
function cutLines(text: string, { from, to }: Span): string {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const rest = /^[ \t]*,?[ \t]*/.exec(text.slice(to, endOfLine(text, to)))![0].length
  const alone = text.slice(start, from).trim() === '' && skipSpace(text, to + rest, false) >= endOfLine(text, to)
  if (!alone) return exchange(text, { from, to: to + rest }, '')
  return exchange(text, { from: start, to: Math.min(endOfLine(text, to) + 1, text.length) }, '')
}

function cutItem(text: string, span: Span): string {
  const after = /^[ \t]*,/.exec(text.slice(span.to, span.to + 80))
  if (after) return cutLines(text, span)
  const comma = text.slice(0, span.from).trimEnd()
  return comma.endsWith(',') ? exchange(text, { from: comma.length - 1, to: span.to }, '') : exchange(text, span, '')
}

/** JSON's escapes are HCL's, but for two; and a template is none. */
const quoted = (value: string) =>
  JSON.stringify(value)
    .replace(/\\(?:\\|[bf])/g, (escape) => (escape === '\\b' ? '\\u0008' : escape === '\\f' ? '\\u000c' : escape))
    .replace(/[$%](?=\{)/g, '$&$&')
const objectKey = (key: string) => (/^[A-Za-z_][\w-]*$/.test(key) && key !== 'for' ? key : quoted(key))

/** A value as Terraform writes it. */
function written(value: Data, indent: string): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    const items = (value as readonly Data[]).map((item) => written(item, deeper))
    if (items.every((item) => !item.includes('\n'))) return `[${items.join(', ')}]`
    return `[\n${items.map((item) => `${deeper}${item},\n`).join('')}${indent}]`
  }
  const lines = Object.entries(value).map(([key, item]) => `${deeper}${objectKey(key)} = ${written(item, deeper)}\n`)
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`
}
