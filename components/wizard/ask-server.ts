import type { AppError } from '@/lib/app-error'
import { err, type Result } from '@/lib/result'

/**
 * Calls a server action. It answers with a Result; that it cannot be reached at all shows only here, as a rejected
 * promise: `fetch` fails with a TypeError when nobody listens, everything else is an answer nobody expected.
 */
export async function askServer<T>(action: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await action()
  } catch (thrown) {
    return err({ code: thrown instanceof TypeError ? 'server-unreachable' : 'unknown' })
  }
}
