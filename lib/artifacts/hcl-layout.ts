import type { Note } from './types'
import { columns } from './wrap'

/** Some lines, from the column of what they stand in, with the notes of each; their lines count from 0. */
export interface Piece {
  readonly lines: readonly string[]
  readonly notes: readonly Note[]
}

/** An attribute, a map's entry, a list's item or a nested block. */
export interface Entry extends Piece {
  readonly comments: readonly string[]
  /** What stands before its `=`; none: it has no `=`. */
  readonly name?: string
}

/** Longest list in one line. */
const widest = 80

export const blankLine: Piece = { lines: [''], notes: [] }

/** Pieces below one another. */
export function joined(pieces: readonly Piece[]): Piece {
  const lines: string[] = []
  const notes: Note[] = []
  for (const piece of pieces) {
    notes.push(...moved(piece.notes, lines.length))
    lines.push(...piece.lines)
  }
  return { lines, notes }
}

/** A piece with text before its first line and after its last one. */
export function around(before: string, { lines, notes }: Piece, after: string): Piece {
  const inside = lines.map((line, i) => (i === 0 ? before : '') + line + (i === lines.length - 1 ? after : ''))
  return { lines: inside, notes }
}

/** Arguments: each begins where the one before it ends. */
export function inARow(pieces: readonly Piece[]): Piece {
  return pieces.reduce((row, { lines: [first = '', ...rest], notes }) => {
    const { lines } = around('', row, `, ${first}`)
    return { lines: [...lines, ...rest], notes: [...row.notes, ...moved(notes, lines.length - 1)] }
  })
}

/** An entry with its comments above it. */
export function commented({ comments, lines, notes }: Entry): Piece {
  return { lines: [...comments, ...lines], notes: moved(notes, comments.length) }
}

/** Items between brackets in one line, or null where they need more. */
export function inOneLine(items: readonly Entry[]): Piece | null {
  if (items.some(({ comments, lines }) => comments.length > 0 || lines.length > 1 || lines[0] === '{')) return null
  const line = `[${items.map(({ lines }) => lines[0]).join(', ')}]`
  return columns(line) > widest ? null : { lines: [line], notes: items.flatMap(({ notes }) => notes) }
}

/** Entries between brackets, each on lines of its own; `spaced`: with a blank line around those of several lines. */
export function enclosed(open: string, entries: readonly Entry[], close: string, spaced: boolean): Piece {
  if (entries.length === 0) return { lines: [open + close], notes: [] }
  const rows = aligned(entries)
  const inside = rows.flatMap((row, i) => {
    const apart = spaced && i > 0 && (rows[i - 1]!.tall || row.tall)
    return apart ? [blankLine, row] : [row]
  })
  const { lines, notes } = joined(inside)
  const indented = lines.map((line) => (line === '' ? '' : `  ${line}`))
  return { lines: [open, ...indented, close], notes: moved(notes, 1) }
}

/** `=` in one column for neighbours of one line each, as `terraform fmt` has it; a comment begins anew. */
function aligned(entries: readonly Entry[]): (Piece & { readonly tall: boolean })[] {
  const rows: (Piece & { readonly tall: boolean })[] = []
  for (let first = 0; first < entries.length; ) {
    let end = first + 1
    if (isLow(entries[first]!)) while (end < entries.length && follows(entries[end]!)) end++
    const run = entries.slice(first, end)
    const width = Math.max(...run.map(({ name }) => length(name)))
    for (const entry of run) {
      const named = entry.name === undefined ? entry : { ...entry, ...around(assigned(entry.name, width), entry, '') }
      rows.push({ ...commented(named), tall: !isLow(entry) })
    }
    first = end
  }
  return rows
}

const isLow = ({ name, lines }: Entry) => name !== undefined && lines.length === 1
const follows = (entry: Entry) => isLow(entry) && entry.comments.length === 0
const length = (name = '') => [...name].length
const assigned = (name: string, width: number) => `${name}${' '.repeat(width - length(name))} = `

/** Notes of lines that stand further down. */
export function moved(notes: readonly Note[], by: number): Note[] {
  return notes.map((note) => ({ ...note, line: note.line + by, last: note.last + by }))
}
