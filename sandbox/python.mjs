/**
 * Finds the Python that runs the local AWS emulator, or says why there is none.
 * Plain JavaScript: `npm start` needs it before any dependency is installed.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** @typedef {'no-python' | 'no-moto'} MissingReason */
/** @typedef {{ ok: true, python: string } | { ok: false, reason: MissingReason, detail: string }} FoundPython */

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))
const requirements = join(root, 'sandbox', 'requirements.txt')
const venv = join(root, '.sandbox', 'venv')
const stamp = join(venv, '.lariat-stamp')
const failed = join(root, '.sandbox', 'no-venv')
const venvPython = process.platform === 'win32' ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python')

/** The server that `python` runs. */
export const serverScript = join(root, 'sandbox', 'moto_server.py')

/** moto's own minimum. */
const minimum = 'import sys; sys.exit(sys.version_info < (3, 10))'

/**
 * The ready virtual environment; without one, a Python whose moto is exactly the pinned version.
 * In CI only the virtual environment counts, so that the pinned list is what is tested.
 * @returns {Promise<FoundPython>}
 */
export async function findPython() {
  if (venvReady()) return { ok: true, python: venvPython }
  if (process.env.CI === 'true') return noMoto('the virtual environment .sandbox/venv is not set up')
  const python = await basePython()
  if (python === null) return noPython()
  if (await hasMoto(python)) return { ok: true, python }
  return noMoto(`neither .sandbox/venv nor ${python} has moto ${pinnedMoto()}`)
}

function venvReady() {
  return existsSync(venvPython) && stamped(stamp)
}

/**
 * Makes the virtual environment if it is not there or its list has changed, then answers as `findPython` does.
 * `around` runs the part that takes long, for who wants to tell the user.
 * @param {(work: () => Promise<FoundPython>) => Promise<FoundPython>} around
 */
export async function preparePython(around = (work) => work()) {
  if (venvReady()) return findPython()
  const python = await basePython()
  if (python === null) return noPython()
  // Without a package index, a moto that is there serves, and the next start need not ask the index again.
  const other = stamped(failed) ? await findPython() : undefined
  return other?.ok ? other : around(() => makeVenv(python))
}

async function makeVenv(python) {
  try {
    rmSync(venv, { recursive: true, force: true })
    await run(python, ['-m', 'venv', venv])
    // One retry: without a package index this should end soon.
    await run(venvPython, [
      '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--retries', '1', '-r', requirements,
    ])
    writeFileSync(stamp, requirementsHash())
    return findPython()
  } catch (error) {
    mkdirSync(dirname(failed), { recursive: true })
    writeFileSync(failed, requirementsHash())
    const other = await findPython()
    return other.ok ? other : noMoto(whyNoVenv(error))
  }
}

async function basePython() {
  const candidates = process.env.LARIAT_PYTHON ? [process.env.LARIAT_PYTHON] : ['python3', 'python']
  for (const python of candidates) {
    if (await succeeds(python, minimum)) return python
  }
  return null
}

function hasMoto(python) {
  const check = `import flask, flask_cors, moto, sys; sys.exit(moto.__version__ != '${pinnedMoto()}')`
  return succeeds(python, check)
}

async function succeeds(python, code) {
  try {
    await run(python, ['-c', code])
    return true
  } catch {
    return false
  }
}

function pinnedMoto() {
  return /^moto==(.+)$/m.exec(readFileSync(requirements, 'utf8'))?.[1]
}

function stamped(file) {
  return existsSync(file) && readFileSync(file, 'utf8') === requirementsHash()
}

function requirementsHash() {
  return createHash('sha256').update(readFileSync(requirements)).digest('hex')
}

function whyNoVenv(error) {
  const output = `${error.stdout ?? ''}${error.stderr ?? ''}`
  if (output.includes('ensurepip')) return 'Python cannot make a virtual environment (Debian: apt install python3-venv)'
  const last = output.split('\n').findLast((line) => line.startsWith('ERROR'))
  return `pip could not install moto: ${last?.replace('ERROR: ', '') ?? error.message}`
}

/** @returns {FoundPython} */
function noPython() {
  const asked = process.env.LARIAT_PYTHON
  return { ok: false, reason: 'no-python', detail: `no Python 3.10 or newer ${asked ? `at ${asked}` : 'on the PATH'}` }
}

/** @returns {FoundPython} */
function noMoto(detail) {
  return { ok: false, reason: 'no-moto', detail }
}
