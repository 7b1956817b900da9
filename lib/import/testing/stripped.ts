import { generate } from '@/lib/artifacts'
import type { Artifact } from '@/lib/artifacts/types'
import { readFile } from '@/lib/documents/read'
import type { ReadFile } from '@/lib/documents/types'
import type { Plan } from '@/lib/plan/schema'
import type { Locale } from '@/lib/text'

/** A file without the lines that say which Plan it was made from. */
export function stripped({ content, preamble = 0 }: Artifact): string {
  const lines = content.split('\n')
  const interpreter = content.startsWith('#!') ? 1 : 0
  return [...lines.slice(0, interpreter), ...lines.slice(interpreter + preamble)].join('\n')
}

/** The files of a Plan as somebody brings them who has cleaned them of their provenance. */
export const strippedFiles = (plan: Plan, locale: Locale): ReadFile[] =>
  generate(plan, locale).map((artifact) => readFile({ name: artifact.path, text: stripped(artifact) }))
