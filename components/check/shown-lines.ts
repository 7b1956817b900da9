import type { SaidFinding } from '@/lib/lint/format/said'

/** A line of a file with the findings on it, or lines that are left out. */
export type ShownLine =
  | { readonly number: number; readonly text: string; readonly findings: readonly SaidFinding[] }
  | { readonly from: number; readonly left: number }

/** Lines that a browser lays out at once without a pause. */
const most = 1_500
const around = 10
/** Characters of a line that anybody reads. */
const width = 1_000

/** A file as it is shown: whole, or of a long one what is around its findings. */
export function shownLines(text: string, findings: readonly SaidFinding[]): ShownLine[] {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '' && lines.length > 1) lines.pop()
  const at = new Map<number, SaidFinding[]>()
  for (const finding of findings) {
    const here = at.get(finding.line)
    if (here) here.push(finding)
    else at.set(finding.line, [finding])
  }
  const near = lines.length > most ? nearby(at.keys(), lines.length) : null
  const shown: ShownLine[] = []
  for (const [index, line] of lines.entries()) {
    const number = index + 1
    const before = shown.at(-1)
    if (!near || near.has(number)) shown.push({ number, text: cut(line), findings: at.get(number) ?? [] })
    else if (before && 'left' in before) shown[shown.length - 1] = { ...before, left: before.left + 1 }
    else shown.push({ from: number, left: 1 })
  }
  return shown
}

/** The lines around findings, first ones first, and the beginning of the file. */
function nearby(numbers: Iterable<number>, length: number): ReadonlySet<number> {
  const near = new Set<number>()
  for (const number of [1, ...numbers]) {
    for (let one = Math.max(1, number - around); one <= Math.min(length, number + around); one++) {
      if (near.size < most) near.add(one)
    }
  }
  return near
}

const cut = (line: string) => (line.length > width ? `${line.slice(0, width)}…` : line)
