import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bounds, bring, named } from './bring'

const given = (name: string, bytes: Uint8Array, size = bytes.length) => ({
  name, size, arrayBuffer: async () => new Uint8Array(bytes).buffer,
})
const text = (name: string, content: string) => given(name, strToU8(content))
const utf16 = (mark: readonly number[], content: string) => new Uint8Array([...mark, ...content].flatMap((one) =>
  typeof one === 'number' ? [one] : mark[0] === 0xff ? [one.charCodeAt(0), 0] : [0, one.charCodeAt(0)],
))

describe('bring', () => {
  it('reads texts, whatever Windows did to them', async () => {
    const { files, refused } = await bring([
      text('a.yaml', '\ufeff名称: x\r\n'),
      given('b.yaml', utf16([0xff, 0xfe], 'b: 1')),
      given('c.yaml', utf16([0xfe, 0xff], 'c: 1')),
    ])
    expect(files.map((file) => file.text)).toEqual(['名称: x\r\n', 'b: 1', 'c: 1'])
    expect(refused).toEqual([])
  })

  it('says what it does not take', async () => {
    const { files, refused } = await bring([
      given('photo.png', new Uint8Array([0x89, 0x50, 0xff, 0x00])),
      given('big.yaml', new Uint8Array(), bounds.file + 1),
      given('big.zip', new Uint8Array(), bounds.zip + 1),
      given('a.zip', strToU8('no zip')),
      text('a.yaml', 'a: 1'),
    ])
    expect(files.map(({ name }) => name)).toEqual(['a.yaml'])
    expect(refused.map(({ name, why }) => [name, why])).toEqual([
      ['photo.png', 'not-text'], ['big.yaml', 'too-large'], ['big.zip', 'too-large'], ['a.zip', 'broken-zip'],
    ])
  })

  it('takes as many files as a person can look at', async () => {
    const many = Array.from({ length: bounds.files + 2 }, (_, at) => text(`${at}.yaml`, ''))
    const { files, refused } = await bring(many)
    expect([files.length, refused.map(({ why }) => why)]).toEqual([bounds.files, ['too-many', 'too-many']])
  })

  it('looks into a zip, and unpacks only what can be read', async () => {
    const zip = zipSync({
      'prod/cluster.yaml': strToU8('kind: Cluster'),
      'prod/.hidden.yaml': strToU8(''),
      'prod/logo.png': strToU8(''),
      'prod/bomb.json': new Uint8Array(bounds.file + 1),
      'prod/latin.md': new Uint8Array([0xe9]),
    })
    const { files, refused } = await bring([given('prod.zip', zip)])
    expect(files).toEqual([{ name: 'prod/cluster.yaml', text: 'kind: Cluster' }])
    expect(refused).toEqual([{ name: 'prod/latin.md', why: 'not-text' }, { name: 'prod/bomb.json', why: 'too-large' }])
  })

  it('unpacks no more of an entry than it says it holds', async () => {
    const zip = zipSync({ 'a.yaml': new Uint8Array(1_000_000).fill(97) })
    // The size of the content, in the central directory and before the content itself.
    const lie = new DataView(zip.buffer, zip.byteOffset)
    for (let at = 0; at < zip.length - 4; at++) {
      const signature = lie.getUint32(at, true)
      if (signature === 0x04034b50) lie.setUint32(at + 22, 10, true)
      if (signature === 0x02014b50) lie.setUint32(at + 24, 10, true)
    }
    const { files, refused } = await bring([given('a.zip', zip)])
    expect(files.every((file) => file.text.length <= 10)).toBe(true)
    expect(files.length + refused.length).toBe(1)
  })
})

it('tells files of one name apart', () => {
  const files = ['a', 'a', 'b', 'a'].map((name) => ({ name, text: '' }))
  expect(named(files).map(({ name }) => name)).toEqual(['a', 'a (2)', 'b', 'a (3)'])
})
