import { Lexer } from 'yaml'

/**
 * Whether a text is nested deeper than a limit, found without recursion. The parser is recursive, and where it reaches
 * the end of the stack V8 may end the whole process instead of throwing (RegExpCompiler: allocation failed).
 */
export const nestedDeeper = (text: string, limit: number): boolean => flowDeeper(text, limit) || blockDeeper(text, limit)

/** By brackets; those in strings and comments are none. */
function flowDeeper(text: string, limit: number): boolean {
  if ((text.match(/[[{]/g)?.length ?? 0) <= limit) return false
  let depth = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth = Math.max(depth - 1, 0)
    if (depth > limit) return true
  }
  return false
}

/** By indentation: every level begins in a column of its own, right of the one that it stands in. */
function blockDeeper(text: string, limit: number): boolean {
  const columns: number[] = []
  for (const line of text.split('\n')) {
    const start = /[^ \t]|$/.exec(line)!.index
    while (columns.length > 0 && columns.at(-1)! >= start) columns.pop()
    columns.push(start)
    for (const { index } of line.slice(start).matchAll(/[-?:](?:[ \t]+|$)/gy)) columns.push(start + index + 1)
    if (columns.length > limit) return true
  }
  return false
}
