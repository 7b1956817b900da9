/** A line of two texts laid side by side. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
  /** Its number, from 1: in the text before for removed lines, in the one after for the others. */
  readonly line: number
}

/** Texts that differ in more lines than this have the whole of their middles replaced; nobody reads such a diff. */
const most = 1_000

/** The fewest lines to take out and put in that make one text of the other (Myers 1986, An O(ND) Difference Algorithm). */
export function diffLines(before: string, after: string): DiffLine[] {
  const old = before.split(/\r?\n/)
  const now = after.split(/\r?\n/)
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const middle = between(old.slice(head, old.length - tail), now.slice(head, now.length - tail))
  const same = (from: number, to: number) =>
    now.slice(from, to).map((text, at): DiffLine => ({ kind: 'same', text, line: from + at + 1 }))
  return [...same(0, head), ...middle.map((one) => ({ ...one, line: one.line + head })), ...same(now.length - tail, now.length)]
}

function between(old: readonly string[], now: readonly string[]): DiffLine[] {
  const trace = shortest(old, now)
  if (trace === null) return [...lines('removed', old), ...lines('added', now)]
  const found: DiffLine[] = []
  let [x, y] = [old.length, now.length]
  for (let d = trace.length - 1; d >= 0; d--) {
    const reached = trace[d]!
    const k = x - y
    const down = k === -d || (k !== d && at(reached, d, k - 1) < at(reached, d, k + 1))
    const from = d === 0 ? 0 : at(reached, d, down ? k + 1 : k - 1)
    const start = d === 0 ? 0 : down ? from : from + 1
    while (x > start) {
      x--
      y--
      found.push({ kind: 'same', text: now[y]!, line: y + 1 })
    }
    if (d === 0) break
    if (down) found.push({ kind: 'added', text: now[--y]!, line: y + 1 })
    else found.push({ kind: 'removed', text: old[--x]!, line: x + 1 })
  }
  return found.reverse()
}

const lines = (kind: 'removed' | 'added', texts: readonly string[]) =>
  texts.map((text, index): DiffLine => ({ kind, text, line: index + 1 }))

/** How far diagonal `k` had been followed before step `d`. */
const at = (reached: Int32Array, d: number, k: number) => reached[k + d] ?? -1

/** For each number of edits what was reached before it, up to the one that reaches both ends; null when there are too many. */
function shortest(old: readonly string[], now: readonly string[]): Int32Array[] | null {
  const offset = most + 1
  const furthest = new Int32Array(2 * offset + 1)
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    trace.push(furthest.slice(offset - d, offset + d + 1))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[offset + k - 1]! < furthest[offset + k + 1]!)
      let x = down ? furthest[offset + k + 1]! : furthest[offset + k - 1]! + 1
      let y = x - k
      while (x < old.length && y < now.length && old[x] === now[y]) {
        x++
        y++
      }
      furthest[offset + k] = x
      if (x >= old.length && y >= now.length) return trace
    }
  }
  return null
}
