import type { AppError } from '@/lib/app-error'
import { attempt } from '@/lib/aws/attempt'
import type { Clients } from '@/lib/aws/clients'
import { witness, type WitnessedCall } from '@/lib/aws/witness'
import { desiredState } from '@/lib/derive/desired'
import type { Plan } from '@/lib/plan/schema'
import { err, ok, type Result } from '@/lib/result'
import { leftBehind } from '../observe/left-behind'
import type { Need } from '../operations/kind'
import { prepare, prepareUndo } from '../plan-changes'
import type { PlannedChange } from '../diff/planned-change'
import { accountOf, type Account } from './account'
import { keyOf, neededFor, readNeeds } from './needed'
import { exactPolicy } from './policy'
import { simulated } from './simulated'
import { tried } from './tried'
import { refusalOf, type Finding, type Preflight, type Verdict } from './types'

/**
 * What applying a Plan, or undoing it, takes in permissions, and whether the caller has them: the policy, and a verdict
 * on each permission from IAM's simulator and from EC2's DryRun. Changes nothing.
 */
export async function preflight(clients: Clients, plan: Plan, what: 'apply' | 'undo'): Promise<Result<Preflight, AppError>> {
  const { prepared, calls } = await witness(clients, async (seen) => {
    const prepared = what === 'apply' ? await prepare(clients, plan) : await prepareUndo(clients, plan)
    // Undoing also says what it leaves, if it may look.
    if (what === 'undo') await attempt(() => leftBehind(clients, desiredState(plan)))
    // One read that is refused ends the plan, and leaves others under way.
    await seen.idle()
    return { prepared, calls: [...seen.calls] }
  })
  if (!prepared.ok && prepared.error.code !== 'no-permission') return prepared
  const changes = prepared.ok ? prepared.value.changes : []
  const account = accountOf(clients.region, calls, changes)
  if (account === null) return err(prepared.ok ? { code: 'unknown', operation: 'sts:GetCallerIdentity' } : prepared.error)
  return ok(await judge(clients, account, changes, calls, prepared.ok ? null : prepared.error))
}

async function judge(
  clients: Clients,
  account: Account,
  changes: readonly PlannedChange[],
  calls: readonly WitnessedCall[],
  unread: AppError | null,
): Promise<Preflight> {
  const needed = neededFor(changes, calls, account)
  const { document, widened } = exactPolicy(needed)
  const known = called(calls, account, unread)
  const needs = [...needed.reads, ...needed.writes]
  const asked = needs.filter((need) => !known.has(keyOf(need)))
  const [said, done] = await Promise.all([simulated(clients, account, asked), tried(clients, changes, account)])
  const findings = grouped(
    needs.map((need) => {
      const key = keyOf(need)
      return [need, known.get(key) ?? weigh(said.get(key), done.get(key))] as const
    }),
  )
  const having = (verdict: Verdict['verdict']) => findings.some((one) => one.verdict === verdict)
  return {
    accountId: account.accountId,
    region: account.region,
    caller: account.caller,
    policy: document,
    widened,
    findings,
    verdict: having('denied') ? 'denied' : having('unknown') ? 'unknown' : 'allowed',
    unread,
  }
}

/** EC2 has seen the real request and all policies; the simulator may know why. */
function weigh(simulated: Verdict = { verdict: 'unknown', why: 'failed' }, tried?: Verdict): Verdict {
  if (tried === undefined || tried.verdict === 'unknown') return simulated
  if (tried.verdict === 'denied' && simulated.verdict === 'denied') return { ...tried, refusal: simulated.refusal }
  return tried
}

/** What planning has called is known: nobody need be asked. */
function called(calls: readonly WitnessedCall[], account: Account, unread: AppError | null): Map<string, Verdict> {
  const known = new Map<string, Verdict>()
  for (const call of calls) {
    // The first need of a read is of the resource as it is today.
    const [need] = readNeeds(call, account)
    if (need === undefined || (call.output === null && call.error === null)) continue
    const denied = call.error?.code === 'no-permission'
    if (denied) known.set(keyOf(need), { verdict: 'denied', by: 'call', refusal: refusalOf(unread?.operation === call.action ? unread : call.error) })
    else if (known.get(keyOf(need))?.verdict !== 'denied') known.set(keyOf(need), { verdict: 'allowed', by: 'call' })
  }
  return known
}

/** One line for each action and verdict. What is denied comes first. */
function grouped(verdicts: readonly (readonly [Need, Verdict])[]): Finding[] {
  const found = new Map<string, { readonly verdict: Verdict; readonly action: string; readonly resources: Set<string> }>()
  for (const [{ action, resource }, verdict] of verdicts) {
    const key = JSON.stringify([action, verdict])
    const group = found.get(key) ?? { verdict, action, resources: new Set() }
    found.set(key, group)
    group.resources.add(resource)
  }
  const order: readonly Verdict['verdict'][] = ['denied', 'unknown', 'allowed']
  return [...found.values()]
    .map(({ verdict, action, resources }) => ({ ...verdict, action, resources: [...resources].sort() }))
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || (a.action < b.action ? -1 : 1))
}
