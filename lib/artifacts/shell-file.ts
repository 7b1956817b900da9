import type { Locale } from '@/lib/text'
import { comment } from './comment'
import type { Artifact, Note } from './types'
import type { Remark } from './yaml-file'

/** Lines of a script with the reason for them. */
export interface Commands {
  readonly lines: string
  readonly remark?: Remark
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
