'use server'

import type { AppError } from '@/lib/app-error'
import { withClients } from '@/lib/aws/clients'
import { readInventory } from '@/lib/aws/inventory/read'
import type { IamInventory } from '@/lib/inventory'
import { ok, type Result } from '@/lib/result'
import { withSession } from './guarded'

/** Roles and instance profiles of the account; IAM has no regions. */
export async function loadIam(): Promise<Result<IamInventory, AppError>> {
  return withSession((session) =>
    withClients(session, session.region, async (clients) => ok(await readInventory(clients, { lists: ['roles', 'profiles'] }))),
  )
}
