import { expect, it } from 'vitest'
import { isClusterId } from './cluster-id'

it.each([
  ['c-m-abcd1234', true],
  ['prod.eu_1', true],
  ['x'.repeat(106), true],
  ['x'.repeat(107), false],
  ['', false],
  // EC2 filters would take these for any characters.
  ['prod*', false],
  ['prod?', false],
  ['a/b', false],
  ['a b', false],
  [7, false],
  [null, false],
])('%s: %s', (value, expected) => expect(isClusterId(value)).toBe(expected))
