/**
 * Finds the Python that runs the local AWS emulator, or says why there is none.
 * Plain JavaScript: `npm start` needs it before any dependency is installed.
 */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { virtualEnvironment, whyNotMade } from './venv.mjs'

/** @typedef {'no-python' | 'no-moto'} MissingReason */
/** @typedef {{ ok: true, python: string } | { ok: false, reason: MissingReason, detail: string }} FoundPython */

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))
const requirements = join(root, 'sandbox', 'requirements.txt')
const venv = virtualEnvironment('venv', requirements)

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
  if (venv.isReady()) return { ok: true, python: venv.python }
  if (process.env.CI === 'true') return noMoto('the virtual environment .sandbox/venv is not set up')
  const python = await basePython()
  if (python === null) return noPython()
  if (await hasMoto(python)) return { ok: true, python }
  return noMoto(`neither .sandbox/venv nor ${python} has moto ${pinnedMoto()}`)
}

/**
 * Makes the virtual environment if it is not there or its list has changed, then answers as `findPython` does.
 * `around` runs the part that takes long, for who wants to tell the user.
 * @param {(work: () => Promise<FoundPython>) => Promise<FoundPython>} around
 */
export async function preparePython(around = (work) => work()) {
  if (venv.isReady()) return findPython()
  const python = await basePython()
  if (python === null) return noPython()
  // Without a package index, a moto that is there serves, and the next start need not ask the index again.
  const other = venv.hasFailed() ? await findPython() : undefined
  return other?.ok ? other : around(() => makeVenv(python))
}

async function makeVenv(python) {
  try {
    await venv.make(python)
    return findPython()
  } catch (error) {
    const other = await findPython()
    return other.ok ? other : noMoto(whyNotMade(error, 'moto'))
  }
}

/** A Python that is new enough, or null. */
export async function basePython() {
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

/** @returns {FoundPython} */
function noPython() {
  const asked = process.env.LARIAT_PYTHON
  return { ok: false, reason: 'no-python', detail: `no Python 3.10 or newer ${asked ? `at ${asked}` : 'on the PATH'}` }
}

/** @returns {FoundPython} */
function noMoto(detail) {
  return { ok: false, reason: 'no-moto', detail }
}
