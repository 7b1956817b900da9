import type { WitnessedCall } from '@/lib/aws/witness'
import { needsOf } from '../operation'
import { ec2Arn, iamArn } from '../operations/arns'
import type { Need } from '../operations/kind'
import { own } from '../own'
import type { PlannedChange } from '../diff/planned-change'
import type { Account } from './account'
import { reads } from './reads'

/** All that IAM is asked for a change set: what was read to make it, and is read again before it is done, and its writes. */
export interface Needed {
  readonly reads: readonly Need[]
  readonly writes: readonly Need[]
}

export function neededFor(changes: readonly PlannedChange[], calls: readonly WitnessedCall[], account: Account): Needed {
  const operations = changes.flatMap((change) => change.operations)
  return {
    reads: merged(calls.flatMap((call) => readNeeds(call, account))),
    writes: merged(operations.flatMap((operation) => needsOf(operation, account))),
  }
}

/** What a read asks for; of the resource as it is today first. */
export function readNeeds({ action, input }: WitnessedCall, account: Account): Need[] {
  const read = own(reads, action)
  if (read?.free) return []
  if (read?.of === undefined) return [{ action, resource: '*' }]
  const { type, field } = read.of
  const name = String(input[field])
  if (name.startsWith('arn:')) return [{ action, resource: name }]
  if (type === 'vpc') return [{ action, resource: ec2Arn(account, name) }]
  const resource = iamArn(account, type, name)
  // IAM does not know a path for what does not exist, and knows it as soon as it has been made.
  const bare = iamArn({ ...account, pathOf: () => '/' }, type, name)
  return account.exists(type, name) || resource === bare ? [{ action, resource }] : [{ action, resource: bare }, { action, resource }]
}

/** One need for each action on a resource under a context, in a fixed order. */
function merged(needs: readonly Need[]): Need[] {
  const found = new Map<string, Need>()
  for (const need of needs) {
    const key = keyOf(need)
    const before = found.get(key)
    found.set(key, before ? { ...before, ...both(before.request, need.request) } : need)
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, need]) => need)
}

/** What makes two needs the same. */
export const keyOf = ({ action, resource, context = {} }: Need) =>
  JSON.stringify([action, resource, Object.entries(context).sort()])

function both(a: Need['request'] = {}, b: Need['request'] = {}): Pick<Need, 'request'> {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  if (keys.length === 0) return {}
  return { request: Object.fromEntries(keys.map((key) => [key, [...new Set([...(own(a, key) ?? []), ...(own(b, key) ?? [])])]])) }
}
