import { randomBytes } from 'node:crypto'

const shared = Symbol.for('lariat.session-key')
type WithKey = typeof globalThis & { [shared]?: Uint8Array }

/**
 * The 32 bytes that seal sessions. Several replicas share LARIAT_SESSION_SECRET; a single server makes its own
 * and forgets it on restart. It is kept on `globalThis` because Next loads this module once per route bundle.
 */
export function sessionKey(secret = process.env.LARIAT_SESSION_SECRET): Uint8Array {
  if (secret) return decodeKey(secret)
  const scope: WithKey = globalThis
  return (scope[shared] ??= randomBytes(32))
}

function decodeKey(secret: string): Uint8Array {
  const key = /^[0-9a-f]{64}$/i.test(secret) ? Buffer.from(secret, 'hex') : Buffer.from(secret, 'base64')
  if (key.length === 32) return key
  throw new Error('LARIAT_SESSION_SECRET must be 32 bytes, in hex or base64 (openssl rand -hex 32)')
}
