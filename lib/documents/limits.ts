/** Bounds for what people bring, so that a hostile file costs little and says why it was refused. */
export const limits = {
  /** Characters of a file. Cluster objects with their manifests stay below a tenth of it; etcd takes 1.5 MB. */
  text: 1_000_000,
  /** Documents of a stream: what a whole cluster is made of stays below. */
  documents: 500,
  /** Nodes of a document, its aliases written out. */
  nodes: 100_000,
  /** Aliases of a document; each is looked up in all of it. */
  aliases: 500,
  /** Levels of nesting. */
  depth: 100,
  /** Levels that a parser is asked to follow; block literals with code in them look deeper than they are. */
  nesting: 150,
  /** Texts of a file that are read for themselves: code blocks of a page, texts in Terraform. */
  parts: 1000,
  /** Documents embedded in documents: Cluster → HelmChart → values. */
  embedded: 3,
} as const
