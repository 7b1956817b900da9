import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLines } from './fold-lines'

const range = (count: number, name = 'line') => Array.from({ length: count }, (_, index) => `${name} ${index}`)

describe('foldLines', () => {
  it('shows a short side whole, with what differs marked', () => {
    expect(foldLines(['a', 'b'], ['b'])).toEqual({ shown: [{ line: 'a', differs: true }, { line: 'b', differs: false }], folded: [] })
    expect(foldLines(range(8), []).folded).toEqual([])
  })

  it('shows what differs of a long side', () => {
    const same = range(30)
    const { shown, folded } = foldLines([...same, 'new 1', 'new 2'], same)
    expect(shown.map(({ line }) => line)).toEqual(['new 1', 'new 2'])
    expect(folded).toHaveLength(30)
  })

  it('shows the beginning of a long side that is all new, or all old', () => {
    expect(foldLines(range(9), []).shown.map(({ line }) => line)).toEqual(range(6))
    expect(foldLines(range(9), range(9)).shown.map(({ line }) => line)).toEqual(range(6))
  })

  it('loses and adds no line', () => {
    const side = fc.array(fc.constantFrom(...range(15)), { maxLength: 25 })
    fc.assert(
      fc.property(side, side, (lines, others) => {
        const { shown, folded } = foldLines(lines, others)
        expect([...shown, ...folded].map(({ line }) => line).sort()).toEqual([...lines].sort())
        for (const { line, differs } of [...shown, ...folded]) expect(differs).toBe(!others.includes(line))
      }),
    )
  })
})
