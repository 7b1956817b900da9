import { readEvents, refusalOf } from '@/components/wizard/event-stream'
import type { AppError } from '@/lib/app-error'
import type { Asked, Inventory, InventoryEvent, ListName } from '@/lib/inventory'
import { err, ok, type Result } from '@/lib/result'

/** How many entries of each list there are so far; a list that has not begun has none. */
export type Progress = Readonly<Partial<Record<ListName, number>>>

export interface Request<N extends ListName> {
  readonly region: string
  readonly lists: readonly N[]
  readonly asked?: Partial<Asked> | undefined
}

type Send = (body: string, signal: AbortSignal) => Promise<Response>

const send: Send = (body, signal) =>
  fetch('/api/inventory', { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal })

/** Reads lists of the account, and tells how far it is. */
export async function readInventory<N extends ListName>(
  request: Request<N>,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
  post: Send = send,
): Promise<Result<Inventory<N>, AppError>> {
  const found: Partial<Record<ListName, Result<unknown, AppError>>> = {}
  let progress: Progress = {}
  try {
    const response = await post(JSON.stringify(request), signal)
    if (!response.ok || !response.body) return err(await refusalOf(response))
    for await (const events of readEvents(response.body, parseEvent)) {
      for (const event of events) {
        if (event.code === 'inventory.refused') return err(event.error)
        if (event.code === 'inventory.list.done') found[event.list] = ok(event.items)
        if (event.code === 'inventory.list.failed') found[event.list] = err(event.error)
        progress = { ...progress, ...countIn(event) }
      }
      onProgress(progress)
    }
  } catch (thrown) {
    // Whoever cancelled it needs no reason.
    if (signal.aborted) throw thrown
    return err({ code: 'server-unreachable' })
  }
  // A server that went away in the middle leaves lists open.
  if (request.lists.some((list) => found[list] === undefined)) return err({ code: 'server-unreachable' })
  return ok({ region: request.region, ...found } as Inventory<N>)
}

function countIn(event: Exclude<InventoryEvent, { code: 'inventory.refused' }>): Progress {
  if (event.code === 'inventory.list.page') return { [event.list]: event.count }
  return event.code === 'inventory.list.done' ? { [event.list]: event.items.length } : {}
}

/** One line of the stream; null for what is no event, such as a line cut in half. */
function parseEvent(line: string): InventoryEvent | null {
  try {
    const value: unknown = JSON.parse(line)
    const isEvent = typeof value === 'object' && value !== null && 'code' in value
    return isEvent && String(value.code).startsWith('inventory.') ? (value as InventoryEvent) : null
  } catch {
    return null
  }
}
