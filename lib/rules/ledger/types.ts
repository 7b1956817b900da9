import type { Plan } from '@/lib/plan/schema'
import type { Source, Text } from '@/lib/text'
import type { StepId } from '../step-of'

/** A line of the ledger: something that people run into, or a document that leads them there. */
interface Entry {
  /** Stable for ever, since people send links to it: `F` for a failure, `E` for an error in a document. */
  readonly id: string
  readonly title: Text
  /** What happens, and why. */
  readonly effect: Text
  /** What Lariat emits or does. */
  readonly instead: Text
  readonly source: Source
  /** The screen of the wizard on which it matters. */
  readonly step: StepId
  /** Absent: all of them. */
  readonly distributions?: readonly Plan['cluster']['distribution'][]
}

/** A way in which clusters fail. */
export interface Failure extends Entry {
  /** Errors in the documents that lead to it. */
  readonly causedBy?: readonly string[]
}

export type DocumentId = 'cloud-provider' | 'ec2-cluster'

/** Something that a document says and that is not so, or that it leaves out. */
export interface DocumentError extends Entry {
  readonly document: DocumentId
  /** What the document says, in our words. */
  readonly documented: Text
  /** What it prints, word for word. */
  readonly snippet?: string
  /** Whether it concerns this Plan, where the distribution alone does not tell. */
  readonly applies?: (plan: Plan) => boolean
}

/** As they are kept: by step, and those of one document together. */
export type FailureOfStep = Omit<Failure, 'step'>
export type ErrorOfStep = Omit<DocumentError, 'step' | 'document'>

export type LedgerEntry = Failure | DocumentError

/**
 * What keeps an entry from happening: nothing that Lariat writes can have it, which a test holds; or a rule finds it in
 * what people bring.
 */
export type Cover =
  | {
      readonly kind: 'impossible'
      readonly where: string
      readonly test: { readonly file: string; readonly name: string }
    }
  | { readonly kind: 'rule'; readonly id: `LAR-${string}` }
