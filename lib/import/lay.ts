import { nodeAt, plain, type Tree, type TreePath } from '@/lib/documents/tree'
import { parsePlan } from '@/lib/plan/parse'
import { getIn, setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { entriesIn, isMap, same, valueAt } from './data'
import { planPathAt, type Field, type Pattern } from './field'
import type { Subject } from './subject'

export interface Laid {
  readonly plan: Plan
  /** Places whose value no Plan could have, as JSON. */
  readonly refused: ReadonlySet<string>
}

export const nameOf = (place: TreePath) => JSON.stringify(place)

/**
 * A document laid over a Plan. Only what differs from what Lariat would write for that Plan changes anything, so that a
 * file that nobody touched gives the Plan that it was made from, whatever its lines were derived from.
 */
export function lay(before: Plan, subject: Subject, root: Tree, complete: boolean): Laid {
  const data = plain(root)
  const refused = new Set<string>()
  let plan = sound(before, subject.settle?.(before, data, complete) ?? before)
  let written = subject.write(plan)

  for (const field of subject.fields) {
    if (!field.change) continue
    for (const place of placesOf(field.at, data, written)) {
      const mine = valueAt(data, place)
      if (same(mine, valueAt(written, place)) || nodeAt(root, place)?.type === 'opaque') continue
      if (mine === undefined && !complete) continue
      const changed = change(plan, subject, field, place, mine)
      if (changed === null) refused.add(nameOf(place))
      else if (changed !== plan) {
        plan = changed
        written = subject.write(plan)
      }
    }
  }
  return { plan, refused }
}

function change(plan: Plan, subject: Subject, field: Field, place: TreePath, value: unknown): Plan | null {
  const path = planPathAt(field, place, plan, value)
  if (path === null || getIn(plan, path) === undefined || !field.change) return null
  if (field.derivable) {
    const empty = setIn(plan, path, '')
    if (same(valueAt(subject.write(empty), place), value)) return empty
  }
  const changed = field.change(plan, value, path)
  return changed !== null && parsePlan(changed).ok ? changed : null
}

const sound = (before: Plan, after: Plan) => (after === before || parsePlan(after).ok ? after : before)

/** The places that a pattern means in either document. */
function placesOf(pattern: Pattern, ...documents: readonly unknown[]): TreePath[] {
  const [step, ...rest] = pattern
  if (step === undefined) return [[]]
  const steps = step === '*' ? [...new Set(documents.flatMap(stepsOf))] : [step]
  return steps.flatMap((one) =>
    placesOf(rest, ...documents.map((document) => valueAt(document, [one]))).map((place) => [one, ...place]),
  )
}

function stepsOf(value: unknown): readonly (string | number)[] {
  if (Array.isArray(value)) return value.map((_, index) => index)
  return isMap(value) ? entriesIn(value).map(([key]) => key) : []
}
