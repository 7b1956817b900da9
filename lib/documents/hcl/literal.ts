import { heredocAt, skipQuoted } from './skip'
import { HclError, type Expression, type Literal } from './types'

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

/** A text in quotes; with a template in it, only Terraform knows what it is. */
export function readQuoted(text: string, from: number): Expression {
  const { end, template } = skipQuoted(text, from)
  const span = { from, to: end }
  const raw = text.slice(from + 1, end - 1)
  if (template) return { kind: 'opaque', code: text.slice(from, end), span }
  return { kind: 'literal', value: unescaped(raw, from), span }
}

function unescaped(raw: string, from: number): string {
  return withoutTemplates(
    raw.replace(/\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gs, (whole, short?: string, long?: string, char?: string) => {
      const code = parseInt(short ?? long ?? '', 16)
      if (code <= 0x10ffff) return String.fromCodePoint(code)
      const plain = char === undefined ? undefined : escapes[char]
      if (plain === undefined) throw new HclError('syntax', from, `no such escape: ${whole}`)
      return plain
    }),
  )
}

/** `$${` is how `${` is written where no template is meant. */
const withoutTemplates = (text: string) => text.replaceAll(/([$%])\1\{/g, '$1{')

/** A heredoc, or undefined where none begins. Templates in it stay as they are written. */
export function readHeredoc(text: string, from: number): Literal | undefined {
  const found = heredocAt(text, from)
  if (!found) return undefined
  const [first, last] = found.lines
  const lines = text.slice(first, last).split('\n')
  const indents = lines.slice(0, -1).flatMap((line) => (line.trim() === '' ? [] : [line.length - line.trimStart().length]))
  // Not Math.min(...indents): a heredoc may have more lines than a call can have arguments.
  const indent = found.flush && indents.length > 0 ? indents.reduce((least, one) => Math.min(least, one)) : 0
  const value = withoutTemplates(lines.map((line) => (line.trim() === '' ? line : line.slice(indent))).join('\n'))
  return { kind: 'literal', value, span: { from, to: found.end }, heredoc: { lines: { from: first, to: last }, indent } }
}

/** A number or a word of the language, where it stands alone. */
export function readWord(text: string, from: number): Literal | undefined {
  const word = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?![\w.([-])/y
  word.lastIndex = from
  const [found] = word.exec(text) ?? []
  if (found === undefined) return undefined
  const value = found === 'null' ? null : found === 'true' || (found === 'false' ? false : Number(found))
  return { kind: 'literal', value, span: { from, to: from + found.length } }
}
