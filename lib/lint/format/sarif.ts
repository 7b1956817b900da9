import { version } from '@/lib/version'
import type { Severity } from '@/lib/rules/types'
import type { Locale, Source } from '@/lib/text'
import type { LintReport } from '../types'
import { said, type SaidFinding, type SaidProblem } from './said'

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' }

/** A report as SARIF 2.1.0, which code hosts show beside the lines. */
export function sarifReport(report: LintReport, locale: Locale): string {
  const { files, findings } = said(report, locale)
  const problems = files.flatMap(({ file, problems }) => problems.map((problem) => ({ file, problem })))
  const unread = problems.filter(({ problem }) => problem.code !== 'empty')
  const rules = [...new Map(report.diagnostics.map(({ rule }) => [rule.id, rule])).values()].sort((one, other) =>
    one.id.localeCompare(other.id, 'en'),
  )
  const index = new Map<string, number>(rules.map(({ id }, at) => [id, at]))
  const run = {
    tool: {
      driver: {
        name: 'Lariat',
        semanticVersion: version,
        rules: rules.map(({ id, severity, title, explain, source }) => ({
          id,
          shortDescription: { text: inGeneral(title[locale]) },
          fullDescription: { text: inGeneral(explain[locale]) },
          ...(source.url === undefined ? {} : { helpUri: source.url }),
          help: { text: helpText(id, source) },
          defaultConfiguration: { level: levels[severity] },
        })),
      },
    },
    language: locale,
    columnKind: 'utf16CodeUnits',
    artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) } })),
    invocations: [
      {
        executionSuccessful: unread.length === 0,
        toolExecutionNotifications: unread.map(({ file, problem }) => ({
          level: 'error',
          message: { text: problem.message },
          locations: [location(file, problem)],
        })),
      },
    ],
    results: findings.map((finding) => ({
      ruleId: finding.rule,
      ruleIndex: index.get(finding.rule),
      level: levels[finding.severity],
      message: { text: `${finding.title}\n${finding.explanation}` },
      locations: [location(finding.file, finding)],
    })),
  }
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

/** A rule's text where it speaks of no place: its placeholders have no values. */
const inGeneral = (text: string) => text.replaceAll(/\{\w+\}/g, '…')

/** The rule's page is in this repository. */
const helpText = (id: string, { name, url }: Source) => `docs/rules/${id}.md\n${url === undefined ? name : `${name}: ${url}`}`

function location(file: string, { line, column }: Pick<SaidFinding | SaidProblem, 'line' | 'column'>) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column } } }
}

/** A path as a URI reference (RFC 3986); an absolute one as a file URI. */
function uriOf(path: string): string {
  const slashes = path.replaceAll('\\', '/')
  const encoded = slashes.split('/').map(encodeURIComponent).join('/')
  if (/^[A-Za-z]:\//.test(slashes)) return `file:///${slashes[0]}:${encoded.slice(encoded.indexOf('/'))}`
  return slashes.startsWith('/') ? `file://${encoded}` : encoded
}
