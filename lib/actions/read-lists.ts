import type { AppError } from '@/lib/app-error'
import { withClients } from '@/lib/aws/clients'
import { readInventory, type Listener, type Question } from '@/lib/aws/inventory/read'
import type { Inventory, ListName } from '@/lib/inventory'
import { ok, type Result } from '@/lib/result'
import type { Session } from '@/lib/session/types'
import { seededSandbox } from './seeded-sandbox'

/** Lists of a region as the account of a session has them, each with its own outcome. */
export async function readLists<N extends ListName>(
  session: Session,
  region: string,
  question: Question<N>,
  listener?: Listener,
): Promise<Result<Inventory<N>, AppError>> {
  const ready = await seededSandbox(session, region)
  if (!ready.ok) return ready
  return ok(await withClients(session, region, (clients) => readInventory(clients, question, listener)))
}
