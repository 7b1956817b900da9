import type { AppError } from '@/lib/app-error'
import { err, ok, type Result } from '@/lib/result'
import { AwsError } from './errors'

/** Runs AWS calls and turns their failure into a value. Anything else that is thrown is a bug and passes through. */
export async function attempt<T>(run: () => Promise<T>): Promise<Result<T, AppError>> {
  try {
    return ok(await run())
  } catch (thrown) {
    if (thrown instanceof AwsError) return err(thrown.app)
    throw thrown
  }
}

/** The value, or null when AWS answers that it does not exist. */
export async function orNull<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run()
  } catch (thrown) {
    if (thrown instanceof AwsError && /^NoSuchEntity|NotFound$/.test(thrown.awsCode)) return null
    throw thrown
  }
}
