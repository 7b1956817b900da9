/** The one name that a misspelt one must have meant: one or two letters away, and no other as near. Undefined else. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = 3
  for (const one of known) {
    if (Math.abs(one.length - name.length) >= 3) continue
    const away = distance(name, one)
    if (away < least) {
      least = away
      best = one
    } else if (away === least) best = undefined
  }
  // Half of a short name may not be wrong.
  return name.length > 2 * least ? best : undefined
}

/** Levenshtein's distance; two neighbours exchanged count as one (Damerau). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const least = Math.min(above[j]! + 1, row[j - 1]! + 1, change)
      row.push(swap ? Math.min(least, before[j - 2]! + 1) : least)
    }
    before = above
    above = row
  }
  return above[b.length]!
}
