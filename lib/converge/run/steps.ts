import type { TagOperation } from '../operations/tags'
import type { PlannedChange } from '../diff/planned-change'
import { canonicalJson } from '../diff/canonical'
import { slices } from '@/lib/aws/pages'
import { isWork } from '../types'

/** EC2 API reference, CreateTags: resources in one call. */
const resourcesPerCall = 1_000

/** What is done in one go: a change, or many resources that get the same tags. It waits for what each of them waits for. */
export interface Step {
  readonly changes: readonly PlannedChange[]
}

/**
 * The changes that need work, as steps. Equal tag writes share a call, if they are as far down the line: of two that
 * wait for each other through a third, one would otherwise wait for itself.
 */
export function stepsOf(changes: readonly PlannedChange[]): Step[] {
  const depths = new Map<string, number>()
  const byTags = new Map<string, PlannedChange[]>()
  const single: PlannedChange[] = []
  for (const change of changes.filter(isWork)) {
    // `after` only ever points backwards in the list.
    const depth = change.after.reduce((most, id) => Math.max(most, 1 + (depths.get(id) ?? -1)), 0)
    depths.set(change.id, depth)
    const write = tagWrite(change)
    if (write === undefined) {
      single.push(change)
      continue
    }
    const { resource: _, ...what } = write
    const key = `${depth} ${canonicalJson(what)}`
    const equal = byTags.get(key)
    if (equal) equal.push(change)
    else byTags.set(key, [change])
  }
  const groups = [...byTags.values()].flatMap((group) => slices(group, resourcesPerCall))
  return [...single.map((change) => ({ changes: [change] })), ...groups.map((group) => ({ changes: group }))]
}

/** The tag write that is all of a change, if it is one. */
export function tagWrite({ operations }: PlannedChange): TagOperation | undefined {
  const [only, ...more] = operations
  const writesTags = only?.call === 'ec2:CreateTags' || only?.call === 'ec2:DeleteTags'
  return writesTags && more.length === 0 ? only : undefined
}
