import type { SaidReport } from './said'
import { summaryOf } from './summary'

/** Raised when a member changes its meaning or goes; new members come without notice. */
const version = 1

/**
 * A report for programs. `fixed` has the texts of files that fixes would change, by name.
 *
 *     { version, summary: { files, documents, known, errors, warnings, infos, fixable, unread },
 *       files: [{ file, format, documents: [kind], problems: [{ code, line, column, message }], fixed: text | null }],
 *       findings: [{ file, line, column, rule, severity, title, explanation, source: { name, url? }, fix: text | null }] }
 */
export function jsonReport(report: SaidReport, fixed: ReadonlyMap<string, string>): string {
  const files = report.files.map((file) => ({ ...file, fixed: fixed.get(file.file) ?? null }))
  return `${JSON.stringify({ version, summary: summaryOf(report), files, findings: report.findings }, null, 2)}\n`
}
