import type { BroughtFile } from '@/lib/documents/types'
import { digestOf } from '@/lib/artifacts/provenance'
import { decodeLink } from '@/lib/plan/link'
import type { Plan } from '@/lib/plan/schema'

/** What a file says of the Plan that it was made from. */
export interface Provenance {
  readonly plan: Plan
  /** Whether it is as it was made; undefined where it does not say: a bare link. */
  readonly untouched?: boolean
}

/** The interpreter's line may stand above the three of provenance. */
const firstLines = 5

/** The Plan that a file carries in its first lines, or that it is the link of; null: none. Never throws. */
export function provenanceOf({ text }: BroughtFile): Provenance | null {
  const lines = text.split('\n', firstLines)
  const at = lines.findIndex((line) => line.includes('#p='))
  const line = lines[at] ?? (/^\s*r\d+\.[\w-]+\s*$/.test(text) ? text : undefined)
  if (line === undefined) return null
  const decoded = decodeLink(line.slice(Math.max(line.indexOf('#p='), 0)))
  if (!decoded.ok) return null
  const [digest] = /[0-9a-f]{64}/.exec(lines[at + 1] ?? '') ?? []
  if (digest === undefined) return { plan: decoded.value }
  return { plan: decoded.value, untouched: bodiesAfter(text, at + 1).some((body) => digestOf(body) === digest) }
}

/** What follows a line; Markdown has an empty one in between. */
function bodiesAfter(text: string, line: number): string[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  return [lines.slice(line + 1).join('\n'), lines.slice(line + 2).join('\n')]
}
