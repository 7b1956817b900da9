import { describe, expect, it } from 'vitest'
import { find } from './find'

/** A list of so many, in pages of a thousand, and the calls that reading it takes. */
function listOf(count: number) {
  const all = Array.from({ length: count }, (_, i) => `i-${i}`)
  const calls: string[] = []
  async function* pages(values?: readonly string[]) {
    const left = values ? all.filter((id) => values.includes(id)) : all
    for (let from = 0; from === 0 || from < left.length; from += 1_000) {
      calls.push(values ? 'filter' : 'page')
      yield { items: left.slice(from, from + 1_000), more: from + 1_000 < left.length }
    }
  }
  return { all, calls, search: { pages, idOf: (id: string) => id } }
}

/** So many of a list, spread over all of it. */
const spread = (all: readonly string[], count: number) => {
  const step = all.length / count
  return Array.from({ length: count }, (_, i) => all[Math.floor(i * step)] ?? '')
}

describe('find', () => {
  it.each([
    [1, 50_000, ['filter']],
    [200, 50_000, ['filter']],
    [201, 900, ['page']],
    [500, 1_000, ['page']],
    [500, 2_000, ['page', 'page']],
    [500, 3_000, ['page', 'page', 'page']],
    // One page to learn that there are many, three filters.
    [500, 50_000, ['page', 'filter', 'filter', 'filter']],
  ])('asks for %i of %i in the fewest calls', async (wanted, of, calls) => {
    const list = listOf(of)
    const values = spread(list.all, wanted)
    expect((await find(values, list.search)).sort()).toEqual([...values].sort())
    expect(list.calls).toEqual(calls)
  })

  it('stops at the page that has the last of them', async () => {
    const list = listOf(5_000)
    expect(await find(list.all.slice(0, 300), list.search)).toHaveLength(300)
    expect(list.calls).toEqual(['page'])
  })

  it('leaves out what does not exist', async () => {
    const list = listOf(900)
    const gone = Array.from({ length: 300 }, (_, i) => `gone-${i}`)
    expect(await find([...gone, 'i-1'], list.search)).toEqual(['i-1'])
    expect(list.calls).toEqual(['page'])
  })

  it('asks for nothing when nothing is wanted', async () => {
    const list = listOf(900)
    expect(await find([], list.search)).toEqual([])
    expect(list.calls).toEqual([])
  })
})
