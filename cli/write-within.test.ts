import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeWithin } from './write-within'

let directory = ''
const root = () => join(directory, 'out')
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lariat-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const outside = { ok: false, error: { code: 'outside' } }

describe('writeWithin', () => {
  it('makes directories, and tells what it did', async () => {
    expect(await writeWithin(root(), 'iam/trust.json', 'a')).toEqual({ ok: true, value: 'created' })
    expect(await writeWithin(root(), 'iam/trust.json', 'a')).toEqual({ ok: true, value: 'same' })
    expect(await writeWithin(root(), 'iam/trust.json', '汉\n')).toEqual({ ok: true, value: 'changed' })
    expect(readFileSync(join(root(), 'iam/trust.json'), 'utf8')).toBe('汉\n')
  })

  it.each(['../x', 'a/../../x', '/etc/x', '', 'a//b', './x', '.', '..', 'a\\..\\x', 'C:/x', '.hidden', 'a\0b'])(
    'refuses %j',
    async (path) => {
      expect(await writeWithin(root(), path, 'a')).toEqual(outside)
      expect(readdirSync(directory)).toEqual([])
    },
  )

  it('follows no symbolic link below the root', async () => {
    const elsewhere = join(directory, 'elsewhere')
    mkdirSync(elsewhere)
    mkdirSync(root())
    writeFileSync(join(elsewhere, 'kept.json'), 'kept')
    symlinkSync(elsewhere, join(root(), 'iam'))
    symlinkSync(join(elsewhere, 'kept.json'), join(root(), 'tags.json'))
    symlinkSync(join(elsewhere, 'new.json'), join(root(), 'cluster.yaml'))
    for (const path of ['iam/trust.json', 'tags.json', 'cluster.yaml']) {
      expect(await writeWithin(root(), path, 'a')).toEqual(outside)
    }
    expect(readdirSync(elsewhere)).toEqual(['kept.json'])
    expect(readFileSync(join(elsewhere, 'kept.json'), 'utf8')).toBe('kept')
  })

  it('says why it cannot', async () => {
    writeFileSync(root(), 'a file')
    expect(await writeWithin(root(), 'tags.json', 'a')).toMatchObject({ ok: false, error: { code: 'failed' } })
    const deep = join(directory, 'deep')
    mkdirSync(join(deep, 'tags.json'), { recursive: true })
    expect(await writeWithin(deep, 'tags.json', 'a')).toMatchObject({ ok: false, error: { code: 'failed' } })
  })
})
