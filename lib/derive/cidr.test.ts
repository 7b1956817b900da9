import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalCidr, isWorld } from './cidr'

describe('canonicalCidr', () => {
  it.each([
    ['10.0.0.0/8', '10.0.0.0/8'],
    // The example of EC2's own reference.
    ['100.68.0.18/18', '100.68.0.0/18'],
    ['192.0.2.7/32', '192.0.2.7/32'],
    ['203.0.113.129/25', '203.0.113.128/25'],
    ['1.2.3.4/0', '0.0.0.0/0'],
    [' 10.0.0.0/8 ', '10.0.0.0/8'],
    ['2001:DB8::1/32', '2001:db8::/32'],
    ['2001:db8:0:0:1:0:0:1/128', '2001:db8::1:0:0:1/128'],
    ['2001:db8:0:1:1:1:1:1/128', '2001:db8:0:1:1:1:1:1/128'],
    ['fe80::/10', 'fe80::/10'],
    ['::/0', '::/0'],
    ['1::/16', '1::/16'],
  ])('%s is %s', (text, canonical) => expect(canonicalCidr(text)).toBe(canonical))

  it.each(['', '10.0.0.0', '10.0.0.0/33', '10.0.0/8', '256.0.0.0/8', '010.0.0.0/8', '10.0.0.0/8/8', '10.0.0.0/', 'a/8', '::/129', ':::/0', '1:2:3/48', '1::2::3/48', '12345::/16', '1:2:3:4:5:6:7:8::/128'])(
    '“%s” is none', (text) => expect(canonicalCidr(text)).toBeNull(),
  )

  it('changes nothing the second time', () => {
    const blocks = fc.oneof(
      fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })),
      fc.tuple(fc.array(fc.integer({ min: 0, max: 65_535 }), { minLength: 8, maxLength: 8 }).map((words) => words.map((one) => one.toString(16)).join(':')), fc.integer({ min: 0, max: 128 })),
    )
    fc.assert(
      fc.property(blocks, ([address, bits]) => {
        const once = canonicalCidr(`${address}/${bits}`)
        expect(once).not.toBeNull()
        expect(canonicalCidr(once!)).toBe(once)
      }),
    )
  })
})

it.each([['0.0.0.0/0', true], ['::/0', true], ['1.2.3.4/0', true], ['0.0.0.0/1', false], ['everybody', false]])('%s is the world: %s', (block, world) =>
  expect(isWorld(block)).toBe(world))
