import type { Change } from '@/lib/converge/types'

/** Changes that read the same but for the name of the resource. */
export type SameChanges = readonly [Change, ...Change[]]

export interface ChangeGroup {
  readonly key: string
  /** All of one kind, done for one reason. */
  readonly rows: readonly SameChanges[]
}

/**
 * Changes of one kind and reason together, and in them equals as one, in the order in which each first appears:
 * a tag on nine machines is one thing to read.
 */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  const kind = ({ action, resource, why, conflict }: Change) => [action, resource.type, why, conflict ?? ''].join(' ')
  const content = ({ current, desired, calls }: Change) =>
    JSON.stringify([current, desired, calls.map(({ operation }) => operation)])
  return together(changes, kind).map(([key, group]) => ({ key, rows: together(group, content).map(([, same]) => same) }))
}

function together(changes: readonly Change[], keyOf: (change: Change) => string): [string, SameChanges][] {
  const found = new Map<string, [Change, ...Change[]]>()
  for (const change of changes) {
    const key = keyOf(change)
    const before = found.get(key)
    if (before) before.push(change)
    else found.set(key, [change])
  }
  return [...found]
}
