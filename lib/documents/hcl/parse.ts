import { limits } from '../limits'
import { readHeredoc, readQuoted, readWord } from './literal'
import { skipExpression, skipQuoted, skipSpace } from './skip'
import { HclError, type Attribute, type Block, type Body, type CallExpression, type Expression } from './types'

const identifier = /[\p{L}_][\p{L}\p{N}_-]*/uy
const loop = /[[{]\s*for\b/y

/** The attributes and blocks of an HCL text. Throws `HclError`. */
export function parseHcl(text: string): Body {
  let at = 0
  let nodes = 0

  const fail = (message: string): never => {
    throw new HclError('syntax', at, message)
  }

  function enter(depth: number) {
    if (++nodes > limits.nodes || depth > limits.depth) throw new HclError('too-deep', at, 'more than anybody writes')
  }

  function name(): string | undefined {
    identifier.lastIndex = at
    const [found] = identifier.exec(text) ?? []
    if (found !== undefined) at += found.length
    return found
  }

  function body(depth: number, close: '}' | undefined): Body {
    const attributes: Attribute[] = []
    const blocks: Block[] = []
    const start = at
    for (;;) {
      at = skipSpace(text, at, true)
      if (close ? text[at] === close : at >= text.length) return { attributes, blocks, span: { from: start, to: at } }
      enter(depth)
      const from = at
      const found = name() ?? fail(`${text[at] ?? 'the end'} where a name should be`)
      at = skipSpace(text, at, false)
      if (text[at] === '=' && text[at + 1] !== '=') {
        at++
        const value = expression(depth + 1, true)
        attributes.push({ name: found, value, span: { from, to: value.span.to } })
        at = skipSpace(text, at, false)
        if (at < text.length && text[at] !== '\n' && text[at] !== close) fail('more than one value')
      } else blocks.push(block(found, from, depth))
    }
  }

  function block(type: string, from: number, depth: number): Block {
    const labels: string[] = []
    while (text[at] !== '{') {
      labels.push(text[at] === '"' ? label() : (name() ?? fail('neither = nor {')))
      at = skipSpace(text, at, false)
    }
    at++
    const inner = body(depth + 1, '}')
    return { type, labels, body: inner, span: { from, to: ++at } }
  }

  function label(): string {
    const { end } = skipQuoted(text, at)
    const found = text.slice(at + 1, end - 1)
    at = end
    return found
  }

  function expression(depth: number, lineEnds: boolean): Expression {
    at = skipSpace(text, at, !lineEnds)
    enter(depth)
    const from = at
    const read = primary(depth)
    if (read) {
      at = read.span.to
      const next = text[skipSpace(text, at, !lineEnds)]
      if (next === undefined || ',)]}'.includes(next) || (lineEnds && next === '\n')) return read
    }
    const to = skipExpression(text, from, lineEnds)
    at = to
    return { kind: 'opaque', code: text.slice(from, to), span: { from, to } }
  }

  function primary(depth: number): Expression | undefined {
    const char = text[at]
    if (char === '"') return readQuoted(text, at)
    if (char === '<') return readHeredoc(text, at)
    loop.lastIndex = at
    if (loop.test(text)) return undefined
    if (char === '[') {
      const from = at
      const items = listed(']', depth)
      return { kind: 'list', items, span: { from, to: at } }
    }
    return char === '{' ? object(depth) : (readWord(text, at) ?? call(depth))
  }

  /** Expressions between brackets. */
  function listed(close: string, depth: number): Expression[] {
    const items: Expression[] = []
    at = skipSpace(text, at + 1, true)
    while (text[at] !== close) {
      items.push(expression(depth + 1, false))
      at = skipSpace(text, at, true)
      if (text[at] === ',') at = skipSpace(text, at + 1, true)
      else if (text[at] !== close) fail(`no closing ${close}`)
    }
    at++
    return items
  }

  function call(depth: number): CallExpression | undefined {
    const from = at
    const found = name()
    if (found === undefined || text[at] !== '(') return undefined
    const args = listed(')', depth)
    return { kind: 'call', name: found, args, span: { from, to: at } }
  }

  function object(depth: number): Expression {
    const from = at
    const entries: Attribute[] = []
    at++
    for (;;) {
      at = skipSpace(text, at, true)
      if (text[at] === ',') at = skipSpace(text, at + 1, true)
      if (text[at] === '}') return { kind: 'object', entries, span: { from, to: ++at } }
      if (at >= text.length) fail('no closing }')
      const start = at
      const key = objectKey()
      at = skipSpace(text, at, true)
      if (text[at] !== '=' && text[at] !== ':') fail('neither = nor : behind a key')
      at++
      const value = expression(depth + 1, true)
      entries.push({ name: key, value, span: { from: start, to: value.span.to } })
      at = skipSpace(text, at, false)
      if (at < text.length && !',}\n'.includes(text[at]!)) fail('more than one value')
    }
  }

  /** A name, a text or `(…)`, which stays as it is written. */
  function objectKey(): string {
    const from = at
    if (text[at] === '"') {
      const read = readQuoted(text, at)
      at = read.span.to
      return read.kind === 'literal' ? String(read.value) : text.slice(from, at)
    }
    if (text[at] === '(') {
      listed(')', 0)
      return text.slice(from, at)
    }
    const found = name() ?? readWord(text, at)
    if (typeof found !== 'object') return found ?? fail('no key')
    at = found.span.to
    return String(found.value)
  }

  return body(0, undefined)
}
