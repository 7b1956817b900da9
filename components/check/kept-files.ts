import type { BroughtFile } from '@/lib/documents/types'
import type { Refusal } from './bring'

/** What was brought, while this page lives: switching the language, or a look at the wizard, mounts the page anew. */
export interface KeptFiles {
  readonly text: string
  readonly files: readonly BroughtFile[]
  readonly refused: readonly Refusal[]
}

export const nothing: KeptFiles = { text: '', files: [], refused: [] }

let kept = nothing

export const keptFiles = () => kept
export const keepFiles = (files: KeptFiles) => void (kept = files)
