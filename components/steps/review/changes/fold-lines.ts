export interface MarkedLine {
  readonly line: string
  /** It does not stand on the other side. */
  readonly differs: boolean
}

export interface FoldedLines {
  readonly shown: readonly MarkedLine[]
  readonly folded: readonly MarkedLine[]
}

/** A role policy has up to 60 lines; more than these would hide the next change. */
const few = 8

/** What to show of one side of a change: everything if it is short, else first what differs. Loses no line. */
export function foldLines(lines: readonly string[], others: readonly string[]): FoldedLines {
  const there = new Set(others)
  const marked = lines.map((line) => ({ line, differs: !there.has(line) }))
  if (marked.length <= few) return { shown: marked, folded: [] }
  const differing = marked.filter(({ differs }) => differs)
  const shown = new Set((differing.length > 0 ? differing : marked).slice(0, few - 2))
  return { shown: marked.filter((one) => shown.has(one)), folded: marked.filter((one) => !shown.has(one)) }
}
