import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { signIn } from '@/lib/actions/credentials'
import { previewChanges, previewUndo } from '@/lib/actions/review'
import { newBrowser } from '@/lib/actions/testing/browser'
import { loadNetwork } from '@/lib/actions/testing/network'
import { poolPlan } from '@/lib/converge/testing/plans'
import type { ApplyEvent } from '@/lib/converge/types'
import type { Plan } from '@/lib/plan/schema'
import { startTestAccount, type TestAccount } from '@/sandbox/testing/account'
import { POST as POST_UNDO } from '../undo/route'
import { POST } from './route'

vi.mock('next/headers', () => import('@/lib/actions/testing/browser'))

let account: TestAccount

beforeAll(async () => {
  account = await startTestAccount()
})
beforeEach(async () => {
  newBrowser()
  await account.reset()
  vi.stubEnv('LARIAT_SANDBOX_URL', account.url)
})
afterEach(() => {
  vi.unstubAllEnvs()
  expect(account.proxy.serverErrors).toEqual([])
})
afterAll(() => account.stop())

const own = { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000', 'content-type': 'application/json' }

const requestOf = (path: string, body: unknown, headers: Record<string, string>, signal?: AbortSignal) =>
  new Request(`http://127.0.0.1:3000/api/${path}`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(signal ? { signal } : {}),
  })
const post = (body: unknown, headers = own as Record<string, string>, signal?: AbortSignal) =>
  POST(requestOf('apply', body, headers, signal))
const undo = (body: unknown, headers: Record<string, string> = own) => POST_UNDO(requestOf('undo', body, headers))

const read = async (response: Response) =>
  (await response.text()).trim().split('\n').map((line) => JSON.parse(line) as ApplyEvent)

/** Signs in to the sandbox; a Plan for what is there, and the digest of its change set. */
async function prepared(): Promise<{ plan: Plan; digest: string }> {
  await signIn({ method: 'sandbox', region: 'eu-central-1' })
  const network = await loadNetwork('eu-central-1')
  if (!network.ok || !network.value.subnets.ok || !network.value.securityGroups.ok) throw new Error('no network')
  const vpcId = network.value.vpcs.ok ? (network.value.vpcs.value.find(({ name }) => name === 'prod')?.id ?? '') : ''
  const inVpc = (one: { vpcId: string }) => one.vpcId === vpcId
  const plan = poolPlan({
    vpcId,
    subnetIds: network.value.subnets.value.filter(inVpc).map(({ id }) => id),
    groupId: network.value.securityGroups.value.find((one) => inVpc(one) && one.name === 'rke2-nodes')?.id ?? '',
    instanceIds: [],
  })
  const changeSet = await previewChanges(plan)
  if (!changeSet.ok) throw new Error(changeSet.error.code)
  account.proxy.calls.length = 0
  return { plan, digest: changeSet.value.digest }
}

const writes = () => account.proxy.calls.filter(({ action }) => !/^(Describe|Get|List)/.test(action))

describe('POST /api/apply', () => {
  it('streams what happens, one event per line', async () => {
    const response = await post(await prepared())
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    const events = await read(response)
    expect(events[0]).toMatchObject({ code: 'apply.started', total: 10 })
    expect(events.at(-1)).toMatchObject({ code: 'apply.finished', done: 10, failed: 0 })
  })

  it('is taken back by POST /api/undo, which tells what it does in the same way', async () => {
    const { plan, digest } = await prepared()
    await read(await post({ plan, digest }))
    const back = await previewUndo(plan)
    if (!back.ok) throw new Error(back.error.code)
    expect(await read(await undo({ plan, digest }))).toMatchObject([{ code: 'apply.moved' }])
    const events = await read(await undo({ plan, digest: back.value.digest }))
    expect(events.at(-1)).toMatchObject({ code: 'apply.finished', failed: 0, skipped: 0 })
    expect(await previewUndo(plan)).toMatchObject({ ok: true, value: { changes: [], leftBehind: { ok: true, value: [] } } })
    expect((await undo({ plan, digest }, { ...own, origin: 'https://evil.example' })).status).toBe(403)
  })

  it('writes nothing when the digest is not that of the account', async () => {
    const { plan } = await prepared()
    expect(await read(await post({ plan, digest: '0'.repeat(64) }))).toMatchObject([{ code: 'apply.moved' }])
    expect(writes()).toEqual([])
  })

  it.each<[string, number, (good: object) => [unknown, Record<string, string>?]]>([
    ['another origin', 403, (good) => [good, { ...own, origin: 'https://evil.example' }]],
    ['a form', 403, (good) => [good, { ...own, 'content-type': 'text/plain' }]],
    ['no JSON', 400, () => ['{']],
    ['no plan', 400, () => [{ digest: '0'.repeat(64) }]],
    ['no digest', 400, (good) => [{ ...good, digest: 'latest' }]],
    ['a field too many', 400, (good) => [{ ...good, endpoint: 'http://evil.example' }]],
    ['a megabyte', 400, (good) => [JSON.stringify(good) + ' '.repeat(1_000_000)]],
  ])('refuses %s', async (_, status, change) => {
    const response = await post(...change(await prepared()))
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ code: 'bad-request' })
    expect(account.proxy.calls).toEqual([])
  })

  it('refuses a region that is none', async () => {
    const { plan, digest } = await prepared()
    const response = await post({ plan: { ...plan, aws: { ...plan.aws, region: 'evil.example/#' } }, digest })
    expect(response.status).toBe(400)
    expect(account.proxy.calls).toEqual([])
  })

  it('refuses who is not signed in', async () => {
    const good = await prepared()
    newBrowser()
    const response = await post(good)
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({ code: 'not-signed-in' })
  })

  it.each(['the reader goes away', 'the connection closes'])('stops between two steps when %s', async (how) => {
    const good = await prepared()
    const connection = new AbortController()
    const response = await post(good, own, connection.signal)
    const reader = response.body?.getReader()
    let seen = ''
    while (!seen.includes('apply.step.done')) seen += new TextDecoder().decode((await reader?.read())?.value)
    if (how === 'the reader goes away') await reader?.cancel()
    else connection.abort()
    // Whatever was under way ends; only then does a new run see the final state.
    await vi.waitFor(async () => {
      const before = account.proxy.calls.length
      await previewChanges(good.plan)
      expect(account.proxy.calls.slice(before).every(({ action }) => /^(Describe|Get|List)/.test(action))).toBe(true)
    })
    const left = await previewChanges(good.plan)
    const open = left.ok ? left.value.changes.filter(({ action }) => action !== 'nothing').length : 0
    expect(open).toBeGreaterThan(0)
    expect(open).toBeLessThan(10)
  })
})
