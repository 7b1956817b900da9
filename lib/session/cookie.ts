import { err, ok, type Result } from '@/lib/result'
import type { AppError } from '@/lib/app-error'

/** Browsers keep at least 4,096 bytes for a cookie's name and value (RFC 6265 §6.1); a session token may need more. */
const chunkSize = 3_800
const names = ['lariat-session', 'lariat-session-1', 'lariat-session-2'] as const
const longest = 8 * 60 * 60

export interface CookieToSet {
  readonly name: string
  readonly value: string
  readonly options: {
    readonly httpOnly: true
    readonly sameSite: 'strict'
    readonly secure: boolean
    readonly path: '/'
    readonly maxAge: number
  }
}

/** Seconds a session may live: a working day at most, and never longer than its credentials. */
export function lifetime(expiresAt: string | null, now = Date.now()): number {
  if (expiresAt === null) return longest
  return Math.max(0, Math.min(longest, Math.floor((Date.parse(expiresAt) - now) / 1000)))
}

/** The cookies that carry `token`; the unused names are cleared, so that nothing of an older session remains. */
export function sessionCookies(token: string, maxAge: number, secure: boolean): Result<CookieToSet[], AppError> {
  if (token.length > chunkSize * names.length) return err({ code: 'session-too-large' })
  return ok(
    names.map((name, i) => {
      const value = token.slice(i * chunkSize, (i + 1) * chunkSize)
      return cookie(name, value, value === '' ? 0 : maxAge, secure)
    }),
  )
}

/** The cookies that end a session. */
export function clearedCookies(secure: boolean): CookieToSet[] {
  return names.map((name) => cookie(name, '', 0, secure))
}

/** The sealed token from a request's cookies, or null. */
export function tokenFrom(read: (name: string) => string | undefined): string | null {
  return names.map((name) => read(name) ?? '').join('') || null
}

function cookie(name: string, value: string, maxAge: number, secure: boolean): CookieToSet {
  return { name, value, options: { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge } }
}
