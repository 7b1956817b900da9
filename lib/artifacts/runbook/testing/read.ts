/**
 * Reads Markdown as CommonMark does, as far as a runbook goes: fenced blocks and code spans are taken out, and what
 * is left is the skeleton. Throws on a fence that is not closed.
 */
export function read(markdown: string): { skeleton: string; commands: string[] } {
  const commands: string[] = []
  const outside: string[] = []
  let open: { marks: number; language: string; lines: string[] } | null = null
  for (const line of markdown.split('\n')) {
    const [, marks, info] = /^ {0,3}(`{3,}|~{3,})([^`]*)$/.exec(line) ?? []
    if (open) {
      if (marks && marks.startsWith('`') && marks.length >= open.marks && info?.trim() === '') {
        if (open.language === 'sh') commands.push(open.lines.join('\n'))
        open = null
      } else open.lines.push(line)
    } else if (marks) {
      open = { marks: marks.length, language: info ?? '', lines: [] }
      outside.push(`fence ${info}`)
    } else outside.push(withoutSpans(line))
  }
  if (open) throw new Error('a fence is not closed')
  return { skeleton: outside.join('\n'), commands }
}

/** Each code span ends at the next run of as many backticks. */
function withoutSpans(line: string): string {
  return line.replace(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, (_, _marks: string, content: string) =>
    content === '' ? '' : 'span')
}
