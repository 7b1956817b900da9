import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { signIn } from '@/lib/actions/credentials'
import { newBrowser } from '@/lib/actions/testing/browser'
import type { InventoryEvent } from '@/lib/inventory'
import { startTestAccount, type TestAccount } from '@/sandbox/testing/account'
import { POST } from './route'

vi.mock('next/headers', () => import('@/lib/actions/testing/browser'))

let account: TestAccount

beforeAll(async () => {
  account = await startTestAccount()
  await account.reset()
})
beforeEach(() => {
  newBrowser()
  account.proxy.calls.length = account.rules.length = 0
  vi.stubEnv('LARIAT_SANDBOX_URL', account.url)
})
afterEach(() => {
  vi.unstubAllEnvs()
  expect(account.proxy.serverErrors).toEqual([])
})
afterAll(() => account.stop())

const region = 'eu-central-1'
const own = { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000', 'content-type': 'application/json' }

const post = (body: unknown, headers: Record<string, string> = own, signal?: AbortSignal) =>
  POST(
    new Request('http://127.0.0.1:3000/api/inventory', {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    }),
  )

const read = async (response: Response) =>
  (await response.text()).trim().split('\n').map((line) => JSON.parse(line) as InventoryEvent)

describe('POST /api/inventory', () => {
  it('streams lists and how far they are, one event per line', async () => {
    await signIn({ method: 'sandbox', region })
    const response = await post({ region, lists: ['instances', 'keyPairs'] })
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    const events = await read(response)
    expect(events.map((event) => ('list' in event ? `${event.list} ${event.code.split('.').at(-1)}` : event.code)).sort()).toEqual([
      'instances done', 'instances page', 'instances started', 'keyPairs done', 'keyPairs started',
    ])
    const done = events.find((event) => event.code === 'inventory.list.done' && event.list === 'keyPairs')
    expect(done).toMatchObject({ items: [{ name: 'platform' }] })
  })

  it.each<[string, number, object, Record<string, string>?]>([
    ['another origin', 403, {}, { ...own, origin: 'https://evil.example' }],
    ['a form', 403, {}, { ...own, 'content-type': 'text/plain' }],
    ['a region that is none', 400, { region: 'evil.example/#' }],
    ['a list that is none', 400, { lists: ['secrets'] }],
    ['no list', 400, { lists: [] }],
    ['a field too many', 400, { endpoint: 'http://evil.example' }],
    ['more ids than one page asks about', 400, { asked: { vpcIds: Array.from({ length: 201 }, () => 'vpc-1') } }],
  ])('refuses %s', async (_, status, change, headers) => {
    await signIn({ method: 'sandbox', region })
    account.proxy.calls.length = 0
    const response = await post({ region, lists: ['vpcs'], ...change }, headers)
    expect(response.status).toBe(status)
    expect(account.proxy.calls).toEqual([])
  })

  it('refuses who is not signed in', async () => {
    const response = await post({ region, lists: ['vpcs'] })
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({ code: 'not-signed-in' })
  })

  it('says so when the sandbox is gone', async () => {
    await signIn({ method: 'sandbox', region })
    vi.stubEnv('LARIAT_SANDBOX_URL', 'http://127.0.0.1:1')
    expect(await read(await post({ region, lists: ['vpcs'] }))).toMatchObject([
      { code: 'inventory.refused', error: { code: 'sandbox-down' } },
    ])
  })

  it.each(['the reader goes away', 'the connection closes'])('makes no more calls when %s', async (how) => {
    await signIn({ method: 'sandbox', region })
    account.proxy.calls.length = 0
    account.rules.push(({ action }) =>
      action === 'DescribeInstances' ? { kind: 'error', status: 503, code: 'RequestLimitExceeded', message: '' } : undefined,
    )
    const connection = new AbortController()
    const response = await post({ region, lists: ['instances', 'keyPairs'] }, own, connection.signal)
    const reader = response.body?.getReader()
    let seen = ''
    while (!seen.includes('"inventory.list.done"')) seen += new TextDecoder().decode((await reader?.read())?.value)
    if (how === 'the reader goes away') await reader?.cancel()
    else connection.abort()
    const tries = account.proxy.calls.filter(({ action }) => action === 'DescribeInstances').length
    account.rules.length = 0
    // A whole reading later, the cancelled one has not tried again.
    await read(await post({ region, lists: ['instances'] }))
    expect(account.proxy.calls.filter(({ action }) => action === 'DescribeInstances')).toHaveLength(tries + 1)
  })
})
