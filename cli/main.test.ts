import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import { presets } from '@/lib/plan/presets'

const project = fileURLToPath(new URL('..', import.meta.url))
const preset = presets[0]!

/** The command as a person types it, called in a directory that is not the project's. */
function lariat(directory: string, ...argv: string[]): Promise<{ code: number; out: string; complaints: string }> {
  return new Promise((done) => {
    const command = ['--prefix', project, 'run', '-s', 'lariat', '--', ...argv]
    execFile('npm', command, { cwd: directory }, (error, out, complaints) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, complaints })
    })
  })
}

describe('npm run lariat', () => {
  let directory = ''
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'lariat-'))
  })
  afterAll(() => rmSync(directory, { recursive: true }))

  it('writes real files below the directory it was called in, and nothing else', async () => {
    const first = await lariat(directory, 'generate', '--preset', preset.id, '--out', 'files')
    expect(first.code).toBe(0)
    const files = generate(preset.plan, 'en')
    expect(readdirSync(directory)).toEqual(['files'])
    const found = readdirSync(join(directory, 'files'), { recursive: true, withFileTypes: true })
    expect(found.filter((entry) => entry.isFile())).toHaveLength(files.length)
    for (const { path, content } of files) {
      expect(readFileSync(join(directory, 'files', path)).equals(Buffer.from(content)), path).toBe(true)
      expect(first.out).toContain(`created    files/${path}`)
    }
    writeFileSync(join(directory, 'files', 'tags.json'), 'edited')
    const second = await lariat(directory, 'generate', '--preset', preset.id, '--out', 'files')
    expect(second.out).toContain('changed    files/tags.json')
    expect(second.out).toContain('unchanged  files/cluster.yaml')
  })

  it('ends with the code', async () => {
    const refused = await lariat(
      directory,
      'generate',
      '--preset',
      preset.id,
      '--set',
      'cluster.name=',
      '--out',
      'none',
    )
    expect([refused.code, refused.complaints]).toEqual([1, expect.stringContaining('LAR-002')])
    const misread = await lariat(directory, 'generate', '--plan', 'nowhere.json', '--out', 'none')
    expect([misread.code, misread.complaints]).toEqual([2, expect.stringContaining('nowhere.json')])
    expect(readdirSync(directory)).not.toContain('none')
  })
})
