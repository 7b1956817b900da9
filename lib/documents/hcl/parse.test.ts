import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import { parseHcl as parseReference } from '@/lib/artifacts/testing/hcl'
import { presets } from '@/lib/plan/presets'
import { parseHcl } from './parse'
import { HclError, type Attribute, type Body, type Expression } from './types'

const computed = Symbol('Terraform computes it')

function data(value: Expression): unknown {
  if (value.kind === 'literal') return value.value
  if (value.kind === 'list') return value.items.map(data)
  return value.kind === 'object' ? object(value.entries) : computed
}
const object = (entries: readonly Attribute[]) => Object.fromEntries(entries.map(({ name, value }) => [name, data(value)]))

/** As the reference parser has it: blocks by their type and labels, each a list. */
function blocks({ attributes, blocks: inner }: Body): unknown {
  const all = object(attributes)
  for (const { type, labels, body } of inner) {
    const where = labels.reduce((here, label, i) => {
      const key = i === 0 ? type : labels[i - 1]!
      return (here[key] ??= {}) as Record<string, unknown>
    }, all)
    const last = labels.at(-1) ?? type
    where[last] = [...((where[last] as unknown[] | undefined) ?? []), blocks(body)]
  }
  return all
}

/** What both say of a text; an expression is a text to the reference. */
function expectSame(mine: unknown, theirs: unknown, path = ''): void {
  if (mine === computed) expect(typeof theirs, path).toBe('string')
  else if (typeof mine === 'object' && mine !== null) {
    const [one, other] = [mine, (theirs ?? {}) as object]
    expect(Object.keys(other).sort(), path).toEqual(Object.keys(one).sort())
    for (const key of Object.keys(one)) {
      expectSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], `${path}.${key}`)
    }
  } else expect(theirs, path).toEqual(mine)
}

const cases = {
  attributes: 'a = 1\nb = "two" # why\nc = true // why\nd = null\ne = -2\nf = 1.5\n',
  comments: '/* a\n = 1 */\nb /* here */ = /* there */ 2\n',
  lists: 'a = [1, "b", # c\n  [2],\n]\nb = []\n',
  objects: 'a = { b = 1, "c/d" : "e"\n  f = { g = [] }\n}\nh = {}\n',
  blocks: 'a {\n  b "c" d {\n    e = 1\n  }\n  b "c" d { e = 2 }\n}\n',
  escapes: String.raw`a = "\"\\\n\t\u00e9\U0001F600 $${"$"}{x} %%{y}"` + '\n',
  heredocs: 'a = <<EOT\n  b\n c\nEOT\nd = <<-EOT\n    e\n\n      f\n    EOT\ng = 1\n',
  'a heredoc of blank lines': 'a = <<-EOT\n\n   \n  b\n  EOT\n',
  'a heredoc with the mark inside': 'a = <<EOT\n EOTX\nEOT\n',
  'heredocs in calls': 'a = [<<EOT\nb: 1\nEOT\n, "c"]\n',
  calls: 'a = jsonencode({ b = [1] })\nc = file("x")\nd = f(\n  1,\n  2,\n)\n',
  computed: 'a = var.b\nb = "x${var.c}"\nc = 1 + 2\nd = x ? "y" : "z"\ne = [for i in x : i]\nf = { for k, v in x : k => v }\ng = x[0].y\nh = !x\n',
  'templates in templates': 'a = "${f("}", "${"b"}")}"\nc = 1\n',
} as const

describe('parseHcl', () => {
  it.each(Object.entries(cases))('reads what HCL itself reads: %s', async (_, text) => {
    expectSame(blocks(parseHcl(text)), await parseReference(text))
  })

  it.each(presets.map(({ id, plan }) => [id, plan] as const))('reads our own files as HCL does: %s', async (_, plan) => {
    const files = generate(plan, 'en').filter(({ language }) => language === 'terraform')
    for (const { content } of files) expectSame(blocks(parseHcl(content)), await parseReference(content))
  })

  it('reads maps made in calls', () => {
    const [{ value }] = parseHcl('a = jsonencode({ b = [1, "${c}"] })').attributes as [Attribute]
    expect(value).toMatchObject({ kind: 'call', name: 'jsonencode', args: [{ entries: [{ name: 'b', value: { kind: 'list' } }] }] })
  })

  it.each([
    ['a = "b\n', 4], ['a = [1\n', 7], ['a {\n', 4], ['a = <<EOT\nb\n', 4], ['= 1\n', 0], ['a = }', 4], ['a b\n', 3],
  ])('says where %j breaks', (text, offset) => {
    expect(() => parseHcl(text)).toThrow(expect.objectContaining({ code: 'syntax', offset }))
  })

  it('gives up on what is nested without end', () => {
    for (const open of ['a {', '[', '(', '{a=', '"${']) expect(() => parseHcl(`x = ${open.repeat(100_000)}`)).toThrow(HclError)
    expect(() => parseHcl('a {\n'.repeat(100_000))).toThrow(HclError)
  })

  it('throws nothing else on any text', () => {
    const piece = fc.constantFrom(...Object.values(cases), '"', '${', '}', '<<E\n', '[', '{', '=', '\n', 'a', '#', '/*')
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        try {
          parseHcl(pieces.join(''))
        } catch (error) {
          expect(error).toBeInstanceOf(HclError)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
