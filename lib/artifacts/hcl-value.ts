import type { Note } from './types'

/**
 * What an attribute of an HCL block can be. The special ones are classes, so that no map made of a Plan's texts can
 * ever pass for one of them.
 */
export type HclValue =
  | string
  | number
  | boolean
  | null
  | readonly HclValue[]
  | { readonly [key: string]: HclValue }
  | Expression
  | Call
  | Embedded

/** Attributes and nested blocks, in the order in which they are written; undefined ones are left out. */
export type Body = Readonly<Record<string, HclValue | Nested | undefined>>

/** Code, written as it is: our own words only, never a text of the Plan. */
export class Expression {
  constructor(readonly code: string) {}
}

/** A function with its arguments, such as `jsonencode({ … })`. */
export class Call {
  constructor(
    readonly name: string,
    readonly args: readonly HclValue[],
  ) {}
}

/** A document as text, with the notes of its own lines. */
export class Embedded {
  constructor(
    readonly content: string,
    readonly notes: readonly Note[],
  ) {}
}

/** Nested blocks of one type. */
export class Nested {
  constructor(readonly bodies: readonly Body[]) {}
}

export const expression = (code: string) => new Expression(code)
export const call = (name: string, ...args: readonly [HclValue, ...HclValue[]]) => new Call(name, args)
export const embedded = ({ content, notes }: { content: string; notes: readonly Note[] }) =>
  new Embedded(content, notes)
export const nested = (...bodies: readonly Body[]) => new Nested(bodies)

/** Characters that a quoted string has to escape, and a heredoc cannot. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/gu
const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Without this Terraform would evaluate what merely looks like a template. */
const withoutTemplates = (text: string) => text.replace(/[$%](?=\{)/g, '$&$&')

/** A string in quotes. */
export function quoted(text: string): string {
  const escaped = text
    .replace(/["\\]/g, '\\$&')
    .replace(unprintable, (char) => short[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `"${withoutTemplates(escaped)}"`
}

/** The key of a map. `for` would begin a loop. */
export function mapKey(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) && key !== 'for' ? key : quoted(key)
}

const marker = 'EOT'

/** The lines of a heredoc, or null where one would not keep the text as it is. */
export function heredoc(text: string): string[] | null {
  if (!text.endsWith('\n')) return null
  const lines = text.slice(0, -1).split('\n')
  // `<<-` takes away what indentation all lines share, so one line must have none.
  const flush = lines.some((line) => /^\S/.test(line))
  const plain = lines.every((line) => line.search(unprintable) < 0 && line.trim() !== marker && /^$|\S/.test(line))
  if (!flush || !plain) return null
  return [`<<-${marker}`, ...lines.map((line) => (line === '' ? '' : `  ${withoutTemplates(line)}`)), marker]
}
