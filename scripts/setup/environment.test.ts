import { expect, it } from 'vitest'
import { appEnvironment } from './environment.mjs'

const sandbox = { url: 'http://127.0.0.1:40000' }

function at(host: string, env: Record<string, string> = {}): Record<string, string> {
  return appEnvironment(env, { host, port: 3000, sandbox })
}

it.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('%s is loopback: own credentials may be offered', (host) => {
  expect(at(host).LARIAT_LOOPBACK).toBe('1')
})

it.each(['0.0.0.0', '::', '10.0.0.7', '127.0.0.1.example.com', 'lariat.example.com'])('%s is not loopback', (host) => {
  expect(at(host, { LARIAT_LOOPBACK: '1' }).LARIAT_LOOPBACK).toBe('')
})

it('names the hosts under which the app is reached, IPv6 in brackets', () => {
  expect(at('127.0.0.1').LARIAT_HOSTS).toBe('127.0.0.1:3000,localhost:3000,[::1]:3000')
  expect(at('10.0.0.7').LARIAT_HOSTS).toBe('10.0.0.7:3000')
  expect(at('0.0.0.0').LARIAT_HOSTS?.split(',')).toContain('localhost:3000')
  expect(at('0.0.0.0', { LARIAT_HOSTS: 'lariat.example.com' }).LARIAT_HOSTS).toBe('lariat.example.com')
})

it('seals sessions with a new secret at each start, unless replicas share one', () => {
  const [one, other] = [at('127.0.0.1').LARIAT_SESSION_SECRET, at('127.0.0.1').LARIAT_SESSION_SECRET]
  expect(one).toMatch(/^[0-9a-f]{64}$/)
  expect(one).not.toBe(other)
  expect(at('127.0.0.1', { LARIAT_SESSION_SECRET: 'shared' }).LARIAT_SESSION_SECRET).toBe('shared')
})

it('tells the app where the sandbox is, or why there is none', () => {
  expect(at('127.0.0.1').LARIAT_SANDBOX_URL).toBe('http://127.0.0.1:40000')
  const missing = { host: '::1', port: 1, sandbox: { missing: 'no-moto' } }
  const none = appEnvironment({ LARIAT_SANDBOX_URL: 'stale' }, missing)
  expect(none).toMatchObject({ LARIAT_SANDBOX_URL: '', LARIAT_SANDBOX_UNAVAILABLE: 'no-moto' })
})
