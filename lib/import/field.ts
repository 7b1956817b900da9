import type { TreePath } from '@/lib/documents/tree'
import { defaultPlan, defaultPool } from '@/lib/plan/defaults'
import { getIn, setIn, type PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { textIn } from './data'

/** A place in documents of one kind; `*` is any key or index. */
export type Pattern = readonly (string | number)[]

/** What a place in a document is in the Plan. It speaks for all that stands below the place, too. */
export interface Field {
  readonly at: Pattern
  /** Each `*` is what the pattern's was. A function where it takes more to tell; null: this value is none. */
  readonly plan: PlanPath | ((plan: Plan, value: unknown, place: TreePath) => PlanPath | null)
  /**
   * The Plan with the document's value, or, for undefined, without it; null where it can be no such value.
   * Without it the value is understood together with others: see `Subject.settle`.
   */
  readonly change?: (plan: Plan, value: unknown, path: PlanPath) => Plan | null
  /** An empty field means that Lariat derives it; it stays empty where that gives what the document has. */
  readonly derivable?: true
}

/** A text. Where the document has none, the field is what it is in a new Plan. */
export const text = (at: Pattern, plan: PlanPath): Field => scalar(at, plan, (value) => value)

/** A text that is derived where the field is empty. */
export const derived = (at: Pattern, plan: PlanPath): Field => ({
  ...scalar(at, plan, (value) => value, ''),
  derivable: true,
})

/** A whole number; documents have some of them as texts. */
export const whole = (at: Pattern, plan: PlanPath): Field =>
  scalar(at, plan, (value) => (/^\d{1,9}$/.test(value) ? Number(value) : null))

/** A flag that is off where the document has none. */
export const flag = (at: Pattern, plan: PlanPath): Field => scalar(at, plan, truth, false)

/** A flag that the document has the other way round. */
export const inverse = (at: Pattern, plan: PlanPath): Field =>
  scalar(at, plan, (value) => (truth(value) === null ? null : !truth(value)), true)

/** Understood together with other places. */
export const claim = (at: Pattern, plan: Field['plan']): Field => ({ at, plan })

/** A list of the Plan that the document has as one value. `read` is given undefined where it has none. */
export const list = (at: Pattern, plan: PlanPath, read: (value: unknown) => readonly unknown[] | null): Field => ({
  at,
  plan,
  change: (now, value, path) => {
    const found = read(value)
    return found && setIn(now, path, found)
  },
})

const truth = (value: string) => (value === 'true' ? true : value === 'false' ? false : null)

type Scalar = string | number | boolean

function scalar(at: Pattern, plan: PlanPath, read: (value: string) => Scalar | null, absent?: Scalar): Field {
  return {
    at,
    plan,
    change: (now, value, path) => {
      if (value === undefined) return setIn(now, path, absent ?? usual(path))
      const found = textIn(value)
      const meant = found === undefined ? null : read(found)
      return meant === null ? null : setIn(now, path, meant)
    },
  }
}

/** What a field is in a new Plan, or in a new element of a list. */
export const usual = (path: PlanPath): unknown =>
  getIn(defaultPlan, path) ?? getIn(defaultPool, path.replace(/^nodes\.pools\.\d+\./, ''))

/** The path of the Plan for a place that matches a pattern. */
export function planPathAt({ at, plan }: Field, place: TreePath, now: Plan, value: unknown): PlanPath | null {
  if (typeof plan === 'function') return plan(now, value, place)
  const found = at.flatMap((step, index) => (step === '*' ? [String(place[index])] : []))
  return plan.replaceAll('*', () => found.shift() ?? '*')
}

/** Whether a place is the pattern's, or below it. */
export const within = (place: TreePath, at: Pattern) =>
  at.length <= place.length && at.every((step, index) => step === '*' || step === place[index])
