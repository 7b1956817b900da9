import type { Bundle, BroughtDocument } from '@/lib/documents/types'
import type { Plan } from '@/lib/plan/schema'
import type { Text } from '@/lib/text'
import type { Field, Pattern } from './field'

/** Why a value that is not a field of the Plan is left out, where more can be said than that it is. */
export interface Verdict {
  readonly at: Pattern
  readonly list: 'ignored' | 'wrong'
  readonly why: Text
}

/** How one kind of document relates to the Plan: what Lariat would write there, and what it reads back from it. */
export interface Subject {
  /** The document as Lariat writes it for a Plan; undefined where that Plan has none. */
  readonly write: (plan: Plan) => unknown
  /**
   * What follows from several places together, before the fields: `data` is the document, `complete` whether it is all
   * of it, so that what is missing is meant to be.
   */
  readonly settle?: (plan: Plan, data: unknown, complete: boolean) => Plan
  readonly fields: readonly Field[]
  readonly verdicts?: readonly Verdict[]
}

/** A document among all that were brought with it. */
export interface Brought {
  readonly document: BroughtDocument
  readonly bundle: Bundle
  /** No Plan is known that the documents were made from. */
  readonly fresh: boolean
}
