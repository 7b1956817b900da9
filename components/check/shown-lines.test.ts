import { describe, expect, it } from 'vitest'
import { highlight } from '@/components/preview/highlight'
import type { SaidFinding } from '@/lib/lint/format/said'
import { markTokens } from './mark-tokens'
import { shownLines } from './shown-lines'

const finding = (line: number): SaidFinding => ({
  file: 'a', line, column: 1, rule: 'LAR-999', severity: 'error', title: '', explanation: '', source: { name: '' }, fix: null,
})
const long = (count: number) => Array.from({ length: count }, (_, at) => `line ${at + 1}`).join('\n')

describe('shownLines', () => {
  it('shows a file whole, with what was found on each line', () => {
    expect(shownLines('a\r\nb\n', [finding(2), finding(2)])).toEqual([
      { number: 1, text: 'a', findings: [] },
      { number: 2, text: 'b', findings: [finding(2), finding(2)] },
    ])
  })

  it('shows of a long file what is around its findings, and says what it leaves out', () => {
    const shown = shownLines(long(5_000), [finding(3_000)])
    expect(shown).toHaveLength(11 + 1 + 21 + 1)
    expect(shown[11]).toEqual({ from: 12, left: 2_978 })
    expect(shown.at(-1)).toEqual({ from: 3_011, left: 1_990 })
    const counted = shown.reduce((sum, line) => sum + ('left' in line ? line.left : 1), 0)
    expect(counted).toBe(5_000)
  })

  it('has a bound, however much was found', () => {
    const everywhere = Array.from({ length: 20_000 }, (_, at) => finding(at + 1))
    expect(shownLines(long(20_000), everywhere)).toHaveLength(1_500 + 1)
  })

  it('cuts what nobody reads to its end', () => expect(shownLines('x'.repeat(2_000), [])).toMatchObject([{ text: `${'x'.repeat(1_000)}…` }]))
})

describe('markTokens', () => {
  const marked = (line: string, ...columns: number[]) => {
    const tokens = markTokens(highlight(line, 'yaml'), columns)
    expect(tokens.map(({ text }) => text).join('')).toBe(line)
    return tokens.filter((token) => token.marked).map(({ text }) => text)
  }
  it.each<[string, number[], string[]]>([
    ['  cloud-provider: aws', [3], ['cloud-provider']],
    ['- --v=5', [3], ['--v=5']],
    ["- '--a b' # why", [3], ["'--a b'"]],
    ['a: {b: 1, c: 2}', [5, 11], ['b', 'c']],
    ['a: ec2:RunInstances', [4], ['ec2:RunInstances']],
    ['a: 1', [9], []],
  ])('%s', (line, columns, words) => expect(marked(line, ...columns)).toEqual(words))
})
