/** Bounds of a paste, so that a hostile or a very long one costs little. Everything below is linear in its length. */
export const limits = {
  /** Characters that are read unless the caller says otherwise. */
  usual: 1_048_576,
  /** The most a caller can ask for. */
  most: 4_194_304,
  /** Lines; those of kubectl and of logs are far longer than this allows for. */
  lines: 200_000,
  /** Of one line; what AWS encodes into a refusal takes some thousand. */
  line: 8_192,
  /** Levels of nesting in JSON on one line. */
  depth: 100,
} as const
