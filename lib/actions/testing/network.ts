import type { AppError } from '@/lib/app-error'
import { networkLists, type NetworkInventory } from '@/lib/inventory'
import { err, type Result } from '@/lib/result'
import { readSession } from '@/lib/session/session'
import { readLists } from '../read-lists'

/** What the Nodes step shows of a region to whoever is signed in. */
export async function loadNetwork(region: string): Promise<Result<NetworkInventory, AppError>> {
  const session = await readSession()
  return session === null ? err({ code: 'not-signed-in' }) : readLists(session, region, { lists: networkLists })
}
