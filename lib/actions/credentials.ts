'use server'

import type { AppError } from '@/lib/app-error'
import { openSession } from '@/lib/aws/open-session'
import { err, ok, type Result } from '@/lib/result'
import { Secret } from '@/lib/session/secret'
import { isLoopbackOnly, sandboxUrl } from '@/lib/session/server'
import { endSession, readSession, summary, writeSession } from '@/lib/session/session'
import type { SessionSummary, SignInInput } from '@/lib/session/summary'
import type { Credentials } from '@/lib/session/types'
import { seededSandbox } from './seeded-sandbox'
import { signInSchema } from './sign-in-schema'

/** Tries credentials with AWS; if they work, the request's answer carries a sealed session. */
export async function signIn(input: SignInInput): Promise<Result<SessionSummary, AppError>> {
  const parsed = signInSchema.safeParse(input)
  if (!parsed.success) return err({ code: 'bad-request', said: parsed.error.issues[0]?.path.join('.') ?? '' })
  const { method, region, assumeRole } = parsed.data
  const credentials = credentialsOf(parsed.data)
  if (!credentials.ok) return credentials
  const session = await openSession({ method, region, credentials: credentials.value, assume: assumeRole })
  if (!session.ok) return session
  const ready = await seededSandbox(session.value, region)
  return ready.ok ? writeSession(session.value) : ready
}

/** Forgets the session. */
export async function signOut(): Promise<void> {
  await endSession()
}

/** Who is signed in, or null. */
export async function currentSession(): Promise<SessionSummary | null> {
  const session = await readSession()
  return session && summary(session)
}

/** What each method signs with, if this server offers it. */
function credentialsOf(input: SignInInput): Result<Credentials, AppError> {
  if (input.method === 'machine') {
    return isLoopbackOnly() ? ok({ kind: 'machine', profile: input.profile ?? null }) : err({ code: 'not-loopback' })
  }
  if (input.method === 'sandbox') {
    if (sandboxUrl() === null) return err({ code: 'sandbox-down' })
    // The emulator has one account and takes any key for it.
    return ok(keys('AKIALARIATSANDBOX000', 'sandbox'))
  }
  const { accessKeyId, secretAccessKey, sessionToken } = input
  if (!accessKeyId || !secretAccessKey) {
    return err({ code: 'bad-request', said: accessKeyId ? 'secretAccessKey' : 'accessKeyId' })
  }
  return ok(keys(accessKeyId, secretAccessKey, sessionToken))
}

function keys(id: string, secret: string, token?: string): Credentials {
  return {
    kind: 'keys',
    accessKeyId: new Secret(id),
    secretAccessKey: new Secret(secret),
    sessionToken: token === undefined ? null : new Secret(token),
  }
}
