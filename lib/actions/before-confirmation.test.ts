import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { runWith } from '@/cli/testing/memory-io'
import { apply, destroy } from '@/lib/converge/apply'
import { openStage, type Stage } from '@/lib/converge/testing/stage'
import { planVersion } from '@/lib/plan/migrate'
import type { Plan } from '@/lib/plan/schema'
import { isWrite } from '@/sandbox/testing/writes'
import { signIn } from './credentials'
import { checkPermissions, previewChanges, previewUndo } from './review'
import { newBrowser } from './testing/browser'

vi.mock('next/headers', () => import('./testing/browser'))

/* What reaches AWS before somebody has said yes, on the command line and on the Review screen: nothing that writes. */

let stage: Stage
let plans: readonly Plan[]
let writes: string[]

beforeAll(async () => {
  stage = await openStage()
  plans = stage.plansIn(await stage.begin())
})
beforeEach(() => {
  newBrowser()
  writes = []
  vi.stubEnv('LARIAT_SANDBOX_URL', stage.account.url)
  vi.stubEnv('AWS_ENDPOINT_URL', stage.account.url)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7EXAMPLE')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x')
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => stage.account.stop())

/** Runs with every call looked at, of which there must be some, or nothing was looked at. */
async function watched(run: () => Promise<unknown>): Promise<void> {
  const { account } = stage
  account.proxy.calls.length = 0
  account.rules.push((call) => {
    if (isWrite(call)) writes.push(`${call.service}:${call.action}`)
    return undefined
  })
  await run()
  account.rules.length = 0
  expect(account.proxy.calls.length).toBeGreaterThan(0)
}

const wrong = '0'.repeat(64)
const commands: readonly (readonly string[])[] = [
  ['plan'],
  ['drift'],
  ['preflight'],
  ['preflight', '--undo'],
  ['apply'],
  ['apply', '--digest', wrong],
  ['destroy'],
  ['destroy', '--digest', wrong],
]

describe.each([
  ['as it was', async () => {}],
  ['with the Plans applied', async () => { for (const plan of plans) await stage.clean(apply, plan) }],
])('an account %s', (state, prepare) => {
  beforeAll(prepare)
  afterAll(async () => {
    for (const plan of plans) await stage.clean(destroy, plan)
  })

  it.each(commands.map((argv) => ({ argv, name: argv.join(' ') })))('lariat $name', async ({ argv }) => {
    for (const plan of plans) {
      const files = { 'plan.json': JSON.stringify({ version: planVersion, plan }), yes: 'no' }
      await watched(() => runWith(files, ...argv, '--plan', 'plan.json'))
    }
    expect(writes).toEqual([])
  })

  it.each<[string, (plan: Plan) => Promise<{ ok: boolean }>]>([
    ['previewChanges', previewChanges],
    ['previewUndo', previewUndo],
    ['checkPermissions', (plan) => checkPermissions(plan, 'apply')],
    ['checkPermissions of undoing', (plan) => checkPermissions(plan, 'undo')],
  ])('%s', async (_, action) => {
    await signIn({ method: 'sandbox', region: 'eu-central-1' })
    for (const plan of plans) {
      await watched(async () => expect(await action(plan)).toMatchObject({ ok: true }))
    }
    expect(writes).toEqual([])
  })

  it('is watched: a write is seen', async () => {
    const [plan] = plans as [Plan]
    await watched(() => stage.clean(state === 'as it was' ? apply : destroy, plan))
    expect(writes.length).toBeGreaterThan(5)
  })
})
