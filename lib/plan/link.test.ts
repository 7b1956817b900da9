import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { plans } from './arbitrary'
import { defaultInstance, defaultPlan, defaultPool } from './defaults'
import released from './fixtures/released-links.json'
import { decodeLink, encodePlan, shareLink } from './link'
import { crc32, maxCodeLength, pack, toBase64Url } from './link-bytes'
import * as r1 from './link-r1'
import { planVersion } from './migrate'
import { setIn } from './path'
import { presets } from './presets'
import type { Plan } from './schema'

const base = 'http://127.0.0.1:3000/open'
const plan: Plan = setIn(setIn(defaultPlan, 'cluster.name', 'prod-b'), 'nodes.pools', [
  { ...defaultPool, name: 'all', roles: { etcd: true, controlPlane: true, worker: true }, quantity: 3 },
])
const code = encodePlan(plan)
const opened = { ok: true, value: plan }
const failed = (expected: string) => ({ ok: false, error: { code: expected } })

/** A code around any text, as somebody could forge it. */
const forge = (text: string) => `r${planVersion}.${toBase64Url(pack(text, strToU8(r1.dictionary)))}`

describe('the format r1', () => {
  it('is never edited: links that were given out are read with it', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(hash(r1.dictionary)).toBe('08bec2d80617449af2ea8756231f0f0c11d98ae897474297f708a377d2efdcf5')
    expect(hash(JSON.stringify(r1.baseline))).toBe('73256e82d2c11284af735395f06cf40a3c4fa702dd12d88a9f1576888454efb6')
  })

  it('is the one that is written', () => expect(code).toMatch(/^r1\.[\w-]+$/))
})

describe('a link', () => {
  it('gives back any Plan', () => {
    fc.assert(
      fc.property(plans, (any) => {
        expect(decodeLink(encodePlan(any))).toEqual({ ok: true, value: any })
      }),
    )
  })

  it('gives back texts that are hard to carry', () => {
    const texts = ['汉字', '𝒳', '"\\', '</script>', '__proto__']
    const odd = setIn(
      defaultPlan,
      'nodes.instances',
      texts.map((name) => ({ ...defaultInstance, name })),
    )
    expect(decodeLink(encodePlan(odd))).toEqual({ ok: true, value: odd })
  })

  it('does not depend on the order of keys', () => {
    const backwards = Object.fromEntries(Object.entries(plan).reverse()) as Plan
    expect(encodePlan(backwards)).toBe(code)
  })

  it.each(presets)('of the preset $id is short', (preset) => {
    expect(`${base}#p=${encodePlan(preset.plan)}`.length).toBeLessThan(2000)
  })

  it('of fifty picked machines still fits into a message', () => {
    const machines = fc
      .sample(plans, { numRuns: 80, seed: 7 })
      .flatMap(({ nodes }) => nodes.instances)
      .slice(0, 50)
    const plain = machines.map(({ id, roles }, n) => ({
      ...defaultInstance,
      id,
      roles,
      name: `node-${n}`,
      privateIp: `10.0.1.${n}`,
      privateDnsName: `ip-10-0-1-${n}.eu-central-1.compute.internal`,
    }))
    expect(plain.length).toBe(50)
    expect(encodePlan(setIn(defaultPlan, 'nodes.instances', plain)).length).toBeLessThan(4000)
  })
})

describe('links that were given out', () => {
  it.each(released)('open: $preset, $link', ({ link, plan: expected }) => {
    expect(decodeLink(link)).toEqual({ ok: true, value: expected })
  })

  it('are kept for every preset', () => {
    expect(new Set(released.map(({ preset }) => preset))).toEqual(new Set(presets.map(({ id }) => id)))
  })
})

describe('decodeLink opens', () => {
  it.each([
    ['a link', `${base}#p=${code}`],
    ['a link with a locale', `http://127.0.0.1:3000/zh-CN/open#p=${code}`],
    ['a fragment', `#p=${code}`],
    ['a parameter', `p=${code}`],
    ['a code', code],
    ['a link in brackets, before a full stop', `<${base}#p=${code}>.`],
    ['a link that a mail program broke', `${base}#p=${code.slice(0, 20)}\r\n ${code.slice(20)}\n`],
    ['a link with another parameter', `${base}#lang=en&p=${code}&utm=x`],
  ])('%s', (_, text) => expect(decodeLink(text)).toEqual(opened))

  it('the default Plan, which is all but empty', () => {
    expect(encodePlan(defaultPlan).length).toBeLessThan(20)
    expect(decodeLink(encodePlan(defaultPlan))).toEqual({ ok: true, value: defaultPlan })
  })
})

