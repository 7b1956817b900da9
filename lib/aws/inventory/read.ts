import { setMaxListeners } from 'node:events'
import type { AppError } from '@/lib/app-error'
import type { Asked, Inventory, InventoryEvent, ListName } from '@/lib/inventory'
import type { Result } from '@/lib/result'
import { attempt } from '../attempt'
import type { Clients } from '../clients'
import { readers } from './lists'
import { newReading } from './reading'

export interface Question<N extends ListName> {
  readonly lists: readonly N[]
  readonly asked?: Partial<Asked> | undefined
}

export interface Listener {
  readonly emit?: ((event: InventoryEvent) => void) | undefined
  /** Ends the reading: calls under way, queued and to be retried. The promise is then rejected with an `AbortError`. */
  readonly signal?: AbortSignal | undefined
}

const nothing: Asked = { vpcIds: [], imageIds: [], instanceTypes: [] }

/** Reads the lists that were asked for, all at once under the clients' limit, each failing on its own. */
export async function readInventory<N extends ListName>(
  clients: Clients,
  { lists, asked }: Question<N>,
  { emit = () => {}, signal = new AbortController().signal }: Listener = {},
): Promise<Inventory<N>> {
  // Every call listens to it.
  setMaxListeners(0, signal)
  const chosen = new Set<ListName>(lists)
  const reading = newReading(clients, { ...nothing, ...asked }, signal, (list, count) => {
    if (chosen.has(list)) emit({ code: 'inventory.list.page', list, count })
  })
  const read = async (list: ListName): Promise<[ListName, Result<unknown, AppError>]> => {
    emit({ code: 'inventory.list.started', list })
    const result = await attempt(() => reading.once<unknown>(readers[list]))
    // The table of readers ties each list to its type; TypeScript cannot follow that through a variable.
    if (result.ok) emit({ code: 'inventory.list.done', list, items: result.value } as InventoryEvent)
    else emit({ code: 'inventory.list.failed', list, error: result.error })
    return [list, result]
  }
  const results = await Promise.allSettled([...chosen].map(read))
  const values = results.map((one) => {
    // Only after all have settled: whoever ended the reading finds nothing of it still running.
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
  return { region: clients.region, ...Object.fromEntries(values) } as Inventory<N>
}
