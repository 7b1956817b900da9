import type { TagOperation } from './operations/tags'
import type { PlannedChange } from './planned-change'
import { canonicalJson } from './canonical'
import { slices } from '@/lib/aws/pages'
import { isWork } from './types'

/** EC2 API reference, CreateTags: resources in one call. */
const resourcesPerCall = 1_000

/** What is done in one go: a change, or many resources that get the same tags. */
export interface Step {
  readonly changes: readonly PlannedChange[]
  /** Ids that must be done first. */
  readonly after: readonly string[]
}

/** The changes that need work, as steps. Equal tag writes share one call. */
export function stepsOf(changes: readonly PlannedChange[]): Step[] {
  const work = changes.filter(isWork)
  const byTags = new Map<string, PlannedChange[]>()
  const single: PlannedChange[] = []
  for (const change of work) {
    const write = tagWrite(change)
    // What has to wait for something of its own goes alone.
    if (write === undefined || change.after.length > 0) {
      single.push(change)
      continue
    }
    const { resource: _, ...what } = write
    const key = canonicalJson(what)
    byTags.set(key, [...(byTags.get(key) ?? []), change])
  }
  return [
    ...single.map((change) => ({ changes: [change], after: change.after })),
    ...[...byTags.values()].flatMap((group) => slices(group, resourcesPerCall)).map((group) => {
      return { changes: group, after: [] }
    }),
  ]
}

/** The tag write that is all of a change, if it is one. */
export function tagWrite({ operations }: PlannedChange): TagOperation | undefined {
  const [only, ...more] = operations
  const writesTags = only?.call === 'ec2:CreateTags' || only?.call === 'ec2:DeleteTags'
  return writesTags && more.length === 0 ? only : undefined
}
