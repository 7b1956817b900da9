import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, isAllowedHost } from './request-policy'

describe('isAllowedHost', () => {
  it.each([
    ['127.0.0.1:3000', undefined, true],
    ['localhost', undefined, true],
    ['[::1]:3000', undefined, true],
    ['LOCALHOST:3000', undefined, true],
    ['evil.example', undefined, false],
    ['127.0.0.1.evil.example', undefined, false],
    ['localhost.evil.example:3000', '', false],
    ['lariat.corp:8080', 'lariat.corp:8080', true],
    ['lariat.corp:8080', 'lariat.corp', true],
    ['lariat.corp:8080', 'other.corp, lariat.corp:9090', false],
    [null, 'lariat.corp', false],
  ])('%s with %s → %s', (host, allowed, expected) => {
    expect(isAllowedHost(host, allowed)).toBe(expected)
  })
})

it('lets scripts run by nonce only', () => {
  const script = contentSecurityPolicy('abc', false).split('; ').find((part) => part.startsWith('script-src'))
  expect(script).toBe(`script-src 'self' 'nonce-abc' 'strict-dynamic'`)
})
