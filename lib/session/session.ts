import { cookies, headers } from 'next/headers'
import type { AppError } from '@/lib/app-error'
import { ok, type Result } from '@/lib/result'
import { clearedCookies, lifetime, sessionCookies, tokenFrom } from './cookie'
import { seal, unseal } from './seal'
import { isLoopbackOnly, sandboxUrl } from './server'
import type { SessionSummary } from './summary'
import type { Session } from './types'

/** The session of the current request, or null. */
export async function readSession(): Promise<Session | null> {
  const jar = await cookies()
  const token = tokenFrom((name) => jar.get(name)?.value)
  const session = token === null ? null : await unseal(token)
  return session !== null && isServed(session) ? session : null
}

/** Puts a session into the response of the current request. */
export async function writeSession(session: Session): Promise<Result<SessionSummary, AppError>> {
  const maxAge = lifetime(session.expiresAt)
  const made = sessionCookies(await seal(session, maxAge), maxAge, await isHttps())
  if (!made.ok) return made
  const jar = await cookies()
  for (const { name, value, options } of made.value) jar.set(name, value, options)
  return ok(summary(session))
}

/** Ends the session of the current request. */
export async function endSession(): Promise<void> {
  const jar = await cookies()
  for (const { name, value, options } of clearedCookies(await isHttps())) jar.set(name, value, options)
}

/** The part of a session that may leave the server. */
export function summary(session: Session): SessionSummary {
  const { method, accountId, arn, partition, region, expiresAt, assumedRole } = session
  return { method, accountId, arn, partition, region, expiresAt, assumedRole }
}

/** A session outlives a restart when the secret is configured; what it points to may be gone by then. */
function isServed(session: Session): boolean {
  if (session.method === 'sandbox') return sandboxUrl() !== null
  return session.credentials.kind === 'keys' || isLoopbackOnly()
}

/** A browser drops a Secure cookie that came over plain http, which is how Lariat is served on 127.0.0.1. */
async function isHttps(): Promise<boolean> {
  const request = await headers()
  return (request.get('origin') ?? '').startsWith('https:') || request.get('x-forwarded-proto') === 'https'
}
