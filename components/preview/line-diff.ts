/**
 * Numbers (from 0) of the lines of `after` that are new or changed against `before`.
 * Common head and tail are skipped, the middle goes through a longest common subsequence.
 */
export function changedLines(before: string, after: string): ReadonlySet<number> {
  const a = before.split('\n')
  const b = after.split('\n')
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const kept = commonSubsequence(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  const changed = new Set<number>()
  for (let line = head; line < b.length - tail; line++) if (!kept.has(line - head)) changed.add(line)
  return changed
}

/** Indexes of `b` that belong to a longest common subsequence with `a`. */
function commonSubsequence(a: readonly string[], b: readonly string[]): ReadonlySet<number> {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const kept = new Set<number>()
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      kept.add(j)
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return kept
}
