import type { PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import type { Source, Text } from '@/lib/text'

export type Severity = 'error' | 'warning' | 'info'

/**
 * What every rule has, whatever it looks at: a Plan (`Rule`), a document that somebody brings (`lib/lint`),
 * or an account and what a cluster says of itself (`lib/doctor`). `docs/rules` has a page for each.
 */
export interface Knowledge {
  /** Stable for ever: `LAR-nnn`. */
  readonly id: `LAR-${string}`
  readonly severity: Severity
  readonly title: Text
  /** Why, and what would happen. */
  readonly explain: Text
  readonly source: Source
}

/** One place where a rule is broken. `values` fill the `{…}` in the rule's texts. */
export interface Finding {
  readonly path: PlanPath
  readonly values?: Readonly<Record<string, string | number>>
}

/** A piece of knowledge that a Plan can break: inline warnings, the review and lint are views of the same list. */
export interface Rule extends Knowledge {
  check(plan: Plan): readonly Finding[]
  /** Only where the answer is certain. */
  readonly fix?: { readonly label: Text; apply(plan: Plan, finding: Finding): Plan }
}

/** A broken rule at a place, as screens show it. */
export interface Problem {
  readonly rule: Rule
  readonly finding: Finding
}
