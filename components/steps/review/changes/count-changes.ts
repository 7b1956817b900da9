import { taggedTypes } from '@/lib/derive/types'
import type { Action, Change, ResourceType } from '@/lib/converge/types'

/** What apply does to a kind of resource, as one says it. */
export type Verb = 'create' | 'update' | 'adopt' | 'attach' | 'tag' | 'restore' | 'delete'

export interface CountedClause {
  readonly verb: Verb
  readonly counts: readonly { readonly type: ResourceType | 'resource'; readonly count: number }[]
}

const order: readonly Verb[] = ['create', 'adopt', 'update', 'attach', 'tag', 'restore', 'delete']
const idle: ReadonlySet<Action> = new Set(['nothing', 'conflict'])

/** Whether apply will do something for this change. */
export const isPending = ({ action }: Change): boolean => !idle.has(action)

function verbOf({ action, resource }: Change): Verb {
  if (action === 'delete' || action === 'restore') return action
  if (taggedTypes.some((type) => type === resource.type)) return 'tag'
  if (resource.type === 'instance-profile-association') return 'attach'
  return action === 'create' || action === 'adopt' ? action : 'update'
}

/** Counts for the sentence beside the button: "create 2 roles and 2 instance profiles; tag 5 resources". */
export function countChanges(changes: readonly Change[]): readonly CountedClause[] {
  const clauses = new Map<Verb, Map<ResourceType | 'resource', number>>()
  for (const change of changes.filter(isPending)) {
    const verb = verbOf(change)
    const counts = clauses.get(verb) ?? new Map<ResourceType | 'resource', number>()
    const type = verb === 'tag' ? 'resource' : change.resource.type
    clauses.set(verb, counts.set(type, (counts.get(type) ?? 0) + 1))
  }
  return order.flatMap((verb) => {
    const counts = clauses.get(verb)
    return counts ? [{ verb, counts: [...counts].map(([type, count]) => ({ type, count })) }] : []
  })
}
