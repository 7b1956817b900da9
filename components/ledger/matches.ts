import type { Plan } from '@/lib/plan/schema'
import type { StepId } from '@/lib/rules/step-of'

/** What a person looks for in the ledger; empty: everything. */
export interface Wanted {
  readonly kind: '' | 'failure' | 'error'
  readonly distribution: '' | Plan['cluster']['distribution']
  readonly step: '' | StepId
  readonly text: string
}

export const everything: Wanted = { kind: '', distribution: '', step: '', text: '' }

/** What of an entry can be looked for. */
export interface Findable {
  readonly id: string
  readonly kind: 'failure' | 'error'
  /** Absent: all of them. */
  readonly distributions?: readonly Plan['cluster']['distribution'][]
  readonly step: StepId
  /** All its words, in the language of the page. */
  readonly words: string
}

/** Whether an entry is wanted: every word that was typed must be in it somewhere. */
export function matches(entry: Findable, { kind, distribution, step, text }: Wanted): boolean {
  if (kind !== '' && entry.kind !== kind) return false
  if (distribution !== '' && !(entry.distributions?.includes(distribution) ?? true)) return false
  if (step !== '' && entry.step !== step) return false
  const words = entry.words.toLowerCase()
  return text.toLowerCase().split(/\s+/).every((word) => words.includes(word))
}
