import { filterValues } from './page-sizes'
import { slices } from './pages'

export interface Page<T> {
  readonly items: readonly T[]
  /** Whether there are further ones. */
  readonly more: boolean
}

interface Search<T> {
  /** Pages of what some values find, or of all there is. */
  pages(values?: readonly string[]): AsyncIterable<Page<T>>
  /** The value by which one is asked for. */
  idOf(one: T): string | undefined
}

/**
 * Those of a list that the values find, in the fewest calls. Up to one filter's worth of values is one call. Beyond
 * that, reading everything in AWS's large pages may take fewer calls than filters do: what the pages so far had of
 * what is wanted tells how many more there will be, and the rest is asked for by filter as soon as that is cheaper.
 */
export async function find<T>(values: readonly string[], { pages, idOf }: Search<T>): Promise<T[]> {
  const wanted = new Set(values)
  const found: T[] = []
  if (wanted.size > filterValues) {
    let read = 0
    for await (const { items, more } of pages()) {
      for (const one of items) if (wanted.delete(idOf(one) ?? '')) found.push(one)
      if (!more || wanted.size === 0) return found
      const perPage = found.length / ++read
      if (wanted.size / perPage > Math.ceil(wanted.size / filterValues)) break
    }
  }
  const parts = await Promise.all(slices([...wanted], filterValues).map((part) => collected(pages(part))))
  return [...found, ...parts.flat()]
}

async function collected<T>(pages: AsyncIterable<Page<T>>): Promise<T[]> {
  const found: T[] = []
  for await (const { items } of pages) found.push(...items)
  return found
}
