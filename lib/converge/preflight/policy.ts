import { managedPolicyLimit } from '@/lib/derive/policies'
import type { PolicyDocument, PolicyStatement } from '@/lib/derive/types'
import type { Need } from '../operations/kind'
import { collapsed, collapsible } from './collapse'
import type { Needed } from './needed'
import { partOf, statementsOf } from './statements'

export interface ExactPolicy {
  readonly document: PolicyDocument
  /** Kinds of resource that it names as a whole, because one by one they would not fit: `instance`. */
  readonly widened: readonly string[]
}

/**
 * The policy that a change set needs and nothing more, for a customer managed policy: 6,144 characters without white
 * space (IAM quotas). What does not fit names all resources of a kind, the most numerous kind first.
 */
export function exactPolicy({ reads, writes }: Needed): ExactPolicy {
  const widened: string[] = []
  let current: readonly Need[] = writes
  const document = () => ({ Version: '2012-10-17' as const, Statement: named([['Read', reads], ['Write', current]]) })
  for (const { type, needs } of collapsible(writes)) {
    if (sizeOf(document()) <= managedPolicyLimit) break
    current = [...current.filter((need) => !needs.includes(need)), ...collapsed(needs)]
    widened.push(type)
  }
  return { document: document(), widened: [...new Set(widened)].sort() }
}

/** White space does not count, and there is none in what JSON writes but inside of strings. */
export const sizeOf = (document: PolicyDocument) => JSON.stringify(document).replace(/\s/g, '').length

/** Statements with a name that says what they are for: `ReadRoles`, `WriteInstances`. */
function named(parts: readonly (readonly [string, readonly Need[]])[]): PolicyStatement[] {
  const used = new Map<string, number>()
  return parts.flatMap(([verb, needs]) =>
    statementsOf(needs).map((statement) => {
      const passes = statement.Action.every((action) => action === 'iam:PassRole')
      const plain = `${passes ? 'Pass' : verb}${partOf(statement)}`
      const count = (used.get(plain) ?? 0) + 1
      used.set(plain, count)
      return { Sid: count === 1 ? plain : `${plain}${count}`, ...statement }
    }),
  )
}
