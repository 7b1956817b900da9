import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { start } from './child.mjs'
import { bracketed, isWildcard } from './environment.mjs'
import { Failure } from './failure.mjs'
import { nextProgram } from './next.mjs'
import { portTaken } from './port.mjs'
import { inRoot, root } from './tree.mjs'

const dieWithParent = pathToFileURL(inRoot('scripts/setup/die-with-parent.mjs')).href

/**
 * Starts the built app and waits until it answers. Its log is shown from then on; Next's banner before it is not.
 * `folder` is another built Next app to serve instead.
 */
export async function startApp({ host, port, env, folder = root }) {
  const args = ['--import', dieWithParent, nextProgram, 'start', '-H', host, '-p', String(port)]
  const child = start(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const log = { text: '', live: false }
  for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
    from.setEncoding('utf8').on('data', (text) => {
      if (log.live) to.write(text)
      else log.text += text
    })
  }

  const url = `http://${isWildcard(host) ? '127.0.0.1' : bracketed(host)}:${port}`
  await untilAnswering(url, child, log, port)
  log.live = true
  return { url, exited: once(child, 'exit'), stop: () => stop(child) }
}

async function untilAnswering(url, child, log, port) {
  while (child.exitCode === null && child.signalCode === null) {
    try {
      await fetch(url, { redirect: 'manual' })
      return
    } catch {
      await wait(50)
    }
  }
  if (log.text.includes('EADDRINUSE')) throw portTaken(port, port + 1)
  throw new Failure('The app stopped while it started; its output is above.', log.text)
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill()
  const late = setTimeout(() => child.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(late)
}
