import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearedCookies, lifetime, sessionCookies, tokenFrom, type CookieToSet } from './cookie'

/** What a browser keeps after a response. */
function keep(jar: Map<string, string>, cookies: readonly CookieToSet[]) {
  for (const { name, value, options } of cookies) {
    if (options.maxAge === 0) jar.delete(name)
    else jar.set(name, value)
  }
}

function made(token: string, secure = false) {
  const cookies = sessionCookies(token, 60, secure)
  if (!cookies.ok) throw new Error(cookies.error.code)
  return cookies.value
}

describe('sessionCookies', () => {
  it('carries any token that fits, whatever was there before', () => {
    const token = fc.string({ minLength: 1, maxLength: 11_400 })
    fc.assert(
      fc.property(token, token, (before, after) => {
        const jar = new Map<string, string>()
        keep(jar, made(before))
        keep(jar, made(after))
        expect(tokenFrom((name) => jar.get(name))).toBe(after)
        expect(jar.size).toBe(Math.ceil(after.length / 3_800))
        for (const [name, value] of jar) expect(name.length + value.length).toBeLessThanOrEqual(4_096)
      }),
    )
  })

  it('refuses a token that does not fit', () => {
    expect(sessionCookies('x'.repeat(11_401), 60, false)).toEqual({ ok: false, error: { code: 'session-too-large' } })
  })

  it('is out of reach for scripts and other sites', () => {
    const options = { httpOnly: true, sameSite: 'strict', secure: true, path: '/', maxAge: 60 }
    expect(made('x', true)[0]?.options).toEqual(options)
  })

  it('leaves nothing when it is cleared', () => {
    const jar = new Map<string, string>()
    keep(jar, made('x'.repeat(11_000)))
    keep(jar, clearedCookies(false))
    expect(jar.size).toBe(0)
    expect(tokenFrom((name) => jar.get(name))).toBeNull()
  })
})

describe('lifetime', () => {
  const now = Date.parse('2026-11-20T08:00:00Z')
  it.each([
    [null, 28_800],
    ['2026-11-20T09:00:00Z', 3_600],
    ['2026-11-21T09:00:00Z', 28_800],
    ['2026-11-20T07:00:00Z', 0],
  ])('%s → %d s', (expiresAt, seconds) => {
    expect(lifetime(expiresAt, now)).toBe(seconds)
  })
})
