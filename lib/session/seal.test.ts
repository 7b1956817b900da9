import { inspect } from 'node:util'
import { afterEach, expect, it, vi } from 'vitest'
import { sessionKey } from './key'
import { seal, unseal } from './seal'
import { Secret } from './secret'
import type { Session } from './types'

const keys: Session = {
  method: 'keys',
  accountId: '123456789012',
  arn: 'arn:aws:iam::123456789012:user/jane',
  partition: 'aws',
  region: 'eu-central-1',
  expiresAt: null,
  assumedRole: null,
  credentials: {
    kind: 'keys',
    accessKeyId: new Secret('AKIAIOSFODNN7EXAMPLE'),
    secretAccessKey: new Secret('wJalrXUtnFEMI/K7MDENG'),
    sessionToken: new Secret('IQoJb3JpZ2luX2Vj'),
  },
}
const machine: Session = { ...keys, method: 'machine', credentials: { kind: 'machine', profile: 'prod' } }

afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

it('gives back what was sealed', async () => {
  const back = await unseal(await seal(keys, 60))
  if (back?.credentials.kind !== 'keys') throw new Error('lost the keys')
  const { accessKeyId, secretAccessKey, sessionToken } = back.credentials
  expect([accessKeyId, secretAccessKey, sessionToken].map((secret) => secret?.reveal())).toEqual([
    'AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG', 'IQoJb3JpZ2luX2Vj',
  ])
  expect(await unseal(await seal(machine, 60))).toEqual(machine)
})

it('shows nothing: neither sealed nor printed', async () => {
  const shown = [await seal(keys, 60), JSON.stringify(keys), inspect(keys, { depth: 9, showHidden: true })].join()
  for (const secret of ['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI', 'IQoJb3JpZ2luX2Vj']) {
    expect(shown).not.toContain(secret)
  }
})

it('refuses a token that is changed, foreign, old or no token', async () => {
  const token = await seal(keys, 60)
  const middle = Math.floor(token.length / 2)
  const changed = token.slice(0, middle) + (token[middle] === 'A' ? 'B' : 'A') + token.slice(middle + 1)
  expect(await unseal(changed)).toBeNull()
  expect(await unseal('')).toBeNull()
  vi.useFakeTimers({ now: Date.now() + 61_000 })
  expect(await unseal(token)).toBeNull()
  vi.useRealTimers()
  vi.stubEnv('LARIAT_SESSION_SECRET', 'ab'.repeat(32))
  expect(await unseal(token)).toBeNull()
})

it('is sealed anew each time', async () => {
  expect(await seal(keys, 60)).not.toBe(await seal(keys, 60))
})

it('takes its key from the environment, in hex or base64, or makes one that lasts', () => {
  const bytes = Buffer.alloc(32, 7)
  expect(Buffer.from(sessionKey(bytes.toString('hex')))).toEqual(bytes)
  expect(Buffer.from(sessionKey(bytes.toString('base64')))).toEqual(bytes)
  expect(() => sessionKey('too short')).toThrow('32 bytes')
  expect(sessionKey('')).toBe(sessionKey(''))
})
