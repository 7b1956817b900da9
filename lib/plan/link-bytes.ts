import { Inflate, deflateSync, strFromU8, strToU8 } from 'fflate'
import { err, ok, type Result } from '@/lib/result'

/** Why bytes or characters could not be read back. */
export type BytesError = 'broken' | 'truncated' | 'too-large'

/** Larger codes are refused unread: no chat, browser or terminal carries them unharmed. */
export const maxCodeLength = 65_536
/** What a code may unfold to: well over a Plan with 500 existing machines, well under what could hurt. */
export const maxInflatedBytes = 262_144

const checksumLength = 4
const lengthLength = 3
const headerLength = checksumLength + lengthLength

/** Bytes as base64url without padding (RFC 4648 §5). */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The inverse; null when a character does not belong. A dangling character is dropped: `unpack` will miss its byte. */
export function fromBase64Url(code: string): Uint8Array | null {
  if (!/^[\w-]*$/.test(code)) return null
  const whole = code.length % 4 === 1 ? code.slice(0, -1) : code
  return strToU8(atob(whole.replaceAll('-', '+').replaceAll('_', '/')), true)
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32 as in zip: it finds every change that lies within 32 bits, so any one mistyped character. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** Text → checksum, length, deflated text. By the length a code that was cut off is told from one that was changed. */
export function pack(text: string, dictionary: Uint8Array): Uint8Array {
  const body = deflateSync(strToU8(text), { level: 9, dictionary })
  const packed = new Uint8Array(headerLength + body.length)
  const view = new DataView(packed.buffer)
  view.setUint32(0, crc32(body))
  view.setUint8(checksumLength, body.length >>> 16)
  view.setUint16(checksumLength + 1, body.length & 0xffff)
  packed.set(body, headerLength)
  return packed
}

/** The inverse of `pack`. Never unfolds more than `maxInflatedBytes` (and one slice). */
export function unpack(packed: Uint8Array, dictionary: Uint8Array): Result<string, BytesError> {
  if (packed.length < headerLength) return err('truncated')
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const body = packed.subarray(headerLength)
  const length = view.getUint8(checksumLength) * 0x10000 + view.getUint16(checksumLength + 1)
  if (body.length < length) return err('truncated')
  if (body.length > length || crc32(body) !== view.getUint32(0)) return err('broken')
  return inflateBounded(body, dictionary)
}

/** In small slices, because one inflate call cannot be stopped and deflate grows up to 1,032 times. */
function inflateBounded(body: Uint8Array, dictionary: Uint8Array): Result<string, BytesError> {
  const sliceLength = 256
  const chunks: Uint8Array[] = []
  let total = 0
  const inflate = new Inflate({ dictionary }, (chunk) => {
    total += chunk.length
    chunks.push(chunk)
  })
  try {
    for (let at = 0; at < body.length; at += sliceLength) {
      inflate.push(body.subarray(at, at + sliceLength), at + sliceLength >= body.length)
      if (total > maxInflatedBytes) return err('too-large')
    }
    return ok(utf8(chunks, total))
  } catch {
    return err('broken')
  }
}

function utf8(chunks: readonly Uint8Array[], total: number): string {
  const all = new Uint8Array(total)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(all)
}
