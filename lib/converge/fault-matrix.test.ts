import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AppError } from '@/lib/app-error'
import type { Plan } from '@/lib/plan/schema'
import { apply, destroy } from './apply'
import { planChanges, planUndo } from './plan-changes'
import { faultKinds, type FaultKind } from './testing/fault-kinds'
import { errorsOf, openStage } from './testing/stage'
import type { ApplyEvent, UndoChangeSet } from './types'

/*
 * Every AWS call that plan, apply and destroy make, with every way in which it can go wrong: the run ends in a clear
 * state, nothing is doubled, running it again without the fault gets there, and undoing gives back what was. Without
 * LARIAT_FAULTS=all only a part is tried, in which each call and each fault has its turn.
 */
const sample = process.env.LARIAT_FAULTS === 'all' ? 1 : 12

const stage = await openStage()
const { account } = stage

const phases = ['plan', 'apply', 'plan undo', 'destroy'] as const
type Phase = (typeof phases)[number]

interface Recorded {
  readonly plan: Plan
  readonly applied: unknown
  readonly calls: Readonly<Record<Phase, readonly string[]>>
}

/** What a Plan does when nothing goes wrong. */
async function record(plan: Plan): Promise<Recorded> {
  const during = async (run: () => Promise<unknown>) => {
    account.proxy.calls.length = 0
    await run()
    return [...new Set(account.proxy.calls.map(({ action }) => action))]
  }
  const making = await stage.preview(planChanges, plan)
  const shown = await during(() => stage.preview(planChanges, plan))
  const made = await during(() => stage.perform(apply, plan, making))
  const applied = await stage.look()
  const undoing = await stage.preview(planUndo, plan)
  const shownUndo = await during(() => stage.preview(planUndo, plan))
  const undone = await during(() => stage.perform(destroy, plan, undoing))
  return { plan, applied, calls: { plan: shown, apply: made, 'plan undo': shownUndo, destroy: undone } }
}

interface Case {
  readonly name: string
  readonly of: Recorded
  readonly action: string
  readonly fault: FaultKind
}

const plans = stage.plansIn(await stage.begin())
const before = await stage.look()
const recorded: Recorded[] = []
for (const plan of plans) {
  recorded.push(await record(plan))
  expect(await stage.look()).toEqual(before)
}

/** Each call once, with the first Plan that makes it. */
function casesOf(phase: Phase): Case[] {
  const makers = new Map<string, Recorded>()
  for (const of of recorded) for (const action of of.calls[phase]) if (!makers.has(action)) makers.set(action, of)
  return [...makers].sort().flatMap(([action, of], i) =>
    faultKinds.flatMap((fault, j) =>
      (i + j) % sample === 0 ? [{ name: `${action}: ${fault.name}`, of, action, fault }] : [],
    ),
  )
}

const cases = Object.fromEntries(phases.map((phase) => [phase, casesOf(phase)])) as Record<Phase, Case[]>
let survived = 0

/** A case that fails leaves an account in which no other can be judged. */
async function survive(run: () => Promise<void>): Promise<void> {
  try {
    await run()
    expect(account.proxy.serverErrors).toEqual([])
    survived++
  } catch (error) {
    await stage.begin()
    throw error
  } finally {
    account.rules.length = 0
  }
}

/** Clients that meet the fault from now on. */
function meet({ fault, action }: Case) {
  account.rules.splice(0, account.rules.length, fault.rule(action))
  const { requestTimeout } = fault
  // Adaptive retries slow down by the clock: not what is looked at here.
  return account.clients(undefined, undefined, { retryMode: 'standard', ...(requestTimeout ? { requestTimeout } : {}) })
}

function judge({ fault, action }: Case, errors: readonly AppError[]): void {
  if (fault.name === 'stale') return
  const codes = new Set(errors.map(({ code }) => code))
  expect(codes, `${action}: ${JSON.stringify(errors)}`).toEqual(new Set(fault.says === null ? [] : [fault.says]))
}

/** Where it cannot be read what Kubernetes left behind, undoing can be shown all the same. */
const leftErrors = ({ leftBehind }: UndoChangeSet): AppError[] => (leftBehind.ok ? [] : [leftBehind.error])

/** One end, and nothing after it. */
function ends(events: readonly ApplyEvent[]): void {
  const isEnd = ({ code }: ApplyEvent) => /^apply\.(finished|refused|moved)$/.test(code)
  expect(events.filter(isEnd)).toEqual(events.slice(-1))
}

async function isApplied({ plan, applied }: Recorded): Promise<void> {
  await stage.clean(apply, plan)
  expect(await stage.look()).toEqual(applied)
}

async function isUndone({ plan }: Recorded): Promise<void> {
  await stage.clean(destroy, plan)
  expect(await stage.look()).toEqual(before)
}

beforeAll(() => {
  // The SDK waits a random time before it tries again: here none.
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterAll(async () => {
  console.log(`fault matrix: ${Object.values(cases).flat().length} cases, ${survived} survived`)
  await account.stop()
})

it('tries every call and every fault', () => {
  const tried = Object.values(cases).flat()
  const calls = recorded.flatMap((one) => Object.values(one.calls).flat())
  expect(new Set(tried.map(({ action }) => action))).toEqual(new Set(calls))
  expect(new Set(tried.map(({ fault }) => fault))).toEqual(new Set(faultKinds))
})

describe('plan', () => {
  it.each(cases.plan)('$name', (one) =>
    survive(async () => {
      const result = await planChanges(meet(one), one.of.plan)
      judge(one, result.ok ? [] : [result.error])
    }),
  )
})

describe('plan undo', () => {
  beforeAll(async () => {
    for (const plan of plans) await stage.clean(apply, plan)
  })
  afterAll(async () => {
    for (const plan of plans) await stage.clean(destroy, plan)
  })

  it.each(cases['plan undo'])('$name', (one) =>
    survive(async () => {
      const result = await planUndo(meet(one), one.of.plan)
      judge(one, result.ok ? leftErrors(result.value) : [result.error])
    }),
  )
})

describe('apply', () => {
  it.each(cases.apply)('$name', (one) =>
    survive(async () => {
      const { plan } = one.of
      account.proxy.forget()
      const { digest } = await stage.preview(planChanges, plan)
      const events = await stage.perform(apply, plan, { digest, clients: meet(one) })
      ends(events)
      judge(one, errorsOf(events))
      // Who comes back at once may see the account as it was before.
      if (one.fault.name === 'stale') ends(await stage.perform(apply, plan, { clients: meet(one) }))
      account.rules.length = 0
      await isApplied(one.of)
      await isUndone(one.of)
    }),
  )
})

describe('destroy', () => {
  it.each(cases.destroy)('$name', (one) =>
    survive(async () => {
      const { plan } = one.of
      account.proxy.forget()
      await stage.clean(apply, plan)
      const { digest } = await stage.preview(planUndo, plan)
      const events = await stage.perform(destroy, plan, { digest, clients: meet(one) })
      ends(events)
      judge(one, errorsOf(events))
      account.rules.length = 0
      await isUndone(one.of)
    }),
  )
})
