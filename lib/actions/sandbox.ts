'use server'

import type { AppError } from '@/lib/app-error'
import { err, type Result } from '@/lib/result'
import { withSession } from './guarded'
import { onSandbox, seeding } from './seeded-sandbox'

/** Puts the sandbox account back to how it was at first. Only from within a sandbox session. */
export async function resetSandboxAccount(): Promise<Result<null, AppError>> {
  return withSession(async ({ method, region }) => {
    if (method !== 'sandbox') return err({ code: 'bad-request' })
    return onSandbox(async (url) => {
      await (await seeding()).resetSandbox(url, [region])
    })
  })
}
