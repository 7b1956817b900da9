import { fill, type Locale, type Text } from '@/lib/text'
import { comment } from './comment'
import { around, blankLine, commented, enclosed, inARow, inOneLine, joined, moved, type Entry, type Piece } from './hcl-layout'
import { Call, Embedded, Expression, heredoc, mapKey, Nested, quoted, type Body, type HclValue } from './hcl-value'
import type { Note } from './types'
import type { Path, Remark } from './yaml-file'

/** A place in a block, and how deep it is indented. */
interface Place {
  readonly path: Path
  readonly depth: number
}

const below = ({ path, depth }: Place, ...steps: Path): Place => ({ path: [...path, ...steps], depth: depth + 1 })

/**
 * Writes HCL as `terraform fmt` leaves it, from data. Reasons become comments the first time each is given, and notes
 * every time.
 */
export function hclFile(locale: Locale) {
  const blocks: Piece[] = []
  const said = new Set<string>()

  /** Adds a block. Paths of reasons begin inside of it, and nested blocks are counted: `['ingress', 0, 'port']`. */
  function block(type: string, labels: readonly string[], body: Body, reasons: readonly Remark[] = []) {
    const at = [type, ...labels]
    const start = [type, ...labels.map(quoted)].join(' ')
    const reasonsAt = new Map<string, Remark[]>()
    for (const remark of reasons) {
      const place = JSON.stringify(remark.path)
      reasonsAt.set(place, [...(reasonsAt.get(place) ?? []), remark])
    }
    const top: Place = { path: [], depth: 0 }
    blocks.push(commented(entry(top, () => blockPiece(start, body, top))))

    function entry({ path, depth }: Place, write: () => Piece, name?: string): Entry {
      const found = reasonsAt.get(JSON.stringify(path)) ?? []
      const comments = found.flatMap(({ reason, quiet }) => (quiet ? [] : firstTime(reason, depth)))
      const { lines, notes } = write()
      const own = found.map(({ reason, source, alone }): Note => {
        const last = alone ? 0 : lines.length - 1
        return { document: 0, path: [...at, ...path], line: 0, last, reason, source }
      })
      return { comments, name, lines, notes: [...own, ...notes] }
    }

    function blockPiece(head: string, inner: Body, place: Place): Piece {
      const entries = Object.entries(inner).flatMap(([key, value]): Entry[] => {
        if (value === undefined) return []
        const here = below(place, key)
        if (!(value instanceof Nested)) return [entry(here, () => assigned(value, here), key)]
        return value.bodies.map((each, i) => {
          const one = below(place, key, i)
          return entry(one, () => blockPiece(key, each, one))
        })
      })
      return enclosed(`${head} {`, entries, '}', true)
    }

    /** What follows the `=` of an attribute: the only place where a heredoc reads well. */
    function assigned(value: HclValue, place: Place): Piece {
      const content = value instanceof Embedded ? value.content : value
      const lines = typeof content === 'string' ? heredoc(content) : null
      return lines ? { lines, notes: value instanceof Embedded ? inside(value, place) : [] } : written(value, place)
    }

    function written(value: HclValue, place: Place): Piece {
      if (typeof value !== 'object' || value === null) return { lines: [literal(value)], notes: [] }
      if (value instanceof Expression) return { lines: [value.code], notes: [] }
      if (value instanceof Call) return around(`${value.name}(`, inARow(value.args.map((each) => written(each, place))), ')')
      if (value instanceof Embedded) {
        return { lines: [quoted(value.content)], notes: inside(value, place).map((note) => ({ ...note, line: 0, last: 0 })) }
      }
      if (isList(value)) {
        const items = value.map((item, i) => entry(below(place, i), () => written(item, below(place, i))))
        const oneBelowOther = items.map((item) => ({ ...item, ...around('', item, ',') }))
        return inOneLine(items) ?? enclosed('[', oneBelowOther, ']', false)
      }
      const entries = Object.entries(value).map(([key, item]) =>
        entry(below(place, key), () => written(item, below(place, key)), mapKey(key)),
      )
      return enclosed('{', entries, '}', false)
    }

    /** The notes of an embedded document belong to the lines of this one. The first line of a heredoc is its mark. */
    function inside({ notes }: Embedded, { path }: Place): Note[] {
      return notes.map((note) => ({ ...note, document: 0, path: [...at, ...path] }))
    }
  }

  function firstTime(reason: Text, depth: number): string[] {
    const text = reason[locale]
    if (said.has(text)) return []
    said.add(text)
    const indent = '  '.repeat(depth)
    return comment(text, indent).map((line) => line.slice(indent.length))
  }

  /** All blocks as one file. */
  function finish(header?: Text, values: Readonly<Record<string, string>> = {}) {
    const head = header ? [{ lines: comment(fill(header[locale], values), ''), notes: [] }] : []
    const pieces = [...head, ...blocks].flatMap((piece, i) => (i === 0 ? [piece] : [blankLine, piece]))
    const { lines, notes } = joined(pieces)
    return { content: `${lines.join('\n')}\n`, notes: moved(notes, 1) }
  }

  return { block, finish }
}

const isList = (value: object): value is readonly HclValue[] => Array.isArray(value)
const literal = (value: string | number | boolean | null) => (typeof value === 'string' ? quoted(value) : String(value))
