import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight } from './highlight'

describe('highlight', () => {
  it.each([
    ['yaml', '    quantity: 3', ['plain', 'key', 'number']],
    ['yaml', '  - name: etcd', ['plain', 'key', 'string']],
    ['yaml', '  # why', ['plain', 'comment']],
    ['yaml', '  disable-cloud-controller: true # now', ['plain', 'key', 'number', 'comment']],
    ['yaml', '    - --v=2', ['plain', 'string']],
    ['terraform', '  "a/b" = "c"', ['plain', 'key', 'plain', 'string']],
    ['terraform', '  role = aws_iam_role.worker.name', ['plain', 'key', 'plain']],
    ['terraform', 'resource "aws_iam_role" "worker" {', ['plain', 'string', 'plain', 'string', 'plain']],
    ['shell', '  # why', ['plain', 'comment']],
    ['shell', `own_role 'a b'`, ['plain', 'string']],
    ['json', '  "a": "b",', ['plain', 'key', 'plain', 'string', 'plain']],
  ])('%s %s', (language, line, kinds) => {
    expect(highlight(line, language).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('never loses or adds a character', () => {
    const language = fc.constantFrom('yaml', 'json', 'shell', 'terraform', 'markdown')
    const line = fc.string({ unit: fc.constantFrom(...'ab :-#"\'{}[]0 19.\\,|') })
    fc.assert(
      fc.property(line, language, (text, kind) => {
        expect(highlight(text, kind).map((token) => token.text).join('')).toBe(text)
      }),
    )
  })
})
