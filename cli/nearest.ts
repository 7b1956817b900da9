/** How many letters must be changed, added or taken away to get from one word to the other (Levenshtein). */
export function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...to].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

/** The three words that are most like the given one, the last part of a path counting as a word of its own. */
export function nearest(given: string, words: readonly string[]): string[] {
  const last = (path: string) => path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  const cost = (word: string) =>
    Math.min(distance(given.toLowerCase(), word.toLowerCase()), distance(last(given), last(word)) + 1)
  return [...words].sort((a, b) => cost(a) - cost(b)).slice(0, 3)
}