describe('decodeLink says what is wrong', () => {
  it.each([
    ['nothing', '', 'not-a-link'],
    ['prose', 'have a look at this', 'not-a-link'],
    ['another page', 'https://example.com/#p=hello', 'not-a-link'],
    ['a version zero', code.replace('r1.', 'r0.'), 'not-a-link'],
    ['a later version', `${base}#p=${code.replace('r1.', 'r2.')}`, 'newer'],
    ['a much later version', code.replace('r1.', 'r999999.'), 'newer'],
    ['half of it', code.slice(0, code.length / 2), 'truncated'],
    ['only its prefix', 'r1.', 'truncated'],
    ['a shortened display', `${base}#p=${code.slice(0, 30)}…`, 'truncated'],
    ['a character too many', `${code}A`, 'broken'],
    ['a foreign character', `${code.slice(0, 20)}ä${code.slice(21)}`, 'broken'],
    ['stray bits at the end', strayBits(code), 'broken'],
    ['a novel', 'x'.repeat(10 * maxCodeLength), 'too-large'],
    ['an oversized code', `r1.${'A'.repeat(maxCodeLength + 1)}`, 'too-large'],
    ['a body that is not JSON', forge('{"cluster":'), 'broken'],
    ['very deep JSON', forge('['.repeat(100_000)), 'broken'],
  ])('%s', (_, text, expected) => expect(decodeLink(text)).toEqual(failed(expected)))

  it('a bomb', () => {
    const body = deflateSync(new Uint8Array(8_000_000).fill(32), { level: 9 })
    const packed = new Uint8Array(7 + body.length)
    new DataView(packed.buffer).setUint32(0, crc32(body))
    packed.set([body.length >>> 16, (body.length >>> 8) & 0xff, body.length & 0xff], 4)
    packed.set(body, 7)
    expect(decodeLink(`r1.${toBase64Url(packed)}`)).toEqual(failed('too-large'))
  })

  it.each([
    ['{"cluster":{"name":7}}', ['cluster.name']],
    ['{"aws":{"secretAccessKey":"x"}}', ['aws']],
    ['{"aws":{"__proto__":{"admin":true}}}', ['aws']],
    ['{"constructor":{"prototype":{"admin":true}}}', ['']],
    ['{"nodes":{"pools":[{"quantity":0},{"name":"a\\nb"}]}}', ['nodes.pools.0.quantity', 'nodes.pools.1.name']],
    ['{"nodes":{"pools":{"0":{}}}}', ['nodes.pools']],
    ['null', ['']],
    ['[]', ['']],
  ])('what is not a Plan: %s', (delta, paths) => {
    const link = decodeLink(forge(delta))
    expect(link).toMatchObject(failed('invalid'))
    if (!link.ok && link.error.code === 'invalid') expect(link.error.issues.map((issue) => issue.path)).toEqual(paths)
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})

describe('a damaged link', () => {
  const other = { put: fc.string({ maxLength: 6 }), at: fc.nat(code.length), cut: fc.integer({ min: 0, max: 6 }) }

  it('never gives another Plan', () => {
    fc.assert(
      fc.property(fc.record(other), ({ put, at, cut }) => {
        const link = decodeLink(code.slice(0, at) + put + code.slice(at + cut))
        if (link.ok) expect(link.value).toEqual(plan)
      }),
      { numRuns: 2000 },
    )
  })

  it('that misses its end is known for one', () => {
    for (let length = 3; length < code.length; length++) {
      expect(decodeLink(code.slice(0, length)), `${length} characters`).toEqual(failed('truncated'))
    }
  })

  it('that differs in one character is refused', () => {
    for (let at = 3; at < code.length; at++) {
      for (const character of ['A', 'z', '0', '-', '_']) {
        if (code[at] !== character)
          expect(decodeLink(code.slice(0, at) + character + code.slice(at + 1)).ok).toBe(false)
      }
    }
  })

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(decodeLink(text).ok).toBe(false)
        expect(decodeLink(`#p=r1.${text}`).ok).toBe(false)
      }),
    )
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(() => decodeLink(forge(json))).not.toThrow()
      }),
    )
  })
})

describe('shareLink', () => {
  it('gives a link that opens', () => expect(shareLink(plan, base)).toEqual({ ok: true, value: `${base}#p=${code}` }))

  it('gives none for a Plan that is too large to be opened again', () => {
    const taints = Array.from({ length: 20 }, (_, i) => ({
      key: `${i}`.repeat(100),
      value: 'v',
      effect: 'NoSchedule' as const,
    }))
    const labels = Array.from({ length: 50 }, (_, i) => ({ key: `k${i}`, value: 'v'.repeat(250) }))
    const pools = Array.from({ length: 32 }, (_, i) => ({ ...defaultPool, name: `p${i}`, taints, labels }))
    expect(shareLink(setIn(defaultPlan, 'nodes.pools', pools), base)).toEqual(failed('too-large'))
  })
})

/** The same bytes in another spelling: the last character of base64 has bits that no byte uses. */
function strayBits(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return text.slice(0, -1) + alphabet[alphabet.indexOf(text.at(-1) ?? '') + 1]
}
