import type { Refusal } from '@/components/check/bring'
import type { BroughtFile } from '@/lib/documents/types'

/** What was pasted and dropped. */
export interface Pastes {
  readonly text: string
  readonly files: readonly BroughtFile[]
  readonly refused: readonly Refusal[]
}

/** Only while this tab lives, and in its memory alone: switching the language mounts the page anew. */
let kept: Pastes = { text: '', files: [], refused: [] }

export const keptPastes = (): Pastes => kept
export const keepPastes = (pastes: Pastes): void => void (kept = pastes)
