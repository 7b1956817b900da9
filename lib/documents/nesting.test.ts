import { describe, expect, it } from 'vitest'
import { nestedDeeper } from './nesting'
import { readFile } from './read'

const steps = (depth: number) => Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:`).join('\n')

describe('nestedDeeper', () => {
  it.each<[string, string, string]>([
    ['lists', '[[[[[x]]]]]', '[[[[x]]]]'],
    ['maps', '{a: {a: {a: {a: {a: 1}}}}}', '{a: {a: {a: {a: 1}}}}'],
    ['what is never closed', '[[[[[', '[[[['],
    ['indentation', steps(5), steps(4)],
    ['items in items', '- - - - x', '- - - x'],
    ['items in items over several lines', '- - a:\n    - - b', '- a:\n    - b'],
    ['brackets behind a comment that closes', 'a: [\n # ]\n [\n # ]\n [\n # ]\n [\n # ]\n [', 'a: # [[[[['],
    ['brackets beside a string', '[[["]]]", [[', '"[[[[["'],
  ])('%s', (_, deeper, notDeeper) => {
    expect([nestedDeeper(deeper, 4), nestedDeeper(notDeeper, 4)]).toEqual([true, false])
  })
})

describe('readFile', () => {
  const depth = 5_000
  it.each([
    ['[', '['.repeat(depth)],
    ['a: [', `a: ${'['.repeat(depth)}\nb: 1`],
    ['[ ]', `${'['.repeat(depth)}${']'.repeat(depth)}`],
    ['{a:', '{a: '.repeat(depth)],
    ['- -', '- '.repeat(depth)],
    ['? ?', '? '.repeat(depth)],
    ['lines', steps(1_200)],
  ])('refuses %s %#', (_, text) => {
    expect(readFile({ name: 'a.yaml', text }).problems).toEqual([{ code: 'too-deep', at: { line: 1, column: 1 } }])
  })
})
