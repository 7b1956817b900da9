import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '@/scripts/setup/tree.mjs'
import { findPython } from './python.mjs'
import { startMoto, type Moto } from './start'

/** Until nothing answers at `url`. */
async function gone(url: string): Promise<void> {
  for (;;) {
    try {
      await (await fetch(`${url}/moto-api/data.json`)).text()
    } catch {
      return
    }
  }
}

describe('a running emulator', () => {
  let moto: Moto
  beforeAll(async () => {
    moto = await startMoto()
  })
  afterAll(() => moto.stop())

  it('is bound to this machine and gives web pages nothing', async () => {
    expect(new URL(moto.url).hostname).toBe('127.0.0.1')
    const page = { method: 'POST', headers: { origin: 'https://example.com' } }
    expect((await fetch(`${moto.url}/moto-api/reset`, page)).status).toBe(403)
    const own = await fetch(`${moto.url}/moto-api/data.json`)
    expect(own.status).toBe(200)
    expect(own.headers.get('access-control-allow-origin')).toBeNull()
  })
})

/** Four calls at once, each of which stays a while; prints how many were inside at the same time. */
const crowd = `
import sys, threading
sys.path.insert(0, 'sandbox')
from moto_server import OneAtATime
inside, most = set(), 0
def app(environ, start_response):
    global most
    inside.add(environ['caller'])
    most = max(most, len(inside))
    threading.Event().wait(0.05)
    inside.remove(environ['caller'])
    return [b'']
guarded = OneAtATime(app)
threads = [threading.Thread(target=guarded, args=({'caller': n}, None)) for n in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(most)
`

it('takes one call at a time', async () => {
  const found = await findPython()
  if (!found.ok) throw new Error(found.detail)
  const { stdout } = await promisify(execFile)(found.python, ['-c', crowd], { cwd: root })
  expect(stdout.trim()).toBe('1')
})

it('ends when it is stopped, and stopping twice is fine', async () => {
  const moto = await startMoto()
  await moto.stop()
  await moto.stop()
  await gone(moto.url)
})

it('ends with its parent, even when that is killed', async () => {
  const program = `import { startMoto } from '@/sandbox/start'; startMoto().then(({ url }) => console.log(url))`
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], { cwd: root })
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  expect((await fetch(`${url}/moto-api/data.json`)).status).toBe(200)
  parent.kill('SIGKILL')
  await gone(url)
})
