import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readText, replaceText } from './text-file'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lariat-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const put = (content: string | Uint8Array) => {
  const path = join(directory, 'a.yaml')
  writeFileSync(path, content)
  return path
}

describe('readText', () => {
  it('reads UTF-8 as it is, with its byte order mark', async () => {
    expect(await readText(put('\ufeff名称: x\r\n'))).toBe('\ufeff名称: x\r\n')
  })

  it.each([
    ['UTF-16, as PowerShell writes it', Buffer.from('\ufeffa: 1', 'utf16le')],
    ['Latin-1', Buffer.from('straße', 'latin1')],
  ])('refuses %s', async (_, bytes) => {
    await expect(readText(put(bytes))).rejects.toThrow('not UTF-8')
  })

  it('refuses what is too large without reading it', async () => {
    const path = put('')
    truncateSync(path, 16_000_001)
    await expect(readText(path)).rejects.toThrow('larger than 16 MB')
  })
})

describe('replaceText', () => {
  it('leaves the mode as it is, and nothing beside the file', async () => {
    const path = put('before')
    chmodSync(path, 0o640)
    await replaceText(path, 'before', 'after')
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777, readdirSync(directory)]).toEqual(['after', 0o640, ['a.yaml']])
  })

  it('goes through a symbolic link, which stays one', async () => {
    const path = put('before')
    const link = join(directory, 'link.yaml')
    symlinkSync(path, link)
    await replaceText(link, 'before', 'after')
    expect([readFileSync(path, 'utf8'), lstatSync(link).isSymbolicLink()]).toEqual(['after', true])
  })

  it('does not write over what somebody else has written meanwhile', async () => {
    const path = put('theirs')
    await expect(replaceText(path, 'before', 'after')).rejects.toThrow('changed since')
    expect(readFileSync(path, 'utf8')).toBe('theirs')
  })
})
