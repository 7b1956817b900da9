import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffLines } from './line-diff'

const shown = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, text, line }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${line} ${text}`)

describe('diffLines', () => {
  it.each([
    ['a\nb\nc', 'a\nb\nc', [' 1 a', ' 2 b', ' 3 c']],
    ['a\nb\nc', 'a\nx\nc', [' 1 a', '-2 b', '+2 x', ' 3 c']],
    ['a\nb\nc\nd', 'a\nc\nd\ne', [' 1 a', '-2 b', ' 2 c', ' 3 d', '+4 e']],
    ['', 'a', ['-1 ', '+1 a']],
    ['a\r\nb', 'a\nb', [' 1 a', ' 2 b']],
  ])('%j, %j', (before, after, expected) => expect(shown(before, after)).toEqual(expected))

  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'))
  it('gives both texts back, and no shorter way exists', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffLines(before, after)
        const side = (left: 'removed' | 'added') => lines.filter(({ kind }) => kind !== left).map((one) => one.text)
        expect(side('added').join('\n')).toBe(before)
        expect(side('removed').join('\n')).toBe(after)
        for (const other of ['removed', 'added'] as const) {
          const numbers = lines.filter(({ kind }) => kind === other).map(({ line }) => line)
          const source = (other === 'removed' ? before : after).split('\n')
          for (const { kind, line, text } of lines) if (kind === other) expect(source[line - 1]).toBe(text)
          expect(numbers).toEqual([...numbers].sort((one, next) => one - next))
        }
        expect(lines.filter(({ kind }) => kind === 'same')).toHaveLength(longest(before.split('\n'), after.split('\n')))
      }),
    )
  })

  it('replaces the middle of texts that have little in common', () => {
    const many = (letter: string) => Array.from({ length: 3_000 }, (_, at) => `${letter}${at}`).join('\n')
    const lines = diffLines(`head\n${many('a')}`, `head\n${many('b')}`)
    expect(lines.map(({ kind }) => kind)).toEqual(['same', ...Array<string>(3_000).fill('removed'), ...Array<string>(3_000).fill('added')])
  })
})

/** Length of a longest common subsequence, the slow and plain way. */
function longest(one: readonly string[], other: readonly string[]): number {
  const rows = one.reduce<number[]>(
    (above, line) => {
      const row = [0]
      other.forEach((text, at) => row.push(line === text ? above[at]! + 1 : Math.max(above[at + 1]!, row[at]!)))
      return row
    },
    Array<number>(other.length + 1).fill(0),
  )
  return rows.at(-1) ?? 0
}
