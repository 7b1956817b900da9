import { conflict, leftAlone, type PlannedChange } from './planned-change'

/**
 * What the user has decided to leave stays as it is, and with it what would build on it; what would build on a conflict
 * cannot be done either. `after` only ever points backwards in the list.
 */
export function settle(changes: readonly PlannedChange[], leave: readonly string[]): PlannedChange[] {
  const left = new Set<string>()
  const blocked = new Set<string>()
  return changes.map((change) => {
    if (change.action === 'nothing') return change
    if (leave.includes(change.id) || change.after.some((id) => left.has(id))) {
      left.add(change.id)
      return leftAlone(change)
    }
    const waits = change.after.some((id) => blocked.has(id))
    const judged = waits && change.action !== 'conflict' ? conflict(change, 'blocked') : change
    if (judged.action === 'conflict') blocked.add(judged.id)
    return judged
  })
}
