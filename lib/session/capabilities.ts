import { sharedProfiles } from './profiles'
import { isLoopbackOnly, sandboxUrl } from './server'
import type { Capabilities } from './summary'

const reasons = ['no-python', 'no-moto', 'not-started'] as const

/** What this server can offer on the sign-in screen, and why it cannot offer the rest. */
export async function capabilities(env = process.env): Promise<Capabilities> {
  const reason = reasons.find((known) => known === env.LARIAT_SANDBOX_UNAVAILABLE) ?? 'not-started'
  return {
    sandbox: sandboxUrl(env) === null ? { available: false, reason } : { available: true },
    machine: isLoopbackOnly(env)
      ? { available: true, profiles: await sharedProfiles(env) }
      : { available: false, reason: 'not-loopback' },
  }
}
