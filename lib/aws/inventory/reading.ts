import type { Asked, ListName } from '@/lib/inventory'
import type { Clients } from '../clients'

/** One look at an account. */
export interface Reading {
  readonly clients: Clients
  readonly asked: Asked
  /** Goes with every call: its signal ends the call, its queueing and its retries. */
  readonly call: { readonly abortSignal: AbortSignal }
  /** Every item of a paginated list; how many there are so far is told page by page. */
  all<Page, Item>(
    list: ListName,
    pages: AsyncIterable<Page>,
    items: (page: Page) => readonly Item[] | undefined,
  ): Promise<Item[]>
  /** What AWS answers, asked for once however many lists show a part of it. */
  once<T>(read: (reading: Reading) => Promise<T>): Promise<T>
}

/** A list of the inventory. It fails as a whole; what only adds to it may be missing. */
export type ReadList<T> = (reading: Reading) => Promise<T>

export function newReading(
  clients: Clients,
  asked: Asked,
  abortSignal: AbortSignal,
  onPage: (list: ListName, count: number) => void,
): Reading {
  const answers = new Map<unknown, Promise<unknown>>()
  const counts = new Map<ListName, number>()
  const reading: Reading = {
    clients,
    asked,
    call: { abortSignal },
    async all(list, pages, items) {
      const found = []
      for await (const page of pages) {
        const more = items(page) ?? []
        found.push(...more)
        // A list may come from several calls, each with pages of its own.
        const count = (counts.get(list) ?? 0) + more.length
        counts.set(list, count)
        onPage(list, count)
      }
      return found
    },
    once<T>(read: (of: Reading) => Promise<T>) {
      const answer = answers.get(read) ?? read(reading)
      answers.set(read, answer)
      return answer as Promise<T>
    },
  }
  return reading
}
