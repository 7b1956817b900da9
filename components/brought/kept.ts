import type { BroughtFile } from '@/lib/documents/types'
import type { Refusal } from './bring'

/** What was pasted, dropped and chosen. */
export interface KeptFiles {
  readonly text: string
  readonly files: readonly BroughtFile[]
  readonly refused: readonly Refusal[]
}

export const nothing: KeptFiles = { text: '', files: [], refused: [] }

/** Keeps it while this page lives, in its memory alone: switching the language, or a look at the wizard, mounts a screen anew. */
export function keeper() {
  let kept = nothing
  return { get: () => kept, set: (brought: KeptFiles) => void (kept = brought) }
}
