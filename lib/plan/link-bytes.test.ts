import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { crc32, fromBase64Url, maxInflatedBytes, pack, toBase64Url, unpack } from './link-bytes'

const dictionary = strToU8('the quick brown fox')

/** A well-formed package around a body of somebody else's making. */
function forge(body: Uint8Array): Uint8Array {
  const packed = new Uint8Array(7 + body.length)
  const view = new DataView(packed.buffer)
  view.setUint32(0, crc32(body))
  view.setUint8(4, body.length >>> 16)
  view.setUint16(5, body.length & 0xffff)
  packed.set(body, 7)
  return packed
}

describe('base64url', () => {
  it.each([
    [[], ''],
    [[0], 'AA'],
    [[251, 255], '-_8'],
    [[102, 111, 111, 98, 97, 114], 'Zm9vYmFy'],
  ])('writes %j as %s', (bytes, code) => {
    expect(toBase64Url(Uint8Array.from(bytes))).toBe(code)
    expect(fromBase64Url(code)).toEqual(Uint8Array.from(bytes))
  })

  it.each(['AA=', 'A+', 'A/', 'é', 'A A', '%'])('refuses %s', (code) => expect(fromBase64Url(code)).toBeNull())
})

describe('crc32', () => {
  it('gives the check value of the standard', () => expect(crc32(strToU8('123456789'))).toBe(0xcbf43926))
})

describe('pack and unpack', () => {
  it('give back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unpack(pack(text, dictionary), dictionary)).toEqual({ ok: true, value: text })
      }),
    )
  })

  it('tell a cut from a change', () => {
    const packed = pack('the lazy dog jumps over the quick brown fox', dictionary)
    for (let length = 0; length < packed.length; length++) {
      expect(unpack(packed.subarray(0, length), dictionary)).toEqual({ ok: false, error: 'truncated' })
    }
    const longer = Uint8Array.from([...packed, 0])
    expect(unpack(longer, dictionary)).toEqual({ ok: false, error: 'broken' })
    const changed = packed.with(packed.length - 1, packed.at(-1)! ^ 1)
    expect(unpack(changed, dictionary)).toEqual({ ok: false, error: 'broken' })
  })

  it('notice every changed bit', () => {
    const packed = pack('{"cluster":{"name":"prod-b"}}', dictionary)
    for (let bit = 0; bit < packed.length * 8; bit++) {
      const changed = packed.with(bit >> 3, packed[bit >> 3]! ^ (1 << (bit & 7)))
      expect(unpack(changed, dictionary).ok, `bit ${bit}`).toBe(false)
    }
  })

  it('stop a bomb before it has unfolded', () => {
    const bomb = forge(deflateSync(new Uint8Array(8_000_000), { level: 9 }))
    expect(bomb.length).toBeLessThan(10_000)
    expect(unpack(bomb, dictionary)).toEqual({ ok: false, error: 'too-large' })
    // Reading on would find the broken second half.
    const broken = Uint8Array.from(bomb, (byte, i) => (i < bomb.length / 2 ? byte : 0xff))
    expect(unpack(forge(broken.subarray(7)), dictionary)).toEqual({ ok: false, error: 'too-large' })
  })

  it('unfold up to the limit and no further', () => {
    const at = (length: number) => unpack(forge(deflateSync(strToU8('x'.repeat(length)))), dictionary)
    expect(at(maxInflatedBytes)).toEqual({ ok: true, value: 'x'.repeat(maxInflatedBytes) })
    expect(at(maxInflatedBytes + 1)).toEqual({ ok: false, error: 'too-large' })
  })

  it('refuse bytes that are not deflated text', () => {
    expect(unpack(forge(Uint8Array.of(7, 7, 7, 7)), dictionary)).toEqual({ ok: false, error: 'broken' })
    expect(unpack(forge(deflateSync(Uint8Array.of(0xff, 0xfe, 0x80))), dictionary)).toEqual({
      ok: false,
      error: 'broken',
    })
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (body) => {
        expect(() => unpack(forge(body), dictionary)).not.toThrow()
      }),
    )
  })
})
