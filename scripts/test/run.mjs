import { preparePython } from '../../sandbox/python.mjs'
import { installDependencies } from '../setup/dependencies.mjs'
import { Failure, describe } from '../setup/failure.mjs'
import { onStop } from '../setup/signals.mjs'
import { since, step } from '../setup/steps.mjs'
import { stages } from './stages.mjs'
import { prepareTools } from './tools.mjs'

/** Runs the stages named, or all. Goes on after a failure, to count everything; the last line is the count. */
export async function test(names) {
  onStop(() => process.exit(130))
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name))
  if (unknown) {
    console.error(`There is no stage ${unknown}; there are ${stages.map(({ name }) => name).join(', ')}.`)
    process.exit(1)
  }

  const results = new Map()
  const record = async (name, work) => {
    console.log(`\n── ${name} ──`)
    results.set(name, await counted(work))
  }
  const chosen = withNeeds(names)
  // Beside the dependencies: both mostly wait for the network.
  const emulator = chosen.some((stage) => stage.emulator) ? setUpEmulator() : null
  const scriptTools = chosen.some((stage) => stage.tools) ? settled(setUpTools()) : null
  await record('dependencies', () => installDependencies().then(nothingCounted))
  if (results.get('dependencies').failed === 0) {
    if (emulator) await record('emulator', () => emulator.then(emulatorFound))
    if (scriptTools) await record('tools', () => scriptTools.then((result) => result()))
    for (const { name, needs, run } of chosen) {
      const blocked = needs && results.get(needs).failed > 0
      await record(name, blocked ? () => Promise.reject(new Failure(`Not run: ${needs} failed.`)) : run)
    }
  }
  finish(results)
}

/** The stages named, or all, with those they need. */
function withNeeds(names) {
  if (names.length === 0) return stages
  const needed = stages.filter(({ name }) => names.includes(name)).map(({ needs }) => needs)
  return stages.filter(({ name }) => names.includes(name) || needed.includes(name))
}

function setUpEmulator() {
  const after = ({ ok }) => `AWS emulator ${ok ? '' : 'not '}set up`
  return preparePython((work) => step('Setting up the AWS emulator', after, work))
}

function emulatorFound(found) {
  if (!found.ok) throw new Failure(`The tests need the AWS emulator: ${found.detail}.`)
  return nothingCounted()
}

function setUpTools() {
  return prepareTools((work) => step('Setting up the AWS CLI and ShellCheck', 'AWS CLI and ShellCheck set up', work))
}

/** Its outcome, to be asked for later: what fails before anybody waits for it would end the process. */
const settled = (work) => work.then(() => nothingCounted, (error) => () => { throw error })

/** Preparations are no tests; they count only when they fail. */
const nothingCounted = () => ({ passed: 0, failed: 0 })

async function counted(work) {
  const started = performance.now()
  try {
    return { ...(await work()), time: since(started) }
  } catch (error) {
    console.log(describe(error))
    return { passed: 0, failed: 1, time: since(started) }
  }
}

function finish(results) {
  console.log('\n── result ──')
  for (const [name, { passed, failed, time }] of results) {
    const [p, f] = [passed, failed].map((count) => String(count).padStart(6))
    console.log(`${name.padEnd(14)}${p} passed${f} failed${time.padStart(10)}`)
  }
  const sum = (what) => [...results.values()].reduce((total, result) => total + result[what], 0)
  const failed = sum('failed')
  process.stdout.write(`${sum('passed')} passed, ${failed} failed\n`, () => process.exit(failed === 0 ? 0 : 1))
}
