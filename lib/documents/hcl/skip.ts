import { HclError } from './types'

/** Behind comments and spaces; behind the ends of lines too, if asked. */
export function skipSpace(text: string, at: number, lines: boolean): number {
  for (;;) {
    const char = text[at]
    if (char === ' ' || char === '\t' || char === '\r' || char === '\ufeff' || (lines && char === '\n')) at++
    else if (char === '#' || text.startsWith('//', at)) at = endOfLine(text, at)
    else if (text.startsWith('/*', at)) at = behind(text, '*/', at)
    else return at
  }
}

export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function behind(text: string, mark: string, at: number): number {
  const end = text.indexOf(mark, at)
  return end < 0 ? text.length : end + mark.length
}

/** Behind a text in quotes, with the templates in it and the quotes in those; and whether it has any template. */
export function skipQuoted(text: string, from: number): { end: number; template: boolean } {
  const open: ('"' | '{')[] = ['"']
  let template = false
  let at = from + 1
  while (open.length > 0) {
    const char = text[at]
    if (char === undefined) throw new HclError('syntax', from, 'a text without its closing quote')
    if (open.at(-1) === '{') {
      if (char === '"' || char === '{') open.push(char)
      else if (char === '}') open.pop()
      at++
    } else if (char === '\n') throw new HclError('syntax', from, 'a text without its closing quote')
    else if (char === '\\') at += 2
    else if (text.startsWith('$${', at) || text.startsWith('%%{', at)) at += 3
    else if (text.startsWith('${', at) || text.startsWith('%{', at)) {
      open.push('{')
      template = true
      at += 2
    } else {
      if (char === '"') open.pop()
      at++
    }
  }
  return { end: at, template }
}

interface OpenHeredoc {
  readonly flush: boolean
  readonly lines: readonly [number, number]
  readonly end: number
}

/** A heredoc that begins here: its lines and its end, which is behind the closing mark. */
export function heredocAt(text: string, from: number): OpenHeredoc | undefined {
  const opening = /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n/uy
  opening.lastIndex = from
  const [whole, dash, mark] = opening.exec(text) ?? []
  if (whole === undefined) return undefined
  const start = from + whole.length
  for (let line = start; line <= text.length; ) {
    const end = endOfLine(text, line)
    const written = text.slice(line, end).trimEnd()
    if (written.trim() === mark) return { flush: dash === '-', lines: [start, line], end: line + written.length }
    line = end + 1
  }
  throw new HclError('syntax', from, `a text without its closing ${mark}`)
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Behind an expression that is not read: up to a comma, the end of the line or the bracket around it. */
export function skipExpression(text: string, from: number, lineEnds: boolean): number {
  const open: string[] = []
  let at = from
  while (at < text.length) {
    const char = text[at]!
    if (open.length === 0 && (char === ',' || ')]}'.includes(char) || (lineEnds && char === '\n'))) break
    const heredoc = char === '<' ? heredocAt(text, at) : undefined
    if (char === '"') at = skipQuoted(text, at).end
    else if (heredoc) at = heredoc.end
    else if (char === '#' || text.startsWith('//', at) || text.startsWith('/*', at)) {
      if (open.length === 0 && lineEnds && !text.startsWith('/*', at)) break
      at = skipSpace(text, at, false)
    } else {
      if (closing[char] !== undefined) open.push(closing[char])
      else if (')]}'.includes(char) && open.pop() !== char) throw new HclError('syntax', at, `a ${char} that closes nothing`)
      at++
    }
  }
  if (open.length > 0) throw new HclError('syntax', from, `no closing ${open.at(-1)}`)
  const end = from + text.slice(from, at).trimEnd().length
  if (end === from) throw new HclError('syntax', from, 'no value')
  return end
}
