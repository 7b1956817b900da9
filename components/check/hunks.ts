import type { DiffLine } from '@/lib/documents/line-diff'

/** Unchanged lines around a change. */
const around = 3

/** The changes of a text with the lines around them; what lies between is left out. */
export function hunks(lines: readonly DiffLine[]): DiffLine[][] {
  const near = new Set<number>()
  lines.forEach(({ kind }, at) => {
    if (kind === 'same') return
    for (let one = at - around; one <= at + around; one++) near.add(one)
  })
  const found: DiffLine[][] = []
  lines.forEach((line, at) => {
    if (!near.has(at)) return
    if (near.has(at - 1) && at > 0) found.at(-1)?.push(line)
    else found.push([line])
  })
  return found
}
