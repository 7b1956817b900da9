import { readFileSync } from 'node:fs'
import { startApp } from './app.mjs'
import { buildApp } from './build.mjs'
import { installDependencies } from './dependencies.mjs'
import { appEnvironment, isWildcard } from './environment.mjs'
import { Failure, describe } from './failure.mjs'
import { askedAddress, checkPort } from './port.mjs'
import { prepareSandbox, startSandbox } from './sandbox.mjs'
import { onOrphaned, onStop } from './signals.mjs'
import { since } from './steps.mjs'
import { inRoot } from './tree.mjs'

/** From a fresh clone to the answering app, doing only what is not done yet. */
export async function serve(env) {
  const started = performance.now()
  onStop(() => process.exit(130))
  try {
    const { host, port } = askedAddress(env)
    await checkPort(host, port)
    console.log(`Lariat ${JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).version}`)

    const [prepared] = await Promise.all([prepareSandbox(), installDependencies()])
    const [sandbox] = await Promise.all([startSandbox(prepared), buildApp()])
    const app = await startApp({ host, port, env: appEnvironment(env, { host, port, sandbox }) })

    if (sandbox.missing) console.log(`  No AWS sandbox: ${sandbox.detail}. Everything else works.`)
    if (isWildcard(host)) console.log('  Listening on every address: whoever reaches this machine can open Lariat.')
    console.log(`\n  ${app.url}\n\n  Ready in ${since(started)}. Ctrl-C stops everything.`)
    await untilStopped([app, sandbox], app.exited)
  } catch (error) {
    console.error(describe(error))
    process.exit(1)
  }
}

async function untilStopped(parts, appExited) {
  const asked = new Promise((resolve) => {
    onStop(() => resolve('asked'))
    onOrphaned(() => resolve('asked'))
  })
  const why = await Promise.race([asked, appExited])
  await Promise.all(parts.map((part) => part.stop()))
  if (why !== 'asked') throw new Failure('The app stopped by itself; its last words are above.')
  process.exit(0)
}
