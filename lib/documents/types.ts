import type { Position, Tree, TreePath } from './tree'

/** A file as it was pasted, dropped or named on the command line. */
export interface BroughtFile {
  readonly name: string
  readonly text: string
}

/** What a document is about. `other`: readable, but nothing that Lariat knows. */
export type DocumentKind =
  | 'cluster'
  | 'machine-config'
  | 'rke1'
  | 'helm-chart'
  | 'helm-values'
  | 'iam-policy'
  | 'iam-trust'
  | 'plan'
  | 'shell'
  | 'other'

export type Format = 'yaml' | 'json' | 'terraform' | 'shell'

/** From a text to a document that it embeds: where the text stands, and which document of it. */
export interface Hop {
  readonly path: TreePath
  readonly index: number
}

/** Where in its file a document stands, so that an edit finds it again. */
export interface Home {
  /** Lines of the file that hold it (of a Markdown fence), from 1, the last one included; undefined: the whole file. */
  readonly lines?: { readonly from: number; readonly to: number; readonly indent: number }
  /** The first hop is the document of the file, the others lead into embedded texts. */
  readonly hops: readonly Hop[]
  /** Where `root` stands in the parsed document: an item of a List. */
  readonly base: TreePath
  /** What `root` has around what is written: a bare list of arguments is read as `args: …`. */
  readonly wrapped: TreePath
}

export interface BroughtDocument {
  readonly file: string
  readonly format: Format
  readonly kind: DocumentKind
  readonly root: Tree
  readonly home: Home
  /** Where a text that looks like JSON is none: AWS refuses what a YAML parser takes, such as a comma too many. */
  readonly notJson?: Position
  /** The document that embeds this one. */
  readonly parent?: BroughtDocument
}

/** Why a file, or a part of it, could not be read. */
export interface ReadProblem {
  readonly code: 'syntax' | 'too-large' | 'too-many-documents' | 'too-deep' | 'too-many-aliases' | 'empty'
  readonly at: Position
  /** The parser's own words. */
  readonly said?: string
}

export interface ReadFile {
  readonly file: BroughtFile
  readonly documents: readonly BroughtDocument[]
  readonly problems: readonly ReadProblem[]
}

/** Everything that was brought together: a document may be judged by what its neighbours say. */
export type Bundle = readonly BroughtDocument[]
