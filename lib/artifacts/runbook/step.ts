import type { StepText } from '@/lib/catalog/runbook/step-text'
import { fill, type Locale, type Text } from '@/lib/text'
import { fence } from './markdown'

/** Says a text in the reader's language; values are Markdown already. */
export type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string

export const speaker =
  (locale: Locale): Say =>
  (text, values) =>
    fill(text[locale], values)

/** What is said, and commands after it; one of them at least. */
export interface Block {
  readonly lead?: string
  readonly commands?: string
}

export interface Step {
  readonly text: StepText
  readonly values?: Readonly<Record<string, string | number>>
  readonly blocks: readonly Block[]
  /** What the commands print, as far as the Plan knows it. */
  readonly output?: string
  /** Commands for when the output was as expected. */
  readonly afterwards?: string
  /** How to undo it. */
  readonly back?: Block
}

type Words = Readonly<Record<'expected' | 'otherwise' | 'back', Text>>

/** One step as Markdown. */
export function stepMarkdown(step: Step, number: number, say: Say, words: Words): string {
  const { text, values, blocks, output, afterwards, back } = step
  return [
    `## ${number}. ${say(text.title, values)}`,
    say(text.why, values),
    ...blocks.flatMap(blockMarkdown),
    `${say(words.expected)} ${say(text.expected, values)}`,
    ...(output ? [fence('text', output)] : []),
    ...(afterwards ? [fence('sh', afterwards)] : []),
    `${say(words.otherwise)} ${say(text.otherwise, values)}`,
    ...(back ? blockMarkdown({ ...back, lead: `${say(words.back)} ${back.lead ?? ''}`.trim() }) : []),
  ].join('\n\n')
}

const blockMarkdown = ({ lead, commands }: Block) => [
  ...(lead ? [lead] : []),
  ...(commands ? [fence('sh', commands)] : []),
]
