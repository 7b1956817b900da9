import type { Line } from './types'

/** A stretch of a paste that is written in one way. */
export interface Segment {
  readonly kind: 'text' | 'document' | 'description' | 'table'
  readonly lines: Line[]
}

const documentStart = /^(\s*)(- )?"?apiVersion"?:\s/
const descriptionStart = /^Name:\s{3,}\S/
const tableStart = /^\s*(NAMESPACE +)?(NAME +(STATUS|READY|DESIRED) |LAST SEEN +TYPE )/

/** Cuts a paste where one output of kubectl ends and the next begins, with whatever log stands between them. */
export function segments(lines: readonly Line[]): Segment[] {
  const found: Segment[] = []
  let indent = 0
  const open = (kind: Segment['kind'], line: Line) => found.push({ kind, lines: [line] })
  for (const line of lines) {
    const current = found.at(-1)
    const starts = startOf(line.text)
    const inside = current !== undefined && belongs(current, line.text, indent)
    // An item of a list begins like a document; so does what a ConfigMap holds.
    const deeper = inside && current.kind === 'document' && starts?.kind === 'document' && starts.indent !== indent
    if (starts && !deeper) {
      open(starts.kind, line)
      indent = starts.indent
    } else if (inside) {
      current.lines.push(line)
    } else {
      open('text', line)
    }
  }
  return found
}

function startOf(text: string): { kind: Segment['kind']; indent: number } | null {
  if (tableStart.test(text)) return { kind: 'table', indent: 0 }
  if (descriptionStart.test(text)) return { kind: 'description', indent: 0 }
  const document = documentStart.exec(text)
  return document && { kind: 'document', indent: document[1]?.length ?? 0 }
}

function belongs({ kind }: Segment, text: string, start: number): boolean {
  const indent = text.search(/\S/)
  if (kind === 'table') return indent !== -1 && !/^\s*([$#>]|[IWEF]\d{4} )/.test(text)
  if (indent === -1 || kind === 'text') return true
  if (indent > start) return true
  if (kind === 'description') return /^[A-Z][\w ()./-]*:(\s|$)/.test(text)
  return indent === start && /^\s*("?[A-Za-z][\w./-]*"?:(\s|$)|-(\s|$)|[}\]])/.test(text)
}
