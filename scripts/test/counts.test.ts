import { describe, expect, it } from 'vitest'
import { countCommand, countPlaywright, countVitest } from './counts.mjs'

it('counts a command as one test', () => {
  expect(countCommand({ code: 0 })).toEqual({ passed: 1, failed: 0 })
  expect(countCommand({ code: 2 })).toEqual({ passed: 0, failed: 1 })
})

describe('vitest', () => {
  const none: unknown[] = []
  const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: none }
  const broken = { status: 'failed', assertionResults: [] }
  const red = { status: 'failed', assertionResults: [{ status: 'failed' }] }

  it.each([
    ['all green', report, 0, { passed: 5, failed: 0 }],
    ['a failed test', { ...report, numFailedTests: 1, testResults: [red] }, 1, { passed: 5, failed: 1 }],
    ['a file that cannot be loaded', { ...report, testResults: [broken] }, 1, { passed: 5, failed: 1 }],
    ['a skipped test', { ...report, numPendingTests: 1 }, 0, { passed: 5, failed: 1 }],
    ['a test still to be written', { ...report, numTodoTests: 2 }, 0, { passed: 5, failed: 2 }],
    ['an error outside of any test', report, 1, { passed: 5, failed: 1 }],
    ['no tests', { ...report, numPassedTests: 0 }, 0, { passed: 0, failed: 1 }],
    ['no report', null, 1, { passed: 0, failed: 1 }],
  ])('%s', (_, given, code, counts) => {
    expect(countVitest(given, code)).toEqual(counts)
  })
})

describe('Playwright', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }

  it.each([
    ['all green', { stats, errors: [] }, 0, { passed: 3, failed: 0 }],
    ['a failed test', { stats: { ...stats, unexpected: 2 }, errors: [] }, 1, { passed: 3, failed: 2 }],
    ['a flaky test', { stats: { ...stats, flaky: 1 }, errors: [] }, 0, { passed: 3, failed: 1 }],
    ['a skipped test', { stats: { ...stats, skipped: 1 }, errors: [] }, 0, { passed: 3, failed: 1 }],
    ['a server that did not start', { stats: { ...stats, expected: 0 }, errors: [{}] }, 1, { passed: 0, failed: 1 }],
    ['no tests', { stats: { ...stats, expected: 0 }, errors: [] }, 0, { passed: 0, failed: 1 }],
    ['no report', null, 1, { passed: 0, failed: 1 }],
  ])('%s', (_, given, code, counts) => {
    expect(countPlaywright(given, code)).toEqual(counts)
  })
})
