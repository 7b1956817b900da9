import { expect, it } from 'vitest'
import { withStatement } from './policy-document'

const [old, added] = [{ Effect: 'Allow', Action: 'a' }, { Effect: 'Allow', Action: 'b' }]

it('keeps all that is there', () => {
  const document = { Version: '2008-10-17', Id: 'x', Statement: [old] }
  expect(withStatement(document, added)).toEqual({ ...document, Statement: [old, added] })
  expect(withStatement({ Statement: old }, added)).toEqual({ Statement: [old, added] })
})

it.each([[null], [undefined], ['text'], [{}]])('makes one where there is none: %j', (document) => {
  expect(withStatement(document, added)).toEqual({ Version: '2012-10-17', Statement: [added] })
})
