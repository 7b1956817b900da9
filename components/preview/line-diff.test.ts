import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedLines } from './line-diff'

describe('changedLines', () => {
  it.each([
    ['a\nb\nc', 'a\nb\nc', []],
    ['a\nb\nc', 'a\nx\nc', [1]],
    ['a\nc', 'a\nb\nc', [1]],
    ['a\nb\nc', 'a\nc', []],
    ['', 'a\nb', [0, 1]],
    ['a\nb\nc\nd', 'x\nb\nc\ny', [0, 3]],
  ])('%j → %j marks %j', (before, after, expected) => {
    expect([...changedLines(before, after)]).toEqual(expected)
  })

  it('leaves exactly a common subsequence unmarked', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const marked = changedLines(before.join('\n'), after.join('\n'))
        const rest = after.filter((_, line) => !marked.has(line))
        let from = 0
        for (const line of rest) {
          const found = (before.length === 0 ? [''] : before).indexOf(line, from)
          expect(found).toBeGreaterThanOrEqual(from)
          from = found + 1
        }
      }),
    )
  })
})
