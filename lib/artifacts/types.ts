import type { Locale, Source, Text } from '@/lib/text'
import type { Plan } from '@/lib/plan/schema'

/** Why a line is there. `path` is the place in the (outermost) YAML or JSON document. */
export interface Note {
  readonly document: number
  readonly path: readonly (string | number)[]
  /** Line of `content` the reason is about, from 1; also inside of documents that are embedded as text. */
  readonly line: number
  /** Last line of what that line opens, which the reason is about as well. */
  readonly last: number
  readonly reason: Text
  readonly source: Source
}

export interface Artifact {
  /** Where it stands in the download, such as `iam/trust.json`. */
  readonly path: string
  readonly language: 'yaml' | 'json' | 'markdown' | 'shell' | 'terraform'
  /** UTF-8, ends with a line feed. */
  readonly content: string
  /** Lines of provenance at the top (below `#!`): they change with every edit of the Plan. None: no comment possible. */
  readonly preamble?: number
  readonly notes: readonly Note[]
}

/** Plan → its file or files, or null when this Plan does not have it. Deterministic to the byte. */
export type Render = (plan: Plan, locale: Locale) => Artifact | readonly Artifact[] | null
