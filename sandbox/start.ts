import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { findPython, serverScript } from './python.mjs'

export interface Moto {
  /** Where the emulator listens, such as `http://127.0.0.1:40123`. */
  readonly url: string
  stop(): Promise<void>
}

type Server = ChildProcessByStdio<Writable, Readable, Readable>

/** Starts the local AWS emulator and waits until it answers. It ends with this process, however that ends. */
export async function startMoto({ port = 0 }: { port?: number } = {}): Promise<Moto> {
  const found = await findPython()
  if (!found.ok) throw new Error(`The AWS emulator cannot start: ${found.detail}`)

  const server = spawn(found.python, [serverScript, '--port', String(port), '--die-with-stdin'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const url = await address(server)
  await fetch(`${url}/moto-api/data.json`).then((answer) => answer.text())
  return { url, stop: () => stop(server) }
}

/** The first line the server prints. Its output is read to the end: a full pipe would stop the server. */
function address(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    let complaint = ''
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (said.includes('\n')) return
      said += text
      if (said.includes('\n')) resolve(said.slice(0, said.indexOf('\n')).trim())
    })
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-2000)
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`The AWS emulator stopped at once: ${complaint.trim()}`)))
  })
}

async function stop(server: Server): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = once(server, 'exit')
  server.kill()
  await gone
}
