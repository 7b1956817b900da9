import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlaps } from './cidr'

it.each([
  ['10.42.0.0/16', '10.42.128.0/20', true],
  ['10.0.0.0/8', '10.43.0.0/16', true],
  ['0.0.0.0/0', '203.0.113.7/32', true],
  ['10.41.0.0/16', '10.42.0.0/16', false],
  ['10.43.255.255/32', '10.44.0.0/14', false],
  ['10.42.0.0/33', '10.42.0.0/16', false],
  ['10.42.0.256/24', '10.42.0.0/16', false],
  ['2600:1f14::/56', '10.42.0.0/16', false],
  ['', '10.42.0.0/16', false],
])('%s and %s: %s', (a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected)
  expect(overlaps(b, a)).toBe(expected)
})

it('holds for every network and the addresses in it', () => {
  fc.assert(
    fc.property(fc.nat(0xff), fc.nat(0xff), fc.integer({ min: 8, max: 32 }), (b, c, bits) => {
      expect(overlaps(`10.${b}.${c}.0/${bits}`, `10.${b}.${c}.0/32`)).toBe(true)
    }),
  )
})
