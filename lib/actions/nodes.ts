'use server'

import type { AppError } from '@/lib/app-error'
import { readNetwork } from '@/lib/aws/inventory'
import type { NetworkInventory } from '@/lib/inventory'
import { ok, type Result } from '@/lib/result'
import { inRegion } from './guarded'
import { seededSandbox } from './seeded-sandbox'

/** Network and machines of a region, each list with its own outcome. */
export async function loadNetwork(region: string): Promise<Result<NetworkInventory, AppError>> {
  return inRegion(region, async (clients, session) => {
    const ready = await seededSandbox(session, region)
    return ready.ok ? ok(await readNetwork(clients)) : ready
  })
}
