import type { PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import type { Source, Text } from '@/lib/text'

export type Severity = 'error' | 'warning' | 'info'

/** One place where a rule is broken. `values` fill the `{…}` in the rule's texts. */
export interface Finding {
  readonly path: PlanPath
  readonly values?: Readonly<Record<string, string | number>>
}

/** A piece of knowledge that can be broken: docs, inline warnings, review and lint are views of the same list. */
export interface Rule {
  /** Stable for ever: `LAR-nnn`. */
  readonly id: `LAR-${string}`
  readonly severity: Severity
  readonly title: Text
  /** Why, and what would happen. */
  readonly explain: Text
  readonly source: Source
  check(plan: Plan): readonly Finding[]
  /** Only where the answer is certain. */
  readonly fix?: { readonly label: Text; apply(plan: Plan, finding: Finding): Plan }
}

/** A broken rule at a place, as screens show it. */
export interface Problem {
  readonly rule: Rule
  readonly finding: Finding
}
