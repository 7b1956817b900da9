import type { Format, Home } from './types'

/** A fenced code block of a format that is read; its lines without the fence's own indentation. */
export interface Fence {
  readonly format: Format
  readonly text: string
  readonly lines: NonNullable<Home['lines']>
}

/** The languages that people write behind the opening of a fence. */
const languages: Readonly<Record<string, Format>> = {
  yaml: 'yaml', yml: 'yaml', json: 'json',
  sh: 'shell', shell: 'shell', bash: 'shell', console: 'shell', 'shell-session': 'shell',
  hcl: 'terraform', terraform: 'terraform', tf: 'terraform',
}

const opening = /^([ \t]*)(`{3,}|~{3,})[ \t]*([\w-]*)[^`]*$/
const indentation = (line: string) => line.length - line.trimStart().length

/** The code blocks of a Markdown text, whatever stands around them: front matter, JSX, prose. */
export function fencesOf(text: string): Fence[] {
  const lines = text.split('\n')
  const found: Fence[] = []
  for (let index = 0; index < lines.length; index++) {
    const [, indent = '', mark = '', language = ''] = opening.exec(lines[index]!) ?? []
    if (mark === '') continue
    const first = index + 1
    const last = endOf(lines, first, mark)
    index = last
    const format = Object.hasOwn(languages, language.toLowerCase()) ? languages[language.toLowerCase()] : undefined
    if (format && last > first) found.push(fence(format, lines, first, last, indent.length))
  }
  return found
}

/** The line of the closing mark: the same character, at least as often. An open fence ends with the text. */
function endOf(lines: readonly string[], from: number, mark: string): number {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]!.trim()
    if (line.length >= mark.length && line === mark[0]!.repeat(line.length)) return index
  }
  return lines.length
}

function fence(format: Format, lines: readonly string[], first: number, last: number, wanted: number): Fence {
  const inside = lines.slice(first, last)
  // A line that stands further left than the fence itself must not lose its text.
  const indent = inside.reduce((least, line) => (line.trim() === '' ? least : Math.min(least, indentation(line))), wanted)
  const text = inside.map((line) => line.slice(indent)).join('\n')
  return { format, text, lines: { from: first + 1, to: last, indent } }
}
