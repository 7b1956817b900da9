/**
 * Markdown that a name cannot break out of: every text of a Plan stands in a code span or a fenced block, whose
 * fence is longer than any run of backticks in it. CommonMark 4.5 and 6.1, GitHub's tables.
 */

/** A code span; what is not chosen yet shows as an ellipsis. */
export function code(text: string): string {
  const shown = text || '…'
  const marks = '`'.repeat(longestRun(shown) + 1)
  // One space on either side is taken away again by the reader.
  const pad = /^[` ]|[` ]$/.test(shown) && /[^ ]/.test(shown) ? ' ' : ''
  return marks + pad + shown + pad + marks
}

/** A fenced block. */
export function fence(language: string, content: string): string {
  const marks = '`'.repeat(Math.max(3, longestRun(content) + 1))
  return `${marks}${language}\n${content}\n${marks}`
}

/** A table; a bar inside a cell, even of a code span, is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Columns of plain text, for a block of expected output. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)))
  return rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('   ').trimEnd()).join('\n')
}

const longestRun = (text: string) => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
