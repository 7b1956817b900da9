import { Document, isMap, isScalar, isSeq, visit, type Node } from 'yaml'
import { fill, type Locale, type Source, type Text } from '@/lib/text'
import { comment } from './comment'
import { scalarStyle } from './scalar-style'
import { lastOf } from './indentation'
import type { Note } from './types'

export type Path = readonly (string | number)[]

/** A reason for one place of one document. */
export interface Remark {
  readonly path: Path
  readonly reason: Text
  readonly source: Source
  /** A note without a comment: for what the engineer who reads the file knows, or finds out in the viewer. */
  readonly quiet?: true
  /** About this line alone, and not about what it opens: for places that only hold others. */
  readonly alone?: true
}

/** Where a document stands: which one of the file, or embedded as text at `inside` of that one. */
interface Place {
  readonly document: number
  readonly inside?: Path
}

/** Begins a placeholder comment: private use, and no text of a Plan can stand on a line of its own. */
const mark = '\ue000'
const placeholder = new RegExp(`^(\\s*)#${mark}(\\d+)$`)

/**
 * Writes YAML with reasons as comments. A document that is embedded in another as text is written by the same file:
 * reasons travel as numbered placeholders, and `finish` replaces them once the columns and lines are known.
 */
export function yamlFile(locale: Locale) {
  const remarks: (Remark & { readonly place: Place })[] = []

  /** One document as text. Reasons for places that are not there are left out. */
  function write(data: unknown, reasons: readonly Remark[], place: Place): string {
    const document = new Document(data, { aliasDuplicateObjects: false })
    visit(document, {
      Scalar(_, node) {
        if (typeof node.value === 'string') node.type = scalarStyle(node.value)
      },
    })
    for (const remark of reasons) {
      const node = nodeAt(document.contents, remark.path)
      if (!node) continue
      const id = `${mark}${remarks.push({ ...remark, place }) - 1}`
      node.commentBefore = node.commentBefore ? `${node.commentBefore}\n${id}` : id
    }
    return document.toString({ lineWidth: 0 })
  }

  /** The documents as one file: each reason as a comment the first time it is given, and as a note every time. */
  function finish(documents: readonly string[], header?: Text, values: Readonly<Record<string, string>> = {}) {
    const lines = header ? [...comment(fill(header[locale], values), ''), ''] : []
    const places: [id: number, line: number][] = []
    const said = new Set<string>()
    const pending: number[] = []
    for (const line of documents.join('---\n').replace(/\n$/, '').split('\n')) {
      const found = placeholder.exec(line)
      if (!found) {
        for (const id of pending.splice(0)) places.push([id, lines.length + 1])
        lines.push(line)
        continue
      }
      const id = Number(found[2])
      pending.push(id)
      const { reason, quiet } = remarks[id]!
      const text = reason[locale]
      if (quiet || said.has(text)) continue
      lines.push(...comment(text, found[1] ?? ''))
      said.add(text)
    }
    return { content: `${lines.join('\n')}\n`, notes: places.map(([id, line]) => note(id, line, lines)) }
  }

  function note(id: number, line: number, lines: readonly string[]): Note {
    const { path, place, reason, source, alone } = remarks[id]!
    const last = alone ? line : lastOf(lines, line, typeof path.at(-1) === 'string')
    return { document: place.document, path: place.inside ?? path, line, last, reason, source }
  }

  return { write, finish }
}

/**
 * The node a comment goes to: the key of a map's entry, or the item of a list. That of an item's first key is the item,
 * so that it stands above the dash.
 */
function nodeAt(root: unknown, path: Path): Node | null {
  let here: unknown = root
  let target: Node | null = null
  for (const [depth, step] of path.entries()) {
    if (isMap(here)) {
      const index = here.items.findIndex(({ key }) => isScalar(key) && key.value === step)
      const pair = here.items[index]
      if (!pair) return null
      if (index > 0 || typeof path[depth - 1] !== 'number') target = pair.key as Node
      here = pair.value
    } else if (isSeq(here) && typeof step === 'number') {
      here = here.items[step]
      if (here === undefined) return null
      target = here as Node
    } else {
      return null
    }
  }
  return target
}
