import type { Token } from '@/components/preview/highlight'

export interface MarkedToken extends Token {
  readonly marked: boolean
}

/** Coloured parts of a line, split where what findings point at begins and ends: the word at each column. */
export function markTokens(tokens: readonly Token[], columns: readonly number[]): MarkedToken[] {
  const line = tokens.map(({ text }) => text).join('')
  const marked = new Set<number>()
  for (const column of columns) for (const at of wordAt(line, column - 1)) marked.add(at)
  let start = 0
  return tokens.flatMap(({ text, kind }) => {
    const parts: MarkedToken[] = []
    for (const [offset, letter] of text.split('').entries()) {
      const is = marked.has(start + offset)
      const last = parts.at(-1)
      if (last?.marked === is) parts[parts.length - 1] = { ...last, text: last.text + letter }
      else parts.push({ text: letter, kind, marked: is })
    }
    start += text.length
    return parts
  })
}

/** The places of a key or value that begins at a place; one, where nothing does. */
function wordAt(line: string, start: number): number[] {
  const length = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,:{}[\]]+(?::[^\s,:{}[\]]+)*)/.exec(line.slice(start))?.[0].length ?? 1
  return Array.from({ length }, (_, at) => start + at)
}
