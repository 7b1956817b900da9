import { reasonAt } from '../reason-at'
import type { Artifact } from '../types'

/** Lines that need no reason, by what they are. */
const bare: Readonly<Record<string, RegExp>> = {
  blank: /^\s*$/,
  comment: /^\s*#/,
  documentSeparator: /^\s*---$/,
  openingBracket: /^\s*[[{]$/,
  closingBracket: /^\s*[\]})]+,?$/,
  endOfText: /^\s*EOT$/,
}

/** Lines of a file, from 1, with their text; without those that need no reason. */
export const lines = ({ content }: Pick<Artifact, 'content'>) =>
  content
    .replace(/\n$/, '')
    .split('\n')
    .map((text, i) => ({ text, line: i + 1 }))
    .filter(({ text }) => !Object.values(bare).some((kind) => kind.test(text)))

/** Lines for which the file gives no reason. Prose needs none. */
export const unexplained = (artifact: Artifact): string[] =>
  artifact.language === 'markdown'
    ? []
    : lines(artifact).flatMap(({ text, line }) => (reasonAt(artifact, line) ? [] : [`${artifact.path}: ${text}`]))
