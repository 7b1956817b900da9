import { rmSync } from 'node:fs'
import { checkBudget } from '../../bench/bundle/budget.mjs'
import { buildApp } from '../setup/build.mjs'
import { runNode } from '../setup/child.mjs'
import { freePort } from '../setup/port.mjs'
import { inRoot, root } from '../setup/tree.mjs'
import { findChromium } from './chromium.mjs'
import { countCommand, countPlaywright, countVitest, readReport } from './counts.mjs'

const program = (path) => inRoot('node_modules', path)
const shown = { cwd: root, show: true, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } }

/**
 * What `npm test` runs, in this order. Each answers `{ passed, failed }`.
 * `needs` is the stage that must have gone well, `emulator` says that moto is used, `tools` the AWS CLI and ShellCheck.
 */
export const stages = [
  { name: 'lint', run: lint },
  { name: 'types', run: types },
  { name: 'unit', emulator: true, tools: true, run: unit },
  { name: 'build', run: build },
  { name: 'budget', needs: 'build', run: checkBudget },
  { name: 'e2e', needs: 'build', emulator: true, run: e2e },
]

async function lint() {
  return countCommand(await runNode(program('eslint/bin/eslint.js'), ['--max-warnings', '0', '.'], shown))
}

/** The types of the routes are generated: a fresh clone has none. */
async function types() {
  const generated = await runNode(program('next/dist/bin/next'), ['typegen'], shown)
  if (generated.code !== 0) return countCommand(generated)
  return countCommand(await runNode(program('typescript/bin/tsc'), ['--noEmit'], shown))
}

/** Unit, property and AWS tests; the last start their own emulator. */
async function unit() {
  const report = freshReport('unit')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runNode(program('vitest/vitest.mjs'), args, shown)
  return countVitest(readReport(report), code)
}

async function build() {
  await buildApp()
  return { passed: 1, failed: 0 }
}

async function e2e() {
  const report = freshReport('e2e')
  const { code } = await runNode(program('@playwright/test/cli.js'), ['test'], {
    ...shown,
    env: {
      ...shown.env,
      LARIAT_CHROMIUM: await findChromium(),
      LARIAT_E2E_PORT: String(await freePort()),
      LARIAT_E2E_REPORT: report,
    },
  })
  return countPlaywright(readReport(report), code)
}

/** Where a stage writes its report; the one of the last run is gone. */
function freshReport(name) {
  const report = inRoot('.lariat', 'test', `${name}.json`)
  rmSync(report, { force: true })
  return report
}
