import type { Clients } from '@/lib/aws/clients'
import { dryRunning, hasDryRun } from '@/lib/aws/dry-run'
import { createTags, deleteTags } from '@/lib/aws/ec2'
import { AwsError } from '@/lib/aws/errors'
import { slices } from '@/lib/aws/pages'
import { canonicalJson } from '../diff/canonical'
import { needsOf, perform, type Operation } from '../operation'
import type { PlannedChange } from '../diff/planned-change'
import { notVisible } from '../run/until-visible'
import type { Account } from './account'
import { keyOf } from './needed'
import { refusalOf, type Verdict } from './types'

/** EC2 answers for all resources of a call at once. Beyond this many calls the simulator's word has to do. */
const mostCalls = 200
/** EC2 API reference, CreateTags: resources in one call. */
const resourcesPerCall = 1_000

/** What EC2 says of the writes that it can be asked to try, with the very requests that applying would make. */
export async function tried(clients: Clients, changes: readonly PlannedChange[], account: Account): Promise<Map<string, Verdict>> {
  const dry = dryRunning(clients)
  const verdicts = new Map<string, Verdict>()
  let calls = 0

  const settle = (operations: readonly Operation[], verdict: Verdict) => {
    for (const need of operations.flatMap((operation) => needsOf(operation, account))) {
      // Two calls may need the same: one that is refused says more than one that is not, and either more than none.
      const before = verdicts.get(keyOf(need))?.verdict
      if (before === undefined || verdict.verdict === 'denied' || before === 'unknown') verdicts.set(keyOf(need), verdict)
    }
  }
  const ask = async (operations: readonly Operation[]): Promise<void> => {
    if (calls++ >= mostCalls) return
    const verdict = await tryOne(dry, operations)
    if (operations.length === 1 || verdict.verdict !== 'denied') {
      return settle(refused(operations, verdict, account) ?? operations, verdict)
    }
    const half = Math.ceil(operations.length / 2)
    await Promise.all([ask(operations.slice(0, half)), ask(operations.slice(half))])
  }
  await Promise.all(groupsOf(changes).map(ask))
  return verdicts
}

/** Only what asks for one thing tells what was refused. */
function refused(operations: readonly Operation[], { verdict }: Verdict, account: Account) {
  const [only] = operations
  return verdict === 'denied' && only && needsOf(only, account).length > 1 ? [] : null
}

async function tryOne(dry: Clients, operations: readonly Operation[]): Promise<Verdict> {
  const [first] = operations
  try {
    if (first?.call === 'ec2:CreateTags') await createTags(dry.ec2, resourcesOf(operations), first.tags)
    else if (first?.call === 'ec2:DeleteTags') await deleteTags(dry.ec2, resourcesOf(operations), first.keys)
    else if (first) await perform(dry, first, { sleep: () => Promise.reject(notVisible(first.call)), onWait: () => {} })
    return { verdict: 'unknown', why: 'failed' }
  } catch (thrown) {
    if (!(thrown instanceof AwsError)) throw thrown
    if (thrown.awsCode === 'DryRunOperation') return { verdict: 'allowed', by: 'dry-run' }
    if (thrown.app.code !== 'no-permission') return { verdict: 'unknown', why: 'failed', said: thrown.app.said ?? thrown.awsCode }
    return { verdict: 'denied', by: 'dry-run', refusal: refusalOf(thrown.app) }
  }
}

/** As applying would call: equal tags together, everything else alone. */
function groupsOf(changes: readonly PlannedChange[]): Operation[][] {
  const groups = new Map<string, Operation[]>()
  const operations = changes.flatMap((change) => change.operations).filter(({ call }) => hasDryRun(call))
  operations.forEach((operation, i) => {
    const { resource: _, ...what } = { resource: '', ...operation }
    const shares = operation.call === 'ec2:CreateTags' || operation.call === 'ec2:DeleteTags'
    const key = shares ? canonicalJson(what) : String(i)
    groups.set(key, [...(groups.get(key) ?? []), operation])
  })
  return [...groups.values()].flatMap((same) => slices(same, resourcesPerCall))
}

const resourcesOf = (operations: readonly Operation[]) => operations.flatMap((one) => ('resource' in one ? [one.resource] : []))
