import { formatOf } from '@/lib/documents/format'
import { limits } from '@/lib/documents/limits'
import type { DocumentKind, ReadFile, ReadProblem } from '@/lib/documents/types'
import type { Severity } from '@/lib/rules/types'
import { fill, type Locale, type Source } from '@/lib/text'
import { documentRules } from '../rules'
import type { Diagnostic, LintReport } from '../types'
import { problemTexts } from './words'

/** A finding in one language, as plain data: what JSON carries and screens show. */
export interface SaidFinding {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly rule: string
  readonly severity: Severity
  readonly title: string
  readonly explanation: string
  readonly source: Source
  /** What the fix would do; null where there is no certain one. */
  readonly fix: string | null
}

export interface SaidProblem {
  readonly code: ReadProblem['code']
  readonly line: number
  readonly column: number
  readonly message: string
}

export interface SaidFile {
  readonly file: string
  readonly format: ReturnType<typeof formatOf>
  /** What was found in it, in its order; `other` is nothing that Lariat knows. */
  readonly documents: readonly DocumentKind[]
  /** What could not be read. */
  readonly problems: readonly SaidProblem[]
}

export interface SaidReport {
  readonly files: readonly SaidFile[]
  readonly findings: readonly SaidFinding[]
}

/** A report in one language. */
export function said({ files, diagnostics }: LintReport, locale: Locale): SaidReport {
  return { files: files.map((file) => saidFile(file, locale)), findings: diagnostics.map((one) => saidFinding(one, locale)) }
}

function saidFinding({ file, at, rule, values, fixable }: Diagnostic, locale: Locale): SaidFinding {
  const label = fixable ? documentRules.find(({ id }) => id === rule.id)?.fix?.label : undefined
  return {
    file,
    line: at.line,
    column: at.column,
    rule: rule.id,
    severity: rule.severity,
    title: fill(rule.title[locale], values),
    explanation: fill(rule.explain[locale], values),
    source: rule.source,
    fix: label ? fill(label[locale], values) : null,
  }
}

function saidFile({ file, documents, problems }: ReadFile, locale: Locale): SaidFile {
  return {
    file: file.name,
    format: formatOf(file),
    documents: documents.map(({ kind }) => kind),
    problems: problems.map((problem) => saidProblem(problem, locale)),
  }
}

/** Why something was not read, in one language. */
export function saidProblem({ code, at, said = '' }: ReadProblem, locale: Locale): SaidProblem {
  const values = { said, characters: limits.text.toLocaleString('en'), depth: limits.depth, documents: limits.documents }
  return { code, line: at.line, column: at.column, message: fill(problemTexts[code][locale], values) }
}
