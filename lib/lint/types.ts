import type { Edit } from '@/lib/documents/edit'
import type { Position, TreePath } from '@/lib/documents/tree'
import type { Bundle, BroughtDocument, DocumentKind, ReadFile } from '@/lib/documents/types'
import type { Knowledge } from '@/lib/rules/types'
import type { Text } from '@/lib/text'

/** A place in a document where a rule is broken; it points at the key, or the item, that the path names. */
export interface DocumentFinding {
  readonly path: TreePath
  readonly values?: Readonly<Record<string, string | number>>
}

/** A piece of knowledge that a document can break which somebody brings. */
export interface DocumentRule extends Knowledge {
  readonly kinds: readonly DocumentKind[]
  /** `bundle`: all that was brought together, this document among it. */
  check(document: BroughtDocument, bundle: Bundle): readonly DocumentFinding[]
  /** Only where the answer is certain. One edit after another, each on what the one before has left. */
  readonly fix?: {
    readonly label: Text
    edits(document: BroughtDocument, finding: DocumentFinding, bundle: Bundle): readonly Edit[]
  }
}

/** One remark on a file, as people and programs read it. */
export interface Diagnostic {
  readonly file: string
  readonly at: Position
  /** A rule of documents, or one of Plans that the imported file breaks. */
  readonly rule: Knowledge
  readonly values?: Readonly<Record<string, string | number>>
  readonly fixable: boolean
}

export interface LintReport {
  readonly files: readonly ReadFile[]
  /** In the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[]
}
