import { describe, expect, it } from 'vitest'
import { diffLines } from '@/lib/documents/line-diff'
import { hunks } from './hunks'

const text = (changed: readonly number[]) =>
  Array.from({ length: 30 }, (_, at) => (changed.includes(at + 1) ? `new ${at + 1}` : `${at + 1}`)).join('\n')
const shown = (changed: readonly number[]) =>
  hunks(diffLines(text([]), text(changed))).map((lines) => [lines[0]!.line, lines.at(-1)!.line, lines.length])

describe('hunks', () => {
  it.each<[number[], number[][]]>([
    [[], []],
    [[1], [[1, 4, 5]]],
    [[30], [[27, 30, 5]]],
    [[10, 16], [[7, 19, 15]]],
    [[10, 18], [[7, 13, 8], [15, 21, 8]]],
  ])('%j', (changed, expected) => expect(shown(changed)).toEqual(expected))
})
