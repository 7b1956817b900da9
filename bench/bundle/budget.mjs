import { startApp } from '../../scripts/setup/app.mjs'
import { appEnvironment } from '../../scripts/setup/environment.mjs'
import { freePort } from '../../scripts/setup/port.mjs'
import { root } from '../../scripts/setup/tree.mjs'
import { measureBare } from './bare.mjs'
import { firstLoad } from './first-load.mjs'

/** First load of any step over that of a bare Next app. The goal is 1.10. */
const limit = 1.25

/** Measures every step of the built app, prints the table, and counts one test per step. */
export async function checkBudget() {
  const bare = await measureBare()
  const steps = await measureSteps()
  const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(7)
  console.log(`first-load JavaScript, kB gzip; limit ${limit} × bare Next ${bare.version}\n`)
  console.log(`${'bare Next'.padEnd(14)}${kB(bare.bytes)}    1.00 ×   ${bare.files.length} files`)
  for (const { id, bytes, files } of steps) {
    const ratio = bytes / bare.bytes
    const verdict = ratio > limit ? '   over the limit' : ''
    console.log(`${id.padEnd(14)}${kB(bytes)}${ratio.toFixed(2).padStart(8)} ×   ${files.length} files${verdict}`)
  }
  const failed = steps.filter(({ bytes }) => bytes > limit * bare.bytes).length
  return { passed: steps.length - failed, failed }
}

async function measureSteps() {
  const { tsImport } = await import('tsx/esm/api')
  const { stepIds } = await tsImport('../../lib/rules/step-of.ts', import.meta.url)
  const address = { host: '127.0.0.1', port: await freePort() }
  const env = appEnvironment(process.env, { ...address, sandbox: { missing: 'not-started' } })
  const app = await startApp({ ...address, env })
  try {
    const steps = []
    for (const id of stepIds) steps.push({ id, ...(await firstLoad(`${app.url}/en/${id}`, root)) })
    return steps
  } finally {
    await app.stop()
  }
}
