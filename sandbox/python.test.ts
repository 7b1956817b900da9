import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { inRoot } from '@/scripts/setup/tree.mjs'
import type { FoundPython } from './python.mjs'

const temporary = mkdtempSync(join(tmpdir(), 'lariat-python-'))
const clone = join(temporary, 'clone')
afterAll(() => rmSync(temporary, { recursive: true }))

beforeEach(() => {
  rmSync(clone, { recursive: true, force: true })
  for (const file of ['sandbox/python.mjs', 'sandbox/venv.mjs', 'sandbox/requirements.txt']) cpSync(inRoot(file), join(clone, file))
})

/** `preparePython` of a fresh clone, on a machine whose only Python is the shell script given. */
async function prepare(script: string | null, env: Record<string, string> = {}): Promise<FoundPython> {
  const bin = join(temporary, 'bin')
  rmSync(bin, { recursive: true, force: true })
  mkdirSync(bin)
  if (script !== null) writeFileSync(join(bin, 'python3'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  const subject = pathToFileURL(join(clone, 'sandbox/python.mjs')).href
  const program = `import('${subject}').then((m) => m.preparePython()).then((it) => console.log(JSON.stringify(it)))`
  const { CI: _ci, LARIAT_PYTHON: _python, ...rest } = process.env
  const onlyThere = { env: { ...rest, PATH: bin, ...env } }
  const { stdout } = await promisify(execFile)(process.execPath, ['--eval', program], onlyThere)
  return JSON.parse(stdout)
}

it('says when there is no Python', async () => {
  const detail = 'no Python 3.10 or newer on the PATH'
  expect(await prepare(null)).toMatchObject({ ok: false, reason: 'no-python', detail })
})

it('says when Python is too old', async () => {
  expect(await prepare('exit 1')).toMatchObject({ ok: false, reason: 'no-python' })
})

it('names the Python that was asked for', async () => {
  const found = await prepare('exit 0', { LARIAT_PYTHON: '/nowhere/python' })
  expect(found).toMatchObject({ ok: false, reason: 'no-python', detail: 'no Python 3.10 or newer at /nowhere/python' })
})

/** Makes no virtual environment, as without the package index; `moto` is what importing it ends with. */
const withoutIndex = (moto: 'there' | 'missing') => `case "$*" in
  *venv*) echo "ensurepip is not available" >&2; exit 1;;
  *moto*) exit ${moto === 'there' ? 0 : 1};;
esac`

it('takes an importable moto when no virtual environment can be made, and remembers that', async () => {
  expect(await prepare(withoutIndex('there'))).toMatchObject({ ok: true, python: 'python3' })
  const noSecondTry = `case "$*" in *venv*) exit 9;; *) exit 0;; esac`
  expect(await prepare(noSecondTry)).toMatchObject({ ok: true, python: 'python3' })
})

it('says why there is no moto', async () => {
  const detail: unknown = expect.stringContaining('python3-venv')
  expect(await prepare(withoutIndex('missing'))).toMatchObject({ ok: false, reason: 'no-moto', detail })
})

it('counts only the virtual environment in CI', async () => {
  expect(await prepare(withoutIndex('there'), { CI: 'true' })).toMatchObject({ ok: false, reason: 'no-moto' })
})
