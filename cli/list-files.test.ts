import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listFiles } from './list-files'

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'lariat-'))
  const files = [
    'b.yaml', 'a.yml', 'iam/policy.JSON', 'main.tf', 'RUNBOOK.md', 'notes.txt', '.git/a.yaml', '.hidden.yaml',
    'node_modules/a.json',
  ]
  for (const file of files) {
    mkdirSync(dirname(join(directory, file)), { recursive: true })
    writeFileSync(join(directory, file), '')
  }
  symlinkSync(directory, join(directory, 'round'))
})
afterAll(() => rmSync(directory, { recursive: true }))

const found = async (path: string) => (await listFiles(join(directory, path))).map((file) => relative(directory, file))

it('finds what Lariat reads below a directory, in order', async () => {
  expect(await found('.')).toEqual(['RUNBOOK.md', 'a.yml', 'b.yaml', 'iam/policy.JSON', 'main.tf'])
})
it('takes a file that is named, whatever it is called', async () => expect(await found('notes.txt')).toEqual(['notes.txt']))
it('does not find what is not there', async () => expect(found('nowhere')).rejects.toThrow('ENOENT'))
