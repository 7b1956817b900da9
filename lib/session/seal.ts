import { EncryptJWT, jwtDecrypt } from 'jose'
import * as z from 'zod'
import { sessionKey } from './key'
import { Secret } from './secret'
import type { Credentials, Session } from './types'

const credentials = z.union([
  z.strictObject({ kind: z.literal('keys'), id: z.string(), secret: z.string(), token: z.string().nullable() }),
  z.strictObject({ kind: z.literal('machine'), profile: z.string().nullable() }),
])

const sealed = z.strictObject({
  method: z.enum(['sandbox', 'keys', 'machine']),
  accountId: z.string(),
  arn: z.string(),
  partition: z.string(),
  region: z.string(),
  expiresAt: z.string().nullable(),
  assumedRole: z.string().nullable(),
  credentials,
})

/** Encrypts a session so that only this server (and its replicas) can read it. `lifetime` is in seconds. */
export async function seal(session: Session, lifetime: number): Promise<string> {
  const payload: z.infer<typeof sealed> = { ...session, credentials: open(session.credentials) }
  return new EncryptJWT({ session: payload })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setExpirationTime(Math.floor(Date.now() / 1000) + lifetime)
    .encrypt(sessionKey())
}

/** The session in a sealed token; null when it is foreign, damaged, from an older release or past its time. */
export async function unseal(token: string): Promise<Session | null> {
  try {
    const { payload } = await jwtDecrypt(token, sessionKey(), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    const read = sealed.safeParse(payload.session)
    return read.success ? { ...read.data, credentials: close(read.data.credentials) } : null
  } catch {
    return null
  }
}

function open(from: Credentials): z.infer<typeof credentials> {
  if (from.kind === 'machine') return from
  const { accessKeyId, secretAccessKey, sessionToken } = from
  return {
    kind: 'keys',
    id: accessKeyId.reveal(),
    secret: secretAccessKey.reveal(),
    token: sessionToken === null ? null : sessionToken.reveal(),
  }
}

function close(from: z.infer<typeof credentials>): Credentials {
  if (from.kind === 'machine') return from
  return {
    kind: 'keys',
    accessKeyId: new Secret(from.id),
    secretAccessKey: new Secret(from.secret),
    sessionToken: from.token === null ? null : new Secret(from.token),
  }
}
