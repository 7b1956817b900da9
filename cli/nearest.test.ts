import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, nearest } from './nearest'

describe('distance', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['name', 'nmae', 2],
  ])('%s, %s: %i', (from, to, expected) => expect(distance(from, to)).toBe(expected))

  it('is the same both ways, and nothing only between equals', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', '.') })
    fc.assert(
      fc.property(word, word, (from, to) => {
        expect(distance(from, to)).toBe(distance(to, from))
        expect(distance(from, to) === 0).toBe(from === to)
      }),
    )
  })
})

describe('nearest', () => {
  const words = ['cluster.name', 'cluster.id', 'iam.mode', 'nodes.naming']
  it.each([
    ['cluster.nmae', 'cluster.name'],
    ['mode', 'iam.mode'],
    ['IAM.MODE', 'iam.mode'],
  ])('%s → %s', (given, first) => expect(nearest(given, words)[0]).toBe(first))
  it('gives three', () => expect(nearest('x', words)).toHaveLength(3))
})
