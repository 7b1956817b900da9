import type { AppError } from '@/lib/app-error'
import { attempt } from '@/lib/aws/attempt'
import type { Clients } from '@/lib/aws/clients'
import { callerIdentity } from '@/lib/aws/sts'
import { err, ok, type Result } from '@/lib/result'
import { check } from '@/lib/rules'
import type { Plan } from '@/lib/plan/schema'
import { desiredState } from '@/lib/derive/desired'
import { diff } from './diff/diff'
import { digestOf } from './run/digest'
import { leftBehind } from './observe/left-behind'
import { observe } from './observe/observe'
import type { PlannedChange } from './diff/planned-change'
import { readOwned } from './observe/owned'
import type { ChangeSet, UndoChangeSet } from './types'
import { undo } from './undo/undo'

/** A change set with the operations behind it. */
export interface Prepared {
  readonly changeSet: ChangeSet
  readonly changes: readonly PlannedChange[]
}

/** What applying a Plan would do to the account, without doing any of it. */
export async function planChanges(clients: Clients, plan: Plan): Promise<Result<ChangeSet, AppError>> {
  const prepared = await prepare(clients, plan)
  return prepared.ok ? ok(prepared.value.changeSet) : prepared
}

/** What undoing a Plan would do to the account, without doing any of it. */
export async function planUndo(clients: Clients, plan: Plan): Promise<Result<UndoChangeSet, AppError>> {
  const [prepared, left] = await Promise.all([
    prepareUndo(clients, plan),
    attempt(() => leftBehind(clients, desiredState(plan))),
  ])
  return prepared.ok ? ok({ ...prepared.value.changeSet, leftBehind: left }) : prepared
}

export async function prepare(clients: Clients, plan: Plan): Promise<Result<Prepared, AppError>> {
  // Screens ask for this only without errors; a request made by hand, or a link applied elsewhere, may not.
  if (check(plan).some(({ rule }) => rule.severity === 'error')) return err({ code: 'plan-has-errors' })
  const desired = desiredState(plan)
  return prepared(clients, plan, async (account) => diff(desired, await observe(clients, desired, account)))
}

/** A Plan with errors can be undone: it may have been applied before they were put into it. */
export async function prepareUndo(clients: Clients, plan: Plan): Promise<Result<Prepared, AppError>> {
  const desired = desiredState(plan)
  return prepared(clients, plan, async (account) => undo(desired, await readOwned(clients, desired, account)))
}

async function prepared(
  clients: Clients,
  plan: Plan,
  changesOf: (account: Promise<string>) => Promise<PlannedChange[]>,
): Promise<Result<Prepared, AppError>> {
  const identity = attempt(() => callerIdentity(clients.sts))
  // A Plan that knows its account waits for nobody; whether it is the right one is seen below.
  const account = async () => {
    const caller = plan.aws.accountId === '' ? await identity : ok({ accountId: plan.aws.accountId })
    return caller.ok ? caller.value.accountId : ''
  }
  const [caller, read] = await Promise.all([identity, attempt(() => changesOf(account()))])
  if (!caller.ok) return caller
  const { accountId } = caller.value
  // The Plan may have come by a link from somebody with another account.
  if (plan.aws.accountId !== '' && plan.aws.accountId !== accountId) {
    return err({ code: 'conflict', operation: 'sts:GetCallerIdentity', said: `${accountId} ≠ ${plan.aws.accountId}` })
  }
  if (!read.ok) return read
  const changes = read.value
  const shown = { accountId, region: clients.region, changes: changes.map(({ operations: _, ...change }) => change) }
  return ok({ changeSet: { digest: digestOf(shown), ...shown }, changes })
}
