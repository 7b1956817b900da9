import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { isIpv4 } from './ipv4'

it('takes every IPv4 address', () => {
  fc.assert(fc.property(fc.tuple(...Array<fc.Arbitrary<number>>(4).fill(fc.nat(255))), (parts) => isIpv4(parts.join('.'))))
})

it.each(['', '10.0.1', '10.0.1.256', '10.0.1.2.3', '10.0.1.', '::1', ' 10.0.1.2', '10.0.1.a'])('refuses “%s”', (text) => {
  expect(isIpv4(text)).toBe(false)
})
