import { limits } from './limits'
import type { Line } from './types'

/** The text as its lines. JSON that stands on one line is written out; its lines keep the number of that one. */
export function linesOf(text: string, paste: number): Line[] {
  return text.split(/\r\n|\r|\n/).flatMap((raw, index) => {
    const number = index + 1
    const written = /^\s*\{"/.test(raw) && raw.trimEnd().endsWith('}') ? writtenOut(raw) : null
    if (written === null) return [{ paste, number, text: cleaned(raw) }]
    return written.split('\n').map((text) => ({ paste, number, text: cleaned(text) }))
  })
}

// What a terminal colours and what a web page pastes: escape sequences, no-break spaces, tabs.
const escapes = /\u001b\[[0-9;]{0,16}[A-Za-z]/g
const cleaned = (raw: string) =>
  raw.slice(0, limits.line).replace(escapes, '').replaceAll('\u00a0', ' ').replaceAll('\t', '    ').trimEnd()

/** An object of Kubernetes on one line (`jq -c`), a value per line; null for any other line. */
function writtenOut(raw: string): string | null {
  if (!/"kind":\s?"/.test(raw) || depthOf(raw) > limits.depth) return null
  try {
    return JSON.stringify(JSON.parse(raw), null, 1)
  } catch {
    return null
  }
}

function depthOf(raw: string): number {
  let depth = 0
  let deepest = 0
  for (const character of raw) {
    if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}
