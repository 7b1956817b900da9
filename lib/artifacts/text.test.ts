import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { treacherous } from '@/lib/plan/arbitrary'
import { jsonFile } from './json-file'
import type { Artifact } from './types'
import { columns, wrap } from './wrap'
import { reasonAt } from './reason-at'
import { functions, shellFile } from './shell-file'
import { yamlFile } from './yaml-file'

const reason = { en: 'because', 'zh-CN': '因为' }
const source = { name: 'a source' }
const yaml = (data: unknown) => yamlFile('en').write(data, [], { document: 0 })

/** What one line of text can hold, as the Plan's schema has it. */
const line = fc
  .oneof(treacherous, fc.string({ unit: 'grapheme', maxLength: 30 }))
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/gu, ''))

describe('YAML', () => {
  it('says the same to readers of 1.1 and 1.2', () => {
    const scalar = fc.oneof(line, fc.boolean(), fc.integer(), fc.constant(null))
    const data = fc.dictionary(
      line,
      fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(line, scalar, { maxKeys: 3 })),
      { maxKeys: 5 },
    )
    fc.assert(
      fc.property(data, (value) => {
        const expected = JSON.stringify(value)
        const text = yaml(value)
        expect(JSON.stringify(parse(text, { version: '1.1' }))).toBe(expected)
        expect(JSON.stringify(parse(text, { version: '1.2' }))).toBe(expected)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    'yes',
    'on',
    'N',
    'null',
    '1_000',
    '017',
    '0o17',
    '2024-01-02',
    '12:30:45',
    '.inf',
    '200m',
    '0.0.11',
    'a: b',
    '#a',
    '',
  ])('quotes %j', (text) => expect(yaml([text])).toBe(`- ${JSON.stringify(text)}\n`))

  it.each([
    'external',
    '--v=2',
    '--configure-cloud-routes=false',
    'kubernetes.io/cluster/a,owned',
    'https://kubernetes.github.io/cloud-provider-aws',
    'v1.34.10+rke2r1',
    'nodes',
    'cattle-global-data:cc-x7k2m',
  ])('leaves %j as it is', (text) => expect(yaml([text])).toBe(`- ${text}\n`))

  it('never shortens a repeated value to an alias', () => {
    const list = ['same']
    expect(yaml({ a: list, b: list })).not.toMatch(/[&*]/)
  })

  it('gives an embedded document its lines', () => {
    expect(yaml({ text: yaml({ a: { b: 'c' } }) })).toBe('text: |\n  a:\n    b: c\n')
  })
})

describe('reasons', () => {
  const remark = (...path: (string | number)[]) => ({ path, reason, source })

  it('stand before their line, once per file; every place gets its note', () => {
    const file = yamlFile('zh-CN')
    const inner = file.write({ deep: { value: 1 } }, [remark('deep', 'value')], { document: 0, inside: ['text'] })
    const documents = [
      file.write({ list: [{ a: 1 }], text: inner }, [remark('list', 0), remark('nowhere'), remark('list', 7)], {
        document: 0,
      }),
      file.write({ b: 2 }, [remark('b')], { document: 1 }),
    ]
    const { content, notes } = file.finish(documents, { en: 'Version {v}', 'zh-CN': '版本 {v}' }, { v: '1' })
    expect(content).toBe('# 版本 1\n\nlist:\n  # 因为\n  - a: 1\ntext: |\n  deep:\n    value: 1\n---\nb: 2\n')
    expect(notes.map(({ document, path, line: at }) => [document, path, at])).toEqual([
      [0, ['list', 0], 5],
      [0, ['text'], 8],
      [1, ['b'], 10],
    ])
  })

  it('quiet ones are notes without a comment', () => {
    const file = yamlFile('en')
    const quiet = { ...remark('list', 0, 'a'), quiet: true } as const
    const { content, notes } = file.finish([file.write({ list: [{ a: 1, b: 2 }] }, [quiet], { document: 0 })])
    expect(content).toBe('list:\n  - a: 1\n    b: 2\n')
    expect(notes.map(({ line: at, last }) => [at, last])).toEqual([[2, 2]])
  })

  it('keep to a hundred columns, however deep', () => {
    const file = yamlFile('en')
    const long = { en: 'many words in a row '.repeat(12).trim(), 'zh-CN': '很多字'.repeat(60) }
    const { content } = file.finish([
      file.write({ a: { b: { c: 1 } } }, [{ path: ['a', 'b', 'c'], reason: long, source }], { document: 0 }),
    ])
    for (const each of content.split('\n')) expect(columns(each)).toBeLessThanOrEqual(100)
    expect(content).toContain('    # many words')
  })
})

describe('the reason of a line', () => {
  const because = (en: string, ...path: (string | number)[]) => ({ path, reason: { en, 'zh-CN': en }, source })
  const reasons = [
    because('one', 'a', 'b'),
    because('item', 'a', 'list', 1),
    because('first key', 'a', 'list', 0, 'k'),
    { ...because('alone', 'c'), alone: true } as const,
  ]
  const data = { a: { b: { x: 1 }, list: [{ k: 1, v: 2 }, { k: 3, v: 4 }], z: 5 }, c: { d: 6 } }
  const shown = (artifact: Pick<Artifact, 'content' | 'notes'>) =>
    artifact.content.trimEnd().split('\n').map((text, i) => [text.trim(), reasonAt(artifact, i + 1)?.reason.en])

  it('is its own, or that of what it stands in; never a neighbour\'s', () => {
    const file = yamlFile('en')
    const quiet = reasons.map((one) => ({ ...one, quiet: true }) as const)
    expect(shown(file.finish([file.write(data, quiet, { document: 0 })]))).toEqual([
      ['a:', undefined],
      ['b:', 'one'],
      ['x: 1', 'one'],
      ['list:', undefined],
      ['- k: 1', 'first key'],
      ['v: 2', undefined],
      ['- k: 3', 'item'],
      ['v: 4', 'item'],
      ['z: 5', undefined],
      ['c:', 'alone'],
      ['d: 6', undefined],
    ])
  })

  it('is found alike in JSON', () => {
    const found = new Map(shown(jsonFile('a.json', data, reasons)) as [string, string | undefined][])
    expect(['"b": {', '"x": 1', '"k": 1,', '"v": 2', '"v": 4', '"z": 5', '"c": {', '"d": 6'].map((text) => found.get(text)))
      .toEqual(['one', 'one', 'first key', undefined, 'item', undefined, 'alone', undefined])
  })

  it('goes along into a document that is embedded as text', () => {
    const file = yamlFile('en')
    const quiet = reasons.map((one) => ({ ...one, quiet: true }) as const)
    const inner = file.write(data, quiet, { document: 0, inside: ['text'] })
    const found = new Map(shown(file.finish([file.write({ text: inner, z: 1 }, [], { document: 0 })])) as [string, string][])
    expect(['x: 1', 'v: 4', 'd: 6', 'z: 1'].map((text) => found.get(text))).toEqual(['one', 'item', undefined, undefined])
  })

  it('is that of its function, by name, and the script stays as it is', () => {
    const script = 'a() {\n  b\n}\n\n# c\nd() { e; }\nf() {\n  g\n}'
    const named = Object.fromEntries(['a', 'd', 'f'].map((name) => [name, because(`why ${name}`)]))
    const file = shellFile('a.sh', 'en', functions(script, named))
    expect(file.content).toBe(`${script}\n`)
    expect(shown(file)).toEqual([
      ['a() {', 'why a'], ['b', 'why a'], ['}', 'why a'], ['', undefined], ['# c', undefined], ['d() { e; }', 'why d'],
      ['f() {', 'why f'], ['g', 'why f'], ['}', 'why f'],
    ])
  })

  it('is that of its command in a script', () => {
    const parts = ['set -eu', { lines: 'a() {\n  b\n}', remark: because('why', 'a') }, 'a']
    expect(shown(shellFile('a.sh', 'en', parts))).toEqual([
      ['set -eu', undefined], ['# why', undefined], ['a() {', 'why'], ['b', 'why'], ['}', 'why'], ['a', undefined],
    ])
  })
})

describe('wrap', () => {
  it('leaves a short text alone', () => expect(wrap('a b', 10)).toEqual(['a b']))
  it('makes even lines', () => expect(wrap('one two three four', 14)).toEqual(['one two', 'three four']))
  it('breaks Chinese between characters, never before a mark', () =>
    expect(wrap('一二三四，五六', 9)).toEqual(['一二三', '四，五六']))
  it('keeps paragraphs', () => expect(wrap('a\nb', 10)).toEqual(['a', 'b']))

  it('loses nothing and holds the width wherever a break is possible', () => {
    const word = fc.oneof(fc.stringMatching(/^[a-z]{1,9}$/), fc.stringMatching(/^[\u4e00-\u4e20]{1,9}[，。]?$/))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.integer({ min: 12, max: 60 }), (words, width) => {
        const lines = wrap(words.join(' '), width)
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
        for (const each of lines) expect(columns(each)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('JSON', () => {
  it('is what JSON.stringify writes, two spaces deep', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(jsonFile('a.json', value).content).toBe(`${JSON.stringify(value, null, 2)}\n`)
      }),
    )
  })

  it('has its notes on their lines', () => {
    const { notes } = jsonFile('a.json', { a: ['x', { b: 1 }] }, [
      { path: ['a', 1, 'b'], reason, source },
      { path: ['z'], reason, source },
    ])
    expect(notes.map(({ line: at }) => at)).toEqual([5])
  })
})
