/**
 * The last line of what a line of YAML opens, both counted from 1: those below that stand further in than its key, or
 * than its dash where the item of a list is meant.
 */
export function lastOf(lines: readonly string[], line: number, key: boolean): number {
  const first = lines[line - 1] ?? ''
  const column = key ? /^\s*(?:- )*/.exec(first)![0].length : indentOf(first)
  let last = line
  for (let next = line; next < lines.length; next++) {
    const text = lines[next]!
    if (text === '') continue
    if (indentOf(text) <= column) break
    last = next + 1
  }
  return last
}

const indentOf = (text: string) => text.length - text.trimStart().length
