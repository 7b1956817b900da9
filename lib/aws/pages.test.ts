import { expect, it } from 'vitest'
import { collect, slices } from './pages'

it('collects every page, also an empty one', async () => {
  async function* pages() {
    yield { items: [1, 2] }
    yield {}
    yield { items: [3] }
  }
  expect(await collect(pages(), (page: { items?: number[] }) => page.items)).toEqual([1, 2, 3])
})

it.each([
  [[], []],
  [[1, 2, 3], [[1, 2], [3]]],
  [[1, 2, 3, 4], [[1, 2], [3, 4]]],
])('slices %j', (items, expected) => {
  expect(slices(items, 2)).toEqual(expected)
})
