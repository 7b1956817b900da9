import { readFile } from '@/lib/documents/read'
import { positionAt } from '@/lib/documents/tree'
import type { Bundle, BroughtDocument, BroughtFile } from '@/lib/documents/types'
import { fixableIn } from './fixable'
import { most } from './limits'
import { planDiagnostics } from './plan-diagnostics'
import { documentRules } from './rules'
import type { Diagnostic, DocumentFinding, DocumentRule, LintReport } from './types'

/** A finding with all that a fix needs. */
export interface Broken {
  readonly document: BroughtDocument
  readonly rule: DocumentRule
  readonly finding: DocumentFinding
}

/** Everything that is wrong with files, read together: the roles of a cluster's pools judge the chart's tolerations. */
export function lint(files: readonly BroughtFile[]): LintReport {
  const read = files.map(readFile)
  const order = new Map(files.map(({ name }, index) => [name, index]))
  const bundle = read.flatMap(({ documents }) => documents)
  const fixable = fixableIn(files, bundle)
  const broken = brokenIn(bundle).map((one) => diagnostic(one, fixable(one)))
  const diagnostics = [...broken, ...planDiagnostics(read, broken)]
  const rank = ({ file, at }: Diagnostic) => [order.get(file) ?? 0, at.line, at.column] as const
  return {
    files: read,
    diagnostics: diagnostics.sort((one, other) => {
      const [mine, theirs] = [rank(one), rank(other)]
      return mine[0] - theirs[0] || mine[1] - theirs[1] || mine[2] - theirs[2] || one.rule.id.localeCompare(other.rule.id, 'en')
    }),
  }
}

/** What rules over documents find in documents that were brought together. */
export function brokenIn(bundle: Bundle): Broken[] {
  return bundle.flatMap((document) =>
    documentRules
      .filter(({ kinds }) => kinds.includes(document.kind))
      .flatMap((rule) => rule.check(document, bundle).slice(0, most).map((finding) => ({ document, rule, finding }))),
  )
}

function diagnostic({ document, rule, finding }: Broken, fixable: boolean): Diagnostic {
  const { path, values } = finding
  const found = { file: document.file, at: positionAt(document.root, path), rule, fixable }
  return values === undefined ? found : { ...found, values }
}
