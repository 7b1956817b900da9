import { itemsOf, textOf } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'

export interface PlacedCommand {
  readonly text: string
  readonly words: readonly string[]
  readonly index: number
}

/** The commands of a script with their words. Quotes stay as they are written. */
export const commandsOf = ({ root }: BroughtDocument): PlacedCommand[] =>
  itemsOf(root).flatMap((item, index) => {
    const text = textOf(item)
    return text === undefined ? [] : [{ text, words: text.split(/\s+/), index }]
  })

/** Whether a command has a flag, in any of its spellings: `--name value`, `--name=value`. */
export const hasFlag = ({ words }: PlacedCommand, ...names: readonly string[]) =>
  words.some((word) => names.some((name) => word === name || word.startsWith(`${name}=`)))

/** The words of the first program of this name in a command, up to a `;`, `|` or `&&`. */
export function callOf({ words }: PlacedCommand, program: string): readonly string[] {
  const from = words.findIndex((word) => word === program || word.endsWith(`/${program}`))
  if (from < 0) return []
  const rest = words.slice(from)
  const end = rest.findIndex((word) => /^(\||&&|\|\||;)$|;$/.test(word))
  return end < 0 ? rest : rest.slice(0, end)
}
