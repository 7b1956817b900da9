import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tools } from '@/scripts/test/tools.mjs'
import { sandboxKeys } from '../../account/clients'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface AwsCli {
  /** Runs a program whose `aws` speaks to the endpoint. */
  run(program: string, args: readonly string[], endpoint: string): Promise<Ran>
  stop(): void
}

/** Where a program of the pinned tools stands. */
export function tool(name: string): string {
  if (!tools.isReady()) throw new Error('The AWS CLI and ShellCheck of the tests are not set up: npm test does it.')
  return join(tools.bin, name)
}

/** The pinned AWS CLI, loaded once: it would need half a second to start, and a script calls it some thirty times. */
export async function startAwsCli(): Promise<AwsCli> {
  const folder = mkdtempSync(join(tmpdir(), 'lariat-aws-'))
  const python = tool('python')
  const socket = join(folder, 'socket')
  const client = join(import.meta.dirname, 'client.py')
  writeFileSync(join(folder, 'aws'), `#!/bin/sh\nexec '${python}' -ISs '${client}' '${socket}' "$@"\n`, { mode: 0o755 })

  const server = spawn(python, [join(import.meta.dirname, 'server.py'), socket], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(server.stdout, 'data')
  return {
    run: (program, args, endpoint) => run(program, args, environment(folder, endpoint)),
    stop() {
      server.kill()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Nothing of this machine's own AWS settings. */
function environment(folder: string, endpoint: string): NodeJS.ProcessEnv {
  const own: NodeJS.ProcessEnv = { ...process.env }
  for (const name of Object.keys(own)) if (name.startsWith('AWS_')) delete own[name]
  return {
    ...own,
    PATH: `${folder}:${process.env.PATH}`,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: sandboxKeys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: sandboxKeys.secretAccessKey,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  }
}

/** Runs a program to its end. */
export async function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code: code ?? -1, ...said }
}
