import { positionAt } from '@/lib/documents/tree'
import type { ReadFile } from '@/lib/documents/types'
import { importDocuments } from '@/lib/import'
import type { Imported, Understood } from '@/lib/import/types'
import type { PlanPath } from '@/lib/plan/path'
import { check } from '@/lib/rules'
import type { Problem } from '@/lib/rules/types'
import { heardWith, silentFor, supersededBy } from './plan-rules'
import type { Diagnostic } from './types'

/**
 * What rules of Plans say of files: those that are broken at a field which a document filled in, at the line it came
 * from. What they find elsewhere speaks of what no document says, and is left out.
 */
export function planDiagnostics(files: readonly ReadFile[], said: readonly Diagnostic[]): Diagnostic[] {
  const imported = importDocuments(files)
  const { plan, understood } = imported
  if (understood.length === 0) return []
  // Where several documents say one thing, the first is pointed at.
  const byPath = new Map(understood.toReversed().map((one) => [one.plan, one]))
  const heard = check(plan).filter((problem) => isHeard(problem, imported, byPath))
  const found = heard.flatMap(({ rule, finding: { path, values } }): Diagnostic[] => {
    const sayer = sayerOf(path, byPath, understood)
    if (!sayer) return []
    const { document } = sayer
    if (silentFor[rule.id]?.(document)) return []
    const at = positionAt(document.root, sayer.path)
    return [{ file: document.file, at, rule, ...(values ? { values } : {}), fixable: false }]
  })
  return found.filter(({ rule, file, at }) => {
    const instead = supersededBy[rule.id] ?? []
    return !said.some((one) => one.file === file && one.at.line === at.line && instead.includes(one.rule.id))
  })
}

/** Whether the documents say all that the rule looks at. */
function isHeard({ rule }: Problem, { base }: Imported, byPath: ReadonlyMap<PlanPath, Understood>): boolean {
  const needed = heardWith[rule.id]
  return base !== null || needed === undefined || (needed !== 'plan' && byPath.has(needed))
}

/** The value that a field came from, or that of something in it; else that of the list which it is in. */
function sayerOf(path: PlanPath, byPath: ReadonlyMap<PlanPath, Understood>, understood: readonly Understood[]) {
  // What is wrong with all nodes together is wrong with the roles they have.
  if (path === 'nodes.pools' || path === 'nodes.instances') return understood.find(({ plan }) => /\.roles\./.test(plan))
  const inside = byPath.get(path) ?? understood.find(({ plan }) => plan.startsWith(`${path}.`))
  if (inside) return inside
  const steps = path.split('.')
  const above = steps.map((_, index) => steps.slice(0, steps.length - index).join('.')).find((one) => byPath.has(one))
  return above === undefined ? undefined : byPath.get(above)
}
