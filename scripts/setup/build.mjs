import { existsSync } from 'node:fs'
import { runNode } from './child.mjs'
import { Failure } from './failure.mjs'
import { nextProgram } from './next.mjs'
import { stamp } from './stamp.mjs'
import { step } from './steps.mjs'
import { hashFiles, inRoot, root, sourceFiles } from './tree.mjs'

const built = stamp('.next/lariat-stamp')

/**
 * Everything counts as a source of the build but what certainly is none: better one build too many than a stale app.
 */
const noSource = [
  /^(\.ci|bench|cli|deploy|docs|e2e|scripts)$/,
  /^[^/]+\.md$/,
  /^(eslint|playwright|vitest)\.config\.\w+$/,
  /\.test\.tsx?$/,
  // Written by the tools themselves.
  /^next-env\.d\.ts$|\.tsbuildinfo$/,
]

/** @returns {string[]} */
export const buildSources = () => sourceFiles((path) => noSource.some((pattern) => pattern.test(path)))

/** `next build`, unless the last build was made from the same sources. */
export async function buildApp() {
  const hash = hashFiles(buildSources())
  if (built.says(hash) && existsSync(inRoot('.next/BUILD_ID'))) return
  built.remove()
  await step('Building the app', 'App built', nextBuild)
  built.write(hash)
}

async function nextBuild() {
  const { code, output } = await runNode(nextProgram, ['build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (code !== 0) throw new Failure('The app could not be built; the output of `next build` is above.', output)
}
