import type { ChangeSet } from '@/lib/converge/types'
import { decisionsFor, takeUp } from '@/lib/decisions/decisions'
import type { Plan } from '@/lib/plan/schema'
import { err, ok, type Result } from '@/lib/result'
import type { Message } from './texts'

/** The Plan with what `--decide <change>=<way>` says, where the change set has such a conflict and it has such a way out. */
export function decideAll(plan: Plan, { changes }: ChangeSet, decisions: readonly string[]): Result<Plan, Message> {
  let decided = plan
  for (const given of decisions) {
    const cut = given.lastIndexOf('=')
    const [id, way] = [given.slice(0, cut), given.slice(cut + 1)]
    const change = changes.find((one) => one.id === id)
    if (cut < 0 || !change) return err({ key: 'noSuchChange', values: { given } })
    if (way === 'takeUp') {
      decided = takeUp(decided, id)
      continue
    }
    const ways = decisionsFor(change, decided)
    const chosen = ways.find(({ kind }) => kind === way)
    const options = ways.map(({ kind }) => kind).join(', ')
    if (!chosen && options === '') return err({ key: 'nothingToDecide', values: { id } })
    if (!chosen) return err({ key: 'noSuchWay', values: { id, options } })
    decided = chosen.plan
  }
  return ok(decided)
}
