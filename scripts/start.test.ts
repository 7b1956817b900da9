import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { freePort } from './setup/port.mjs'
import { inRoot, root } from './setup/tree.mjs'

const temporary = mkdtempSync(join(tmpdir(), 'lariat-start-'))
afterAll(() => rmSync(temporary, { recursive: true }))

interface Ended { code: number | null; output: string }

function start(folder: string, env: Record<string, string>, before: string[] = []): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const args = [...before, join(folder, 'scripts/start.mjs')]
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env } })
    let output = ''
    for (const pipe of [child.stdout, child.stderr]) pipe.on('data', (text) => (output += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output: output.trim() }))
  })
}

it('says in one line that the port is taken, and what to do', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const { code, output } = await start(root, { PORT: String(port), HOST: '127.0.0.1' })
  other.close()
  expect(code).toBe(1)
  expect(output).toMatch(new RegExp(`^Port ${port} is taken\\. .* PORT=\\d+ npm start$`))
})

it.each([
  [{ PORT: 'abc' }, 'PORT=abc is no port: give a number from 1 to 65535.'],
  [{ PORT: '70000' }, 'PORT=70000 is no port: give a number from 1 to 65535.'],
  [{ HOST: '192.0.2.1', PORT: '3000' }, 'HOST=192.0.2.1 is no address of this machine'],
])('refuses %o in one line', async (env, line) => {
  const { code, output } = await start(root, env)
  expect(code).toBe(1)
  expect(output).toContain(line)
  expect(output.split('\n')).toHaveLength(1)
})

it('says in one line that Node is too old', async () => {
  const old = join(temporary, 'old-node.mjs')
  writeFileSync(old, `Object.defineProperty(process.versions, 'node', { value: '18.20.8' })`)
  const { code, output } = await start(root, {}, ['--import', old])
  expect(code).toBe(1)
  expect(output).toBe('Node 18.20.8 is too old: Lariat needs 20.19.0 or newer (https://nodejs.org).')
})

it('says in one line that there is no network, on a fresh clone without Python', async () => {
  const clone = join(temporary, 'clone')
  for (const path of ['scripts', 'sandbox', 'package.json', 'package-lock.json', '.npmrc']) {
    cpSync(inRoot(path), join(clone, path), { recursive: true })
  }
  const nowhere = {
    npm_config_registry: 'http://127.0.0.1:9',
    npm_config_cache: join(temporary, 'empty-cache'),
    LARIAT_PYTHON: join(temporary, 'no-python'),
    PORT: String(await freePort()),
  }
  const { code, output } = await start(clone, nowhere)
  expect(code).toBe(1)
  expect(output.split('\n').at(-1)).toBe(
    'No network: npm cannot reach the package registry (ECONNREFUSED). Connect, then run this again.',
  )
  expect(output).not.toMatch(/^\s+at /m)
})
