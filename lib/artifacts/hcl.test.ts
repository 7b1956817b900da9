import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { treacherous } from '@/lib/plan/arbitrary'
import { hclFile } from './hcl-file'
import { call, embedded, expression, nested, type Body } from './hcl-value'
import { parseHcl } from './testing/hcl'
import type { Remark } from './yaml-file'

const source = { name: 'a source' }
const because = (en: string, ...path: Remark['path']): Remark => ({ path, reason: { en, 'zh-CN': '因为' }, source })
function written(body: Body, ...reasons: Remark[]) {
  const file = hclFile('en')
  file.block('resource', ['a', 'b'], body, reasons)
  return file.finish()
}
const inside = (body: Body, ...reasons: Remark[]) => written(body, ...reasons).content.split('\n').slice(1, -2)

/** Templates, quotes and what only some readers take for a line break, beside what YAML readers stumble over. */
const text = fc
  .oneof(
    treacherous,
    fc.constantFrom('${a}', '$${a}', '$$${a}', '%{if a}', '%%{a', '$', '%', '${', 'a\nb\n', '  a\n    b\n', 'EOT\n'),
    fc.constantFrom('a\n\n ${b}\n', 'a\n  EOT\n', '\n', 'a\r\nb\n', '\ta\nb\n', 'a \nb\n', 'for', '\u2028', '\u0000'),
    fc.array(fc.constantFrom('$', '{', '%', '"', '\\', '\n', ' ', 'a', '}'), { maxLength: 12 }).map((all) => all.join('')),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  // As Terraform does with every text.
  .map((value) => value.replace(/\p{Cs}/gu, '').normalize('NFC'))

describe('HCL', () => {
  it('says what the data say', async () => {
    const scalar = fc.oneof(text, fc.boolean(), fc.integer(), fc.constant(null))
    const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 4 }), fc.dictionary(text, scalar, { maxKeys: 4 }))
    const key = fc.constantFrom('a', 'b_c', 'long-name')
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, value), fc.dictionary(key, value), async (outer, inner) => {
        const { content } = written({ ...outer, part: nested(inner, {}) })
        const { resource } = (await parseHcl(content)) as { resource: { a: { b: unknown[] } } }
        expect(resource.a.b).toEqual([{ ...outer, part: [inner, {}] }])
      }),
      { numRuns: 500 },
    )
  })

  it('writes code as code, and calls around data', async () => {
    const { content } = written({
      a: expression('x.y.z'),
      join: call('join', ' ', [expression('a.b'), 'c']),
      b: call('jsonencode', { c: ['${d}', expression('e')] }),
    })
    expect(content.split('\n').slice(1, -2)).toEqual([
      '  a    = x.y.z',
      '  join = join(" ", [a.b, "c"])',
      '',
      '  b = jsonencode({',
      '    c = ["$${d}", e]',
      '  })',
    ])
    expect(await parseHcl(content)).toMatchObject({ resource: { a: { b: [{ a: '${x.y.z}' }] } } })
  })

  it('lines up neighbours of one line, with a blank line around others', () =>
    expect(inside({ a: 1, long: [true, 'b'], map: { k: 1, 'a b': 2 }, none: undefined, z: null, x: nested({}, { y: 1 }) }))
      .toEqual([
        '  a    = 1',
        '  long = [true, "b"]',
        '',
        '  map = {',
        '    k     = 1',
        '    "a b" = 2',
        '  }',
        '',
        '  z = null',
        '',
        '  x {}',
        '',
        '  x {',
        '    y = 1',
        '  }',
      ]))

  it('writes lines as a heredoc where that keeps them', () => {
    expect(inside({ a: 'b: ${c}\n\n  d\n' })).toEqual(['  a = <<-EOT', '    b: $${c}', '', '      d', '  EOT'])
    expect(inside({ a: ' b\n c\n', d: ['e\n'] })).toEqual(['  a = " b\\n c\\n"', '  d = ["e\\n"]'])
  })

  it('gives a long list, and one with maps, a line for each item', () => {
    const word = 'a'.repeat(40)
    expect(inside({ a: [word, word], b: [{ c: 1 }] })).toEqual([
      '  a = [', `    "${word}",`, `    "${word}",`, '  ]', '', '  b = [', '    {', '      c = 1', '    },', '  ]',
    ])
  })
})

describe('reasons', () => {
  it('stand before their line, once per file; every place gets its note', () => {
    const { content, notes } = written(
      { a: 1, bc: 2, list: ['x', 'y'], part: nested({}, { deep: 3 }) },
      because('of it'), because('of bc', 'bc'), because('of y', 'list', 1), because('of bc', 'part', 1, 'deep'),
      because('of a part', 'part', 0), because('nowhere', 'part', 2), because('nowhere', 'z'),
    )
    const lines = content.split('\n')
    expect(lines).toEqual([
      '# of it', 'resource "a" "b" {', '  a = 1', '  # of bc', '  bc = 2', '', '  list = [', '    "x",', '    # of y',
      '    "y",', '  ]', '', '  # of a part', '  part {}', '', '  part {', '    deep = 3', '  }', '}', '',
    ])
    const ends = notes.map(({ path, line, last }) => [path.slice(3).join('.'), lines[line - 1], lines[last - 1]])
    expect(ends).toEqual([
      ['', 'resource "a" "b" {', '}'],
      ['bc', '  bc = 2', '  bc = 2'],
      ['list.1', '    "y",', '    "y",'],
      ['part.0', '  part {}', '  part {}'],
      ['part.1.deep', '    deep = 3', '    deep = 3'],
    ])
  })

  it('of an embedded document go to its lines', () => {
    const note = (line: number) => ({ document: 0, path: ['x'], line, last: line, reason: { en: 'a', 'zh-CN': 'a' }, source })
    const lines = (content: string) => {
      const { content: all, notes } = written({ a: 1, text: embedded({ content, notes: [note(2)] }) })
      return notes.map(({ line, path }) => [path.join('.'), all.split('\n')[line - 1]])
    }
    expect(lines('b\nc\n')).toEqual([['resource.a.b.text', '    c']])
    expect(lines(' b\n c\n')).toEqual([['resource.a.b.text', '  text = " b\\n c\\n"']])
  })

  it('begin the file below what it is', () => {
    const file = hclFile('zh-CN')
    file.block('a', [], {}, [because('x')])
    expect(file.finish({ en: 'Is {v}', 'zh-CN': '是 {v}' }, { v: '1' }).content).toBe('# 是 1\n\n# 因为\na {}\n')
  })
})
