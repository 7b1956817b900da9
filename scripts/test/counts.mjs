import { existsSync, readFileSync } from 'node:fs'

/** `{ passed, failed }` of one command that is one test. */
export function countCommand({ code }) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * vitest's JSON report. A test that was not run proves nothing and counts as failed; so does a file that could not be
 * loaded, and an error outside of any test (which only the exit code tells).
 */
export function countVitest(report, code) {
  const passed = report?.numPassedTests ?? 0
  const notRun = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  const brokenFiles = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = (report?.numFailedTests ?? 0) + notRun + brokenFiles.length
  return atLeastOne({ passed, failed }, code)
}

/** Playwright's JSON report, counted alike: skipped is failed, and so is flaky. */
export function countPlaywright(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  const failed = unexpected + flaky + skipped + (report?.errors?.length ?? 0)
  return atLeastOne({ passed: expected, failed }, code)
}

/** No test at all, or a failed command without a failed test, is a failure. */
function atLeastOne({ passed, failed }, code) {
  const silent = failed === 0 && (passed === 0 || code !== 0)
  return { passed, failed: silent ? 1 : failed }
}

/** A report, or null when its command ended before it wrote one. */
export function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
