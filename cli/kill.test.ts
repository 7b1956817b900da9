import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { apply, destroy } from '@/lib/converge/apply'
import { planChanges, planUndo } from '@/lib/converge/plan-changes'
import { openStage } from '@/lib/converge/testing/stage'
import { planVersion } from '@/lib/plan/migrate'
import type { Plan } from '@/lib/plan/schema'
import { stopAt } from '@/sandbox/testing/stop-at'
import { isWrite } from '@/sandbox/testing/writes'
import { bundleCli, spawnCli } from './testing/spawned'

/*
 * The command is killed at a write, before AWS hears of it or before the answer comes; then everything is done again.
 * Without LARIAT_FAULTS=all it dies at some of the writes, the first and the last among them.
 */
const sample = process.env.LARIAT_FAULTS === 'all' ? 1 : 11

const directory = mkdtempSync(join(tmpdir(), 'lariat-kill-'))
const stage = await openStage()
const { account } = stage
const script = await bundleCli()
const network = await stage.begin()
const plans = stage.plansIn(network).map((plan, i) => {
  const file = join(directory, `plan-${i}.json`)
  writeFileSync(file, JSON.stringify({ version: planVersion, plan }))
  return { plan, file }
})

afterEach(() => {
  account.rules.length = 0
  expect(account.proxy.serverErrors).toEqual([])
})
afterAll(async () => {
  console.log(`kill test: ${killed} kills, ${same} ended the same`)
  rmSync(directory, { recursive: true })
  rmSync(script)
  await account.stop()
})
let [killed, same] = [0, 0]

type Given = (typeof plans)[number]
type Counted = Awaited<ReturnType<typeof count>>

/** How many writes a run makes, and what the account is like then. */
async function count(run: typeof apply, plan: Plan) {
  const { digest } = await stage.preview(run === apply ? planChanges : planUndo, plan)
  let writes = 0
  account.rules.push((call) => void (writes += isWrite(call) ? 1 : 0))
  await stage.perform(run, plan, { digest })
  account.rules.length = 0
  return { writes, after: await stage.look() }
}

const before = await stage.look()
const recorded: { given: Given; applied: Counted; destroyed: Counted }[] = []
for (const given of plans) {
  const applied = await count(apply, given.plan)
  const destroyed = await count(destroy, given.plan)
  recorded.push({ given, applied, destroyed })
}

const start = async ({ plan, file }: Given, command: 'apply' | 'destroy') => {
  const { digest } = await stage.preview(command === 'apply' ? planChanges : planUndo, plan)
  return () => spawnCli(script, account.url, [command, '--plan', file, '--digest', digest, '--format', 'json'])
}

async function killAt(given: Given, command: 'apply' | 'destroy', nth: number, when: 'before' | 'after'): Promise<void> {
  const run = await start(given, command)
  const { rule, reached, release } = stopAt(nth, when)
  account.rules.push(rule)
  const child = run()
  await Promise.race([reached, child.ended.then((end) => { throw new Error(JSON.stringify(end)) })])
  child.kill('SIGKILL')
  expect((await child.ended).code).toBeNull()
  killed++
  release()
  account.rules.length = 0
}

const points = (writes: number) =>
  Array.from({ length: writes }, (_, i) => i + 1)
    .filter((nth) => nth === writes || (nth - 1) % sample === 0)
    .flatMap((nth) => (['before', 'after'] as const).map((when) => ({ nth, when })))

describe.each(recorded)('Plan %#', ({ given, applied, destroyed }) => {
  it.each(points(applied.writes))('an apply that is killed $when write $nth is finished by another', async ({ nth, when }) => {
    await killAt(given, 'apply', nth, when)
    await stage.clean(apply, given.plan)
    expect(await stage.look()).toEqual(applied.after)
    await stage.clean(destroy, given.plan)
    expect(await stage.look()).toEqual(before)
    same++
  })

  it.each(points(destroyed.writes))('a destroy that is killed $when write $nth is finished by another', async ({ nth, when }) => {
    await stage.clean(apply, given.plan)
    await killAt(given, 'destroy', nth, when)
    await stage.clean(destroy, given.plan)
    expect(await stage.look()).toEqual(before)
    same++
  })
})

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  it('lets what is under way come to its end, and begins nothing new', async () => {
    const { given, applied } = recorded[0]!
    const run = await start(given, 'apply')
    let [written, hold] = [0, () => {}]
    const held = new Promise<void>((resolve) => (hold = resolve))
    let isHeld = () => {}
    const reached = new Promise<void>((resolve) => (isHeld = resolve))
    account.rules.push(async (call) => {
      if (!isWrite(call)) return undefined
      written++
      isHeld()
      await held
      return undefined
    })
    const child = run()
    await reached
    child.kill(signal)
    await child.complained
    hold()
    const { code, out } = await child.ended
    expect(code).toBe(1)
    const events = out.trim().split('\n').map((line) => JSON.parse(line) as { code?: string; failed?: number; skipped?: number })
    expect(events.at(-1)).toMatchObject({ code: 'apply.finished', failed: 0 })
    expect(events.at(-1)?.skipped).toBeGreaterThan(0)
    expect(written).toBeLessThan(applied.writes)
    account.rules.length = 0
    await stage.clean(destroy, given.plan)
    expect(await stage.look()).toEqual(before)
  })
})
