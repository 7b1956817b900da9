import { Scalar } from 'yaml'

/** Words that a YAML 1.1 reader (Helm, Rancher's Go libraries) takes for a boolean or null. */
const words = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null'])

/**
 * Unquoted only what every reader, 1.1 or 1.2, takes for text: a word, path or flag that starts with a letter.
 * Numbers of any notation, dates and the like never start with one, but for an exponent alone (`e0`).
 */
const word = /^(?:--)?[A-Za-z](?:[\w./:@=+,-]*[\w/=+-])?$/

/** How a string is written so that it stays a string, and the same one. */
export function scalarStyle(text: string): Scalar.Type {
  if (text.includes('\n')) return Scalar.BLOCK_LITERAL
  const plain = word.test(text) && !words.has(text.toLowerCase()) && !/^e[+-]?\d+$/i.test(text)
  return plain ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE
}
