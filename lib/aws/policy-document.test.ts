import { expect, it } from 'vitest'
import { decodePolicy } from './policy-document'

const document = { Statement: [{ Resource: 'arn:aws:s3:::a%41b', Sid: '100%' }] }

it.each([
  ['plain', JSON.stringify(document), document],
  ['encoded', encodeURIComponent(JSON.stringify(document)), document],
  ['absent', undefined, null],
  ['broken', '{not json', null],
  ['broken encoding', '%7B%ZZ', null],
])('%s', (_, text, expected) => {
  expect(decodePolicy(text)).toEqual(expected)
})
