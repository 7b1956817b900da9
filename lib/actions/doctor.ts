'use server'

import type { AppError } from '@/lib/app-error'
import { readAccount } from '@/lib/aws/account/read-account'
import { isClusterId } from '@/lib/doctor/account/cluster-id'
import { diagnose } from '@/lib/doctor/account/diagnose'
import type { Diagnosis } from '@/lib/doctor/account/types'
import { err, ok, type Result } from '@/lib/result'
import { inRegion } from './guarded'
import { seededSandbox } from './seeded-sandbox'

/** Reads the account for one cluster and says what is wrong there. Changes nothing. */
export async function diagnoseAccount(of: {
  readonly clusterId: string
  readonly region: string
}): Promise<Result<Diagnosis, AppError>> {
  // Whatever a browser sends, null too.
  const { clusterId, region } = Object(of) as Record<string, unknown>
  if (!isClusterId(clusterId)) return err({ code: 'bad-request', said: 'clusterId' })
  return inRegion(region, async (clients, session) => {
    const ready = await seededSandbox(session, clients.region)
    return ready.ok ? ok(diagnose(await readAccount(clients, clusterId))) : ready
  })
}
