import { limits } from './limits'
import type { Line } from './types'

/** A line of an indented text with what stands below it: `key: value`, or an item of a list, whose key is empty. */
export interface Entry {
  readonly key: string
  value: string
  at: Line
  readonly children: Entry[]
}

export interface Outline {
  readonly roots: readonly Entry[]
  /** The lines, those that only continue a value joined to it. */
  readonly lines: readonly Line[]
}

type Style = 'document' | 'description'

/** An entry that is not closed yet. An item is half a step deeper than its indentation: it may stand under its key. */
interface Open {
  readonly entry: Entry
  readonly depth: number
}

/** The value that deeper lines would continue: `index` is its line. */
interface Scalar {
  readonly entry: Entry
  readonly indent: number
  readonly index: number
}

const keys: Readonly<Record<Style, RegExp>> = {
  document: /^("?)([\w./-]{1,253})\1:(?:\s+(.*))?$/,
  description: /^()([A-Za-z][\w ()./-]{0,80}):(?:\s+(.*))?$/,
}

/**
 * What kubectl writes as YAML, as indented JSON or as a description, by its indentation alone. Not a parser: half a
 * document, as people paste it, reads as well as a whole one, and aliases mean nothing.
 */
export function outline(source: readonly Line[], style: Style): Outline {
  const root = entryOf('', { paste: 0, number: 1, text: '' })
  const open: Open[] = [{ entry: root, depth: -1 }]
  const entries: Entry[] = []
  const lines: Line[] = []
  let scalar: Scalar | null = null
  let block: number | null = null

  const push = (entry: Entry, depth: number) => {
    while (open.length > 1 && open.at(-1)!.depth >= depth) open.pop()
    open.at(-1)!.entry.children.push(entry)
    open.push({ entry, depth })
    entries.push(entry)
    return entry
  }

  for (const line of source) {
    let indent = line.text.search(/\S/)
    if (indent === -1) continue
    if (block !== null && indent > block) {
      lines.push(line)
      continue
    }
    let body = line.text.slice(indent)
    if (scalar !== null && indent > scalar.indent) {
      lines[scalar.index] = extend(scalar.entry, body)
      continue
    }
    lines.push(line)
    block = null
    scalar = null
    while (style === 'document' && /^-(\s|$)/.test(body)) {
      push(entryOf('', line), 2 * indent + 1)
      const rest = body.slice(1).trimStart()
      indent += body.length - rest.length
      body = rest
    }
    const [, quote, key, written = ''] = keys[style].exec(body) ?? []
    const json = style === 'document' && (quote === '"' || /^[{["]/.test(body))
    const value = json ? jsonValue(key === undefined ? body : written) : key === undefined ? body : written
    if (key === undefined && (body === '' || /^[}\]]/.test(body))) continue
    const top = open.at(-1)!.entry
    if (key === undefined && !json) {
      // The text of an item; any other line without a key says nothing here.
      if (top.key !== '' || top.value !== '' || top === root) continue
      top.value = value
    } else {
      push(entryOf(key ?? '', line, value), key === undefined ? 2 * indent + 1 : 2 * indent)
    }
    if (json) continue
    if (/^[|>][+-]?\d?$/.test(value)) block = indent
    else if (value !== '') scalar = { entry: open.at(-1)!.entry, indent, index: lines.length - 1 }
  }
  for (const entry of entries) entry.value = unquoted(entry.value)
  return { roots: root.children, lines }
}

const entryOf = (key: string, at: Line, value = ''): Entry => ({ key, value, at, children: [] })

/** Without the comma behind it; what opens an object or a list has none of its own. */
const jsonValue = (written: string) => written.replace(/,$/, '').replace(/^[{[][}\]]?$/, '')

function extend(entry: Entry, more: string): Line {
  if (entry.value.length < limits.line) {
    entry.value = joined(entry.value, more)
    entry.at = { ...entry.at, text: joined(entry.at.text, more) }
  }
  return entry.at
}

// go-yaml ends a folded line of a double-quoted value with a backslash, and begins the next with one to keep a space.
const joined = (value: string, more: string) => `${value.replace(/\\$/, '')} ${more.replace(/^\\ ?/, '')}`

function unquoted(value: string): string {
  if (value.startsWith("'") && value.endsWith("'")) return value.slice(1, -1).replaceAll("''", "'")
  if (!value.startsWith('"')) return value
  try {
    return String(JSON.parse(value))
  } catch {
    return value.replace(/^"|"$/g, '')
  }
}

/** The entry below, by its keys; of several with one key the first. */
export function below(entry: Entry | undefined, ...path: readonly string[]): Entry | undefined {
  return path.reduce<Entry | undefined>((here, key) => here?.children.find((child) => child.key === key), entry)
}

/** Its value, or the empty text. */
export const valueOf = (entry: Entry | undefined, ...path: readonly string[]): string => below(entry, ...path)?.value ?? ''

/** Keys and values directly below, without a prototype: a label may be called anything. */
export function recordOf(entry: Entry | undefined): Record<string, string> {
  const record = Object.create(null) as Record<string, string>
  for (const { key, value } of entry?.children ?? []) if (key !== '') record[key] = value
  return record
}
