import type { Artifact, Note } from './types'
import type { Path, Remark } from './yaml-file'

/** A JSON file, two spaces deep, with a note for each reason whose place is in it. */
export function jsonFile(path: string, data: unknown, remarks: readonly Remark[] = []): Artifact {
  const lines: string[] = []
  const linesOf = new Map<string, readonly [first: number, last: number]>()
  write(data, [], '', '')

  function write(value: unknown, at: Path, before: string, after: string) {
    const first = lines.length + 1
    writeLines(value, at, before, after)
    linesOf.set(JSON.stringify(at), [first, lines.length])
  }

  function writeLines(value: unknown, at: Path, before: string, after: string) {
    const indent = '  '.repeat(at.length)
    const entries = entriesOf(value)
    if (entries.length === 0) {
      lines.push(`${indent}${before}${JSON.stringify(value)}${after}`)
      return
    }
    const [open, close] = Array.isArray(value) ? '[]' : '{}'
    lines.push(`${indent}${before}${open}`)
    entries.forEach(([key, prefix, item], i) => write(item, [...at, key], prefix, i < entries.length - 1 ? ',' : ''))
    lines.push(`${indent}${close}${after}`)
  }

  const notes = remarks.flatMap(({ path: place, reason, source, alone }): Note[] => {
    const found = linesOf.get(JSON.stringify(place))
    if (!found) return []
    const [line, last] = found
    return [{ document: 0, path: place, line, last: alone ? line : last, reason, source }]
  })
  return { path, language: 'json', content: `${lines.join('\n')}\n`, notes }
}

type Entry = [key: string | number, prefix: string, item: unknown]

function entriesOf(value: unknown): Entry[] {
  if (Array.isArray(value)) return value.map((item, i) => [i, '', item])
  if (typeof value !== 'object' || value === null) return []
  const members = Object.entries(value).filter(([, item]) => item !== undefined)
  return members.map(([key, item]) => [key, `${JSON.stringify(key)}: `, item])
}
