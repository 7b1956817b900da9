import type { BroughtFile } from '@/lib/documents/types'
import { fill, type Locale } from '@/lib/text'
import type { Severity } from '@/lib/rules/types'
import { excerpt, visible } from './excerpt'
import type { SaidFinding, SaidReport } from './said'
import { summaryOf } from './summary'
import { severityTexts, words } from './words'

/** Select Graphic Rendition codes of ECMA-48. */
const codes = { error: 31, warning: 33, info: 36, bold: 1, faint: 2 } as const
type Look = keyof typeof codes

export interface TextOptions {
  readonly locale: Locale
  readonly colours: boolean
}

/** A report for people at a terminal: `file:line:column`, the line itself, why, what to do, the source. */
export function textReport(report: SaidReport, files: readonly BroughtFile[], { locale, colours }: TextOptions): string {
  const paint = (look: Look, text: string) => (colours ? `\u001b[${codes[look]}m${text}\u001b[0m` : text)
  const linesOf = new Map(files.map(({ name, text }) => [name, text.split(/\r?\n/)]))
  const head = (place: string, look: Severity, kind: string, title: string) =>
    `${paint('bold', visible(place))} ${paint(look, kind)} ${visible(title)}`

  function shown(file: string, line: number, column: number): string[] {
    const text = linesOf.get(file)?.[line - 1]
    if (text === undefined || text.trim() === '') return []
    const [code, caret] = excerpt(text, column)
    return [`    ${code}`, `    ${paint('bold', caret)}`]
  }

  function finding(one: SaidFinding): string[] {
    const source = one.source.url ?? one.source.name
    const kind = `${severityTexts[one.severity][locale]} ${one.rule}`
    return [
      head(`${one.file}:${one.line}:${one.column}`, one.severity, kind, one.title),
      ...shown(one.file, one.line, one.column),
      `  ${visible(one.explanation)}`,
      ...(one.fix === null ? [] : [`  ${visible(fill(words.fix[locale], { label: one.fix }))}`]),
      `  ${paint('faint', fill(words.source[locale], { source }))}`,
      '',
    ]
  }

  const unread = report.files.flatMap(({ file, problems }) =>
    problems.flatMap(({ line, column, message, code }) => {
      if (code === 'empty') return [head(file, 'info', severityTexts.info[locale], message), '']
      return [head(`${file}:${line}:${column}`, 'error', words.unread[locale], message), ...shown(file, line, column), '']
    }),
  )
  return `${[...report.findings.flatMap(finding), ...unread, ...summaryLines(report, locale)].join('\n')}\n`
}

function summaryLines(report: SaidReport, locale: Locale): string[] {
  const summary = { ...summaryOf(report) }
  const { fixable, unread } = summary
  const counts = [
    fill(words.found[locale], summary),
    ...(fixable > 0 ? [fill(words.fixable[locale], { count: fixable })] : []),
    ...(unread > 0 ? [fill(words.unreadCount[locale], { count: unread })] : []),
  ]
  return [fill(words.judged[locale], summary), counts.join(locale === 'en' ? ' ' : '')]
}
