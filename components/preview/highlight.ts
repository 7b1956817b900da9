export type Token = { readonly text: string; readonly kind: 'plain' | 'key' | 'string' | 'comment' | 'number' }

/**
 * Splits one line of a file into coloured parts. Colour only: it need not understand the document,
 * and joining the parts always gives the line again. (Shiki on the client costs 68 kB.)
 */
export function highlight(line: string, language: string): readonly Token[] {
  if (language === 'json') return json(line)
  if (language === 'yaml') return yaml(line)
  if (language === 'terraform' || language === 'shell') return code(line, language === 'terraform')
  return [{ text: line, kind: 'plain' }]
}

function json(line: string): Token[] {
  const tokens: Token[] = []
  for (const [part] of line.matchAll(/"(?:[^"\\]|\\.)*"\s*:?|-?\d+(?:\.\d+)?|\b(?:true|false|null)\b|[^"\d-]+|./g)) {
    const kind = part.startsWith('"') ? (part.endsWith(':') ? 'key' : 'string') : isScalar(part) ? 'number' : 'plain'
    tokens.push({ text: part, kind })
  }
  return tokens
}

function yaml(line: string): Token[] {
  const comment = /^(\s*)(#.*)$/.exec(line)
  if (comment) return parts([comment[1], 'plain'], [comment[2], 'comment'])
  const trailing = /\s#.*$/.exec(line)
  const rest = trailing ? line.slice(0, trailing.index) : line
  const end: [string | undefined, Token['kind']] = [trailing?.[0], 'comment']
  const pair = /^(\s*(?:- )*)("[^"]*"|'[^']*'|[^\s'"#:{[|>-][^#]*?):(\s.*|)$/.exec(rest)
  if (pair) return parts([pair[1], 'plain'], [`${pair[2]}:`, 'key'], [pair[3], scalarKind(pair[3] ?? '')], end)
  const item = /^(\s*(?:- )+)(.*)$/.exec(rest)
  if (item) return parts([item[1], 'plain'], [item[2], scalarKind(item[2] ?? '')], end)
  return parts([rest, 'plain'], end)
}

/** HCL's attributes have keys; a shell's `a=b` is left plain. */
function code(line: string, hasKeys: boolean): Token[] {
  const comment = /^(\s*)(#.*)$/.exec(line)
  if (comment) return parts([comment[1], 'plain'], [comment[2], 'comment'])
  const pair = hasKeys ? /^(\s*)("(?:[^"\\]|\\.)*"|[\w-]+)(\s*=(?!=).*)$/.exec(line) : null
  if (pair) return [...parts([pair[1], 'plain'], [pair[2], 'key']), ...strings(pair[3] ?? '')]
  return strings(line)
}

function strings(text: string): Token[] {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|[^"']+|./g)].map(([part]) => {
    return { text: part, kind: /^["']./.test(part) ? 'string' : 'plain' }
  })
}

const isScalar = (text: string) => /^(?:-?\d+(?:\.\d+)?|true|false|null|~)$/.test(text.trim())
const scalarKind = (text: string): Token['kind'] => (isScalar(text) ? 'number' : 'string')

function parts(...pairs: readonly [string | undefined, Token['kind']][]): Token[] {
  return pairs.flatMap(([text, kind]) => (text ? [{ text, kind }] : []))
}
