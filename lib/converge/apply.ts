import type { AppError, ErrorCode } from '@/lib/app-error'
import { attempt } from '@/lib/aws/attempt'
import type { Clients } from '@/lib/aws/clients'
import { createTags } from '@/lib/aws/ec2'
import type { Result } from '@/lib/result'
import type { Plan } from '@/lib/plan/schema'
import { perform } from './operation'
import { takeTags } from './operations/tags'
import { prepare, prepareUndo, type Prepared } from './plan-changes'
import type { PlannedChange } from './diff/planned-change'
import { runSteps } from './run/run-steps'
import { stepsOf, tagWrite, type Step } from './run/steps'
import { isWork, type ApplyEvent } from './types'
import { sleep as realSleep, type Sleep } from './run/until-visible'

export interface ApplyOptions {
  /** Ends the run between two steps; a call that is under way is finished. */
  readonly signal?: AbortSignal | undefined
  readonly sleep?: Sleep
}

/**
 * Makes an account match a Plan: reads it again, and only if that gives the change set the user has seen (`digest`)
 * performs it. May be stopped at any point and run again; what is done is then found and left alone.
 */
export function apply(
  clients: Clients,
  plan: Plan,
  digest: string,
  emit: (event: ApplyEvent) => void,
  options: ApplyOptions = {},
): Promise<void> {
  return run(clients, () => prepare(clients, plan), digest, emit, options)
}

/** Undoes a Plan in the same way: only the change set the user has seen, stoppable, and to be run again. */
export function destroy(
  clients: Clients,
  plan: Plan,
  digest: string,
  emit: (event: ApplyEvent) => void,
  options: ApplyOptions = {},
): Promise<void> {
  return run(clients, () => prepareUndo(clients, plan), digest, emit, options)
}

async function run(
  clients: Clients,
  prepareChanges: () => Promise<Result<Prepared, AppError>>,
  digest: string,
  emit: (event: ApplyEvent) => void,
  { signal, sleep = realSleep }: ApplyOptions,
): Promise<void> {
  const prepared = await prepareChanges()
  if (!prepared.ok) return emit({ code: 'apply.refused', error: prepared.error })
  const { changeSet, changes } = prepared.value
  if (changeSet.digest !== digest) return emit({ code: 'apply.moved', changeSet })

  const steps = stepsOf(changes)
  const index = new Map(changes.filter(isWork).map(({ id }, i) => [id, i]))
  const at = (id: string) => ({ id, index: index.get(id) ?? 0 })
  const count = { done: 0, failed: 0, skipped: 0 }
  emit({ code: 'apply.started', total: index.size, digest })

  const runStep = async ({ changes: own }: Step): Promise<Set<string>> => {
    for (const { id } of own) emit({ code: 'apply.step.started', ...at(id) })
    const failures = await perStep(clients, own, sleep, (id) => {
      emit({ code: 'apply.step.waiting', id, reason: 'iam-visibility' })
    })
    for (const { id } of own) {
      const error = failures.get(id)
      count[error ? 'failed' : 'done']++
      emit(error ? { code: 'apply.step.failed', ...at(id), error } : { code: 'apply.step.done', ...at(id) })
    }
    return new Set(failures.keys())
  }
  const skip = ({ changes: own }: Step, because: string) => {
    for (const { id } of own) {
      count.skipped++
      emit({ code: 'apply.step.skipped', ...at(id), because })
    }
  }
  await runSteps(steps, { run: runStep, skip, signal })

  const having = (action: PlannedChange['action']) => changes.filter((change) => change.action === action).length
  emit({ code: 'apply.finished', ...count, unchanged: having('nothing'), conflicts: having('conflict') })
}

/**
 * What one resource may be to blame for, where EC2 fails the whole call: it has gone, may not be tagged, or has 50 tags.
 * Then each half is tried again, down to the one.
 */
const ofOneResource: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['bad-request', 'no-permission', 'limit-exceeded', 'conflict'])

/** Refused calls that are halved in a step: enough to find many resources, and no thousand calls where all are refused. */
const mostTries = 200

/** Does the changes of one step; the error of each that failed. */
async function perStep(
  clients: Clients,
  changes: readonly PlannedChange[],
  sleep: Sleep,
  onWait: (id: string) => void,
  tries = { left: mostTries },
): Promise<Map<string, AppError>> {
  const failures = new Map<string, AppError>()
  const writes = changes.flatMap((change) => tagWrite(change) ?? [])
  const half = Math.ceil(changes.length / 2)
  const [first, second] = writes
  if (first !== undefined && second !== undefined) {
    const ids = writes.map(({ resource }) => resource)
    const together = await attempt(() =>
      first.call === 'ec2:CreateTags' ? createTags(clients.ec2, ids, first.tags) : takeTags(clients, ids, first),
    )
    if (together.ok) return failures
    if (!ofOneResource.has(together.error.code) || tries.left-- <= 0) return new Map(changes.map(({ id }) => [id, together.error]))
    for (const some of [changes.slice(0, half), changes.slice(half)]) {
      for (const [id, error] of await perStep(clients, some, sleep, onWait, tries)) failures.set(id, error)
    }
    return failures
  }
  for (const { id, operations } of changes) {
    let waits = false
    const patience = {
      sleep,
      onWait: () => {
        if (!waits) onWait(id)
        waits = true
      },
    }
    const result = await attempt(async () => {
      for (const operation of operations) await perform(clients, operation, patience)
    })
    if (!result.ok) failures.set(id, result.error)
  }
  return failures
}
