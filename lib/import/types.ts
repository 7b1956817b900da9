import type { TreePath } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import type { PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import type { Text } from '@/lib/text'

/** A value of a document, and the field of the Plan that it became. */
export interface Understood {
  readonly document: BroughtDocument
  readonly path: TreePath
  readonly plan: PlanPath
}

/** A value that no field of the Plan stands for, or that Lariat will write otherwise, and why. */
export interface LeftOut {
  readonly document: BroughtDocument
  readonly path: TreePath
  readonly why: Text
  readonly values?: Readonly<Record<string, string | number>>
}

/** What an import would make of what was brought. Nothing changes until somebody says so. */
export interface Imported {
  readonly plan: Plan
  /** The Plan that the files carry, over which the rest was laid; null: none does, and a new Plan was. */
  readonly base: Plan | null
  readonly understood: readonly Understood[]
  /** Harmless: Lariat has no field for it. */
  readonly ignored: readonly LeftOut[]
  /** It cannot be meant so: not of its type, out of its bounds, or a known mistake that Lariat does not repeat. */
  readonly wrong: readonly LeftOut[]
}
