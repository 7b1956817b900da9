/** Virtual environments of pinned Python packages, made anew when their list has changed. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const home = fileURLToPath(new URL('../.sandbox', import.meta.url))
const windows = process.platform === 'win32'

/** The environment `.sandbox/<name>` of the packages that `requirements` lists. */
export function virtualEnvironment(name, requirements) {
  const folder = join(home, name)
  const bin = join(folder, windows ? 'Scripts' : 'bin')
  const python = join(bin, windows ? 'python.exe' : 'python')
  const stamp = join(folder, '.lariat-stamp')
  const failed = join(home, `no-${name}`)
  const hash = () => createHash('sha256').update(readFileSync(requirements)).digest('hex')
  const stamped = (file) => existsSync(file) && readFileSync(file, 'utf8') === hash()

  return {
    bin,
    python,
    isReady: () => existsSync(python) && stamped(stamp),
    /** Whether making it failed with this very list. */
    hasFailed: () => stamped(failed),
    /** Makes it. `base` is the Python to make it with. */
    async make(base) {
      try {
        rmSync(folder, { recursive: true, force: true })
        await run(base, ['-m', 'venv', folder])
        // One retry: without a package index this should end soon.
        await run(python, [
          '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--retries', '1', '-r', requirements,
        ])
        writeFileSync(stamp, hash())
      } catch (error) {
        mkdirSync(dirname(failed), { recursive: true })
        writeFileSync(failed, hash())
        throw error
      }
    },
  }
}

/** Why `make` failed, for people. */
export function whyNotMade(error, what) {
  const output = `${error.stdout ?? ''}${error.stderr ?? ''}`
  if (output.includes('ensurepip')) return 'Python cannot make a virtual environment (Debian: apt install python3-venv)'
  const last = output.split('\n').findLast((line) => line.startsWith('ERROR'))
  return `pip could not install ${what}: ${last?.replace('ERROR: ', '') ?? error.message}`
}
