import { existsSync, readFileSync } from 'node:fs'
import { run, runNode } from './child.mjs'
import { Failure } from './failure.mjs'
import { stamp } from './stamp.mjs'
import { step } from './steps.mjs'
import { hashFiles, inRoot, root } from './tree.mjs'

const installed = stamp('node_modules/.lariat-stamp')

/** `npm ci`, unless node_modules already is what the lockfile says. */
export async function installDependencies() {
  const hash = hashFiles(['package-lock.json'])
  if (installed.says(hash)) return
  if (installedByHand()) return installed.write(hash)
  await step('Installing dependencies', 'Dependencies installed', npmCi)
  installed.write(hash)
}

/** npm's own record of node_modules names every package of the lockfile that is not optional, in its version. */
function installedByHand() {
  const record = inRoot('node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const have = JSON.parse(readFileSync(record, 'utf8')).packages
  const want = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages
  const names = Object.keys(want).filter((name) => name !== '')
  return (
    names.every((name) => have[name]?.version === want[name].version || (want[name].optional && !have[name])) &&
    Object.keys(have).every((name) => name in want)
  )
}

async function npmCi() {
  // Types and build tools are devDependencies: NODE_ENV=production must not leave them out.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const unreachable = await registryError()
  const { code, output } = await npm([...args, unreachable ? '--offline' : '--prefer-offline'])
  if (code === 0) return
  const lost = unreachable ?? networkError(output)
  throw lost
    ? new Failure(`No network: npm cannot reach the package registry (${lost}). Connect, then run this again.`)
    : new Failure('npm could not install the dependencies; its output is above.', output)
}

/** One short question first: `npm ci` itself asks for every package, several times, before it gives up. */
async function registryError() {
  const { output } = await npm(['ping', '--fetch-retries=0', '--fetch-timeout=10000', '--loglevel=error'])
  return networkError(output)
}

function networkError(output) {
  return /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|FETCH_ERROR)\b/.exec(output)?.[1]
}

function npm(args) {
  const program = process.env.npm_execpath
  const options = { cwd: root, env: { ...process.env, NODE_ENV: 'development' } }
  return program?.endsWith('.js') ? runNode(program, args, options) : run('npm', args, options)
}
