import type { Line } from './types'

export interface Row {
  readonly at: Line
  cell(column: string): string
}

/**
 * The rows of a table that kubectl prints. Columns begin where their titles do; a row that the terminal shifted is
 * cut at its gaps instead.
 */
export function rowsOf([header, ...lines]: readonly Line[]): Row[] {
  const titles = columnsOf(header?.text ?? '')
  return lines.map((at) => {
    const cells = cellsOf(at.text, titles.map(({ start }) => start))
    return { at, cell: (column) => cells[titles.findIndex(({ title }) => title === column)] ?? '' }
  })
}

/** Titles stand three spaces apart, as all cells do; some have a space in them. */
function columnsOf(header: string) {
  return [...header.matchAll(/\S+(?: \S+)*/g)].map(({ 0: title, index }) => ({ title, start: index }))
}

function cellsOf(text: string, starts: readonly number[]): string[] {
  const straight = starts.every((start) => start === 0 || start >= text.length || text[start - 1] === ' ')
  if (!straight) return text.trim().split(/ {2,}/)
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim())
}
