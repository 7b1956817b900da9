import { spawn } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { freePort } from '@/scripts/setup/port.mjs'
import { inRoot, root } from '@/scripts/setup/tree.mjs'

/** A second `npm start`: nothing to install and nothing to build. */
async function start() {
  const port = await freePort()
  const child = spawn(process.execPath, [inRoot('scripts/start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
  })
  let output = ''
  child.stderr.on('data', (text) => (output += text))
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(output)))
    child.stdout.on('data', (text) => {
      output += text
      if (output.includes('Ctrl-C')) resolve()
    })
  })
  return { child, url: `http://127.0.0.1:${port}`, output }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { redirect: 'manual' }).then(() => true, () => false)
}

test('a second start installs and builds nothing, and says only where to go', async () => {
  const { child, url, output } = await start()
  expect(await answers(url)).toBe(true)
  expect(output.trim().split(/\n+/)).toEqual([
    expect.stringMatching(/^Lariat \d/),
    `  ${url}`,
    expect.stringMatching(/^ {2}Ready in \d+\.\d s\. Ctrl-C stops everything\.$/),
  ])
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  expect(await exit).toBe(0)
  expect(await answers(url)).toBe(false)
})

test('a killed start leaves no server behind', async () => {
  const { child, url } = await start()
  child.kill('SIGKILL')
  await expect.poll(() => answers(url)).toBe(false)
})
