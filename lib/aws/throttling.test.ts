import { DefaultRateLimiter } from '@smithy/core/retry'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { startTestAccount, type TestAccount } from '@/sandbox/testing/account'
import { error } from '@/sandbox/testing/faults'
import { unhurried } from './clients'
import { getRole } from './iam'

let account: TestAccount

beforeAll(async () => {
  account = await startTestAccount()
})
beforeEach(() => {
  account.rules.length = account.proxy.calls.length = 0
})
afterAll(() => account.stop())

/** Where the SDK's limiter waits; its types hide it. */
const limiter = DefaultRateLimiter as unknown as { setTimeoutFn(go: () => void, delay: number): unknown }

/** The pauses that the client's own limit asks for between calls, which is how it sends fewer of them. */
async function pausesOf(run: () => Promise<unknown>): Promise<number[]> {
  const pauses: number[] = []
  const spy = vi.spyOn(limiter, 'setTimeoutFn').mockImplementation((go, delay) => {
    pauses.push(delay)
    return setTimeout(go, delay)
  })
  await run()
  spy.mockRestore()
  return pauses
}

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']
const readAll = async () => {
  const { iam } = account.clients(undefined, undefined, unhurried)
  return Promise.all(names.map((name) => getRole(iam, name)))
}

it('sends at full speed while nobody complains', async () => {
  expect(await pausesOf(readAll)).toEqual([])
  expect(account.proxy.calls).toHaveLength(names.length)
})

it('sends fewer calls after a throttled one, and ends well', async () => {
  let throttled = 0
  account.rules.push(() => (throttled++ < 4 ? error(400, 'Throttling', 'Rate exceeded') : undefined))
  let found: unknown[] = []
  const pauses = await pausesOf(async () => (found = await readAll()))
  expect(pauses.length).toBeGreaterThan(0)
  expect(found).toEqual(names.map(() => null))
  // Each of the four was tried once more, and nothing else was.
  expect(account.proxy.calls).toHaveLength(names.length + 4)
}, 60_000)
