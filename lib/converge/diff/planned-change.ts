import type { Tags } from '@/lib/inventory'
import { callOf, type Operation } from '../operation'
import { tagLine } from './tag-lines'
import { own } from '../own'
import type { ConflictKey, WhyKey } from '../reasons'
import type { Action, Call, Change } from '../types'

/** A change together with the operations that make it. Only the `Change` part leaves the server. */
export interface PlannedChange extends Change {
  readonly operations: readonly Operation[]
}

type Fixed = Pick<Change, 'id' | 'resource' | 'current' | 'desired' | 'after'>

interface Work {
  readonly action: Exclude<Action, 'nothing' | 'conflict'>
  readonly why: WhyKey
  readonly operations: readonly Operation[]
  readonly inverse: readonly Call[]
}

export function work(fixed: Fixed, { action, why, operations, inverse }: Work): PlannedChange {
  return { ...fixed, action, why, operations, calls: operations.map(callOf), inverse }
}

export function nothing(fixed: Fixed): PlannedChange {
  return { ...fixed, action: 'nothing', why: 'unchanged', operations: [], calls: [], inverse: [] }
}

export function conflict(fixed: Fixed, key: ConflictKey): PlannedChange {
  return { ...fixed, action: 'conflict', why: 'conflict', conflict: key, operations: [], calls: [], inverse: [] }
}

/** Left as it is by the user's decision. */
export function leftAlone(change: PlannedChange): PlannedChange {
  const { id, resource, current, after } = change
  return { ...nothing({ id, resource, current, desired: current, after }), why: 'left' }
}

/** The tags still to be written: absent ones and ones with another value. */
export function missingTags(desired: Tags, current: Tags): Record<string, string> {
  return Object.fromEntries(Object.entries(desired).filter(([key, value]) => own(current, key) !== value))
}

/** The current value of each desired key, as lines. Tags of others are nobody's business here. */
export function currentTagLines(desired: Tags, current: Tags): string[] {
  return Object.keys(desired).flatMap((key) => {
    const value = own(current, key)
    return value === undefined ? [] : [tagLine(key, value)]
  })
}
