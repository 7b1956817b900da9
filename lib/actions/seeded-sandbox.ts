import type { AppError } from '@/lib/app-error'
import { err, ok, type Result } from '@/lib/result'
import { sandboxUrl } from '@/lib/session/server'
import type { Session } from '@/lib/session/types'

/** Fills a region of the sandbox account the first time somebody looks at it. Any other account is left alone. */
export async function seededSandbox(session: Session, region: string): Promise<Result<null, AppError>> {
  return session.method === 'sandbox' ? onSandbox(async (url) => (await seeding()).ensureSeeded(url, region)) : ok(null)
}

/** Runs something on the emulator itself. Whatever goes wrong there means that it does not work. */
export async function onSandbox(run: (url: string) => Promise<void>): Promise<Result<null, AppError>> {
  const url = sandboxUrl()
  if (url === null) return err({ code: 'sandbox-down' })
  try {
    await run(url)
    return ok(null)
  } catch (thrown) {
    return err({ code: 'sandbox-down', ...(thrown instanceof Error ? { said: thrown.message } : {}) })
  }
}

/** Loaded when a sandbox is used: the seed needs an AWS client that nothing else does. */
export const seeding = () => import('@/sandbox/seed')
