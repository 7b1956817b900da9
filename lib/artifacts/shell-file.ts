import type { Why } from '@/lib/catalog/why'
import type { Locale } from '@/lib/text'
import { comment } from './comment'
import { quiet } from './remarks'
import type { Artifact, Note } from './types'
import type { Remark } from './yaml-file'

/** Lines of a script with the reason for them. */
export interface Commands {
  readonly lines: string
  readonly remark?: Remark
}

/** Lines without a comment above them, for the engineer who asks. */
export const because = (why: Why, lines: string): Commands => ({ lines, remark: quiet([], why) })

/** The functions of a script, each with the reason that has its name. Comments stay with what they are above. */
export function functions(script: string, reasons: Readonly<Record<string, Why>>): (string | Commands)[] {
  // Only a function's end stands at the margin as a brace, and only its beginning has the pair of brackets.
  const parts = script.split(/(^\w+\(\) \{(?:.*\}|[^]*?^\})$)/m)
  return parts.flatMap((part): (string | Commands)[] => {
    const why = reasons[/^\w+(?=\(\) \{)/.exec(part)?.[0] ?? '']
    const lines = part.replace(/^\n|\n$/g, '')
    if (why) return [because(why, lines)]
    return part === '' || part === '\n' ? [] : [lines]
  })
}

/** A command with the reason that has its name. */
export function command(line: string, reasons: Readonly<Record<string, Why>>): Commands {
  const why = reasons[line.split(' ', 1)[0] ?? '']
  return why ? because(why, line) : { lines: line }
}

/** A shell script from its parts; each reason is a comment the first time it is given, and a note every time. */
export function shellFile(path: string, locale: Locale, parts: readonly (string | Commands)[]): Artifact {
  const content: string[] = []
  const notes: Note[] = []
  const said = new Set<string>()
  for (const part of parts) {
    const { lines, remark }: Commands = typeof part === 'string' ? { lines: part } : part
    if (remark) {
      const text = remark.reason[locale]
      if (!remark.quiet && !said.has(text)) {
        content.push(...comment(text, ''))
        said.add(text)
      }
      const { path: place, reason, source } = remark
      const first = content.length + 1
      notes.push({ document: 0, path: place, line: first, last: content.length + lines.split('\n').length, reason, source })
    }
    content.push(...lines.split('\n'))
  }
  return { path, language: 'shell', content: `${content.join('\n')}\n`, notes }
}
