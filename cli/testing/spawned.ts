import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** The command line as one file, which starts in a fraction of the time. Inside the project, where its packages are. */
export async function bundleCli(): Promise<string> {
  const outfile = join(project, '.lariat', 'test', `cli-${process.pid}.mjs`)
  const shape = { bundle: true, platform: 'node', format: 'esm', packages: 'external' } as const
  await build({ ...shape, entryPoints: [join(project, 'cli', 'main.ts')], outfile, logLevel: 'warning' })
  return outfile
}

/** A process of its own with the command line in it, that speaks to `endpoint`. */
export function spawnCli(script: string, endpoint: string, argv: readonly string[]) {
  const child = spawn(process.execPath, [script, ...argv], {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: 'AKIALARIATSANDBOX000',
      AWS_SECRET_ACCESS_KEY: 'x',
    },
  })
  let [out, complaints] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, complaints }))
  return {
    ended,
    /** Ends when something has been said on stderr. */
    complained: once(child.stderr, 'data'),
    kill: (signal: NodeJS.Signals) => child.kill(signal),
  }
}
