import { nodeAt, plain, type TreePath } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import { getIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { counterpart, leafPaths, same, textIn, valueAt } from './data'
import { planPathAt, within } from './field'
import { nameOf } from './lay'
import { reasons } from './reasons'
import type { Subject } from './subject'
import type { Imported, LeftOut, Understood } from './types'

export type Judged = Omit<Imported, 'plan' | 'base'>

/** Long values say nothing in a sentence. */
const longest = 80

/**
 * What became of each value of a document, once the Plan is complete: it is what Lariat writes for it, or it is a field
 * of it, or it is left out and why.
 */
export function judge(
  document: BroughtDocument,
  subject: Subject,
  plan: Plan,
  refused: ReadonlySet<string>,
  embedded: (path: TreePath) => boolean,
): Judged {
  const data = plain(document.root)
  const written = subject.write(plan)
  const understood: Understood[] = []
  const ignored: LeftOut[] = []
  const wrong: LeftOut[] = []
  const lookUp = finder(data, written)

  for (const path of leafPaths(document.root, embedded)) {
    const value = valueAt(data, path)
    const field = subject.fields.find(({ at }) => within(path, at))
    const target = field ? planPathAt(field, path, plan, value) : null
    // What the field holds although it has no effect now: a schedule while snapshots are off.
    const kept = field?.change !== undefined && target !== null && value !== '' && same(value, getIn(plan, target))
    const here = { document, path }
    const { found, item } = lookUp(path)
    const isRefused = field && refused.has(nameOf(path.slice(0, field.at.length)))
    if (nodeAt(document.root, path)?.type === 'opaque') {
      ignored.push({ ...here, why: reasons.opaque })
    } else if (target !== null && !isRefused && (kept || same(value, found))) {
      understood.push({ ...here, plan: target })
    } else if (same(value, found)) {
      ignored.push({ ...here, why: reasons.itself })
    } else if (isRefused) {
      wrong.push({ ...here, why: reasons.refused, values: { value: shown(value) } })
    } else {
      const verdict = subject.verdicts?.find(({ at }) => within(path, at))
      const instead = textIn(found)
      if (verdict) (verdict.list === 'wrong' ? wrong : ignored).push({ ...here, why: verdict.why, values: { value: shown(value) } })
      else if (instead !== undefined) wrong.push({ ...here, why: reasons.otherwise, values: { value: shown(instead) } })
      else if (item === 'left out') wrong.push({ ...here, why: reasons.notInList })
      else ignored.push({ ...here, why: reasons.noField })
    }
  }
  return { understood, ignored, wrong }
}

const shown = (value: unknown) => (textIn(value) ?? JSON.stringify(value) ?? '').slice(0, longest)

interface LookedUp {
  readonly found: unknown
  readonly item?: 'left out'
}

/**
 * What Lariat writes for a value; lists are matched item by item, wherever the item stands. What a collection was
 * matched with is kept: there may be thousands of values in it.
 */
function finder(data: unknown, written: unknown): (path: TreePath) => LookedUp {
  const known = new Map<string, LookedUp>()
  return function lookUp(path): LookedUp {
    const step = path.at(-1)
    if (step === undefined) return { found: written }
    const above = path.slice(0, -1)
    const name = nameOf(above)
    const parent = known.get(name) ?? lookUp(above)
    known.set(name, parent)
    if (parent.found === undefined) return parent
    if (!Array.isArray(parent.found) || typeof step !== 'number') return { found: valueAt(parent.found, [step]) }
    const found = counterpart(valueAt(data, path), parent.found, step)
    return found === undefined ? { found, item: 'left out' } : { found }
  }
}
