/**
 * Writers of YAML and JSON lay a file out anew. `before` and `after` are the file as the writer has it without and with
 * an edit: around the lines that the edit changes, the author's own lines stay. Whether it still means what `after`
 * means is for the caller to see.
 */
export function keepLines(original: string, before: string, after: string): string {
  const own = original.split('\n')
  const was = before.split('\n')
  const now = after.split('\n')
  const shorter = Math.min(was.length, now.length)
  let head = 0
  while (head < shorter && was[head] === now[head]) head++
  let tail = 0
  while (tail < shorter - head && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  const start = together(own, was, head)
  const end = together(own.toReversed(), was.toReversed(), tail)
  // Blank lines weigh nothing, so that both may hold the same: they stay where the writer has them, else at the end.
  const both = Math.max(0, start.own + end.own - own.length)
  const [first, last] = was[start.was - 1]?.trim() === '' ? [0, both] : [both, 0]
  return [
    ...own.slice(0, start.own - first),
    ...now.slice(start.was, now.length - end.was),
    ...own.slice(own.length - end.own + last),
  ].join('\n')
}

/**
 * The longest beginning of both, at most `limit` lines of `was`, that holds the same characters: a writer moves spaces
 * and line breaks (a comment behind `key:` goes below it), but nothing else.
 */
function together(own: readonly string[], was: readonly string[], limit: number): { own: number; was: number } {
  let best = { own: 0, was: 0 }
  let left = 0
  // What one of them has since they last held the same.
  let mine = ''
  let theirs = ''
  for (let right = 0; right < limit; right++) {
    theirs += bare(was[right]!)
    while (left < own.length && mine.length + bare(own[left]!).length <= theirs.length) mine += bare(own[left++]!)
    if (!theirs.startsWith(mine)) break
    theirs = theirs.slice(mine.length)
    mine = ''
    if (theirs === '') best = { own: left, was: right + 1 }
  }
  return best
}

const bare = (line: string) => line.replaceAll(/\s+/g, '')
