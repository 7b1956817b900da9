/** Characters around the place that fit on a line of a terminal. */
const reach = { before: 60, after: 90 }

/** Drawn two cells wide by terminals. */
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\uffdc\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** The line of a text that a finding is on, with a caret below its column; a long line is cut around it. */
export function excerpt(line: string, column: number): readonly [string, string] {
  const at = Math.min(column - 1, line.length)
  const start = at > reach.before ? at - reach.before : 0
  const end = Math.min(line.length, at + reach.after)
  const before = `${start > 0 ? '…' : ''}${visible(line.slice(start, at))}`
  const after = `${visible(line.slice(at, end))}${end < line.length ? '…' : ''}`
  return [before + after, `${[...before].map((letter) => (wide.test(letter) ? '  ' : ' ')).join('')}^`]
}

/**
 * A text from somebody's file as a terminal may have it: nothing that moves the cursor, sets colours or turns the
 * writing direction around.
 */
export function visible(text: string): string {
  return text.replaceAll('\t', ' ').replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '�')
}
