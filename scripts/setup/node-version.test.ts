import { expect, it } from 'vitest'
import { nodeTooOld } from './node-version.mjs'

it.each([
  ['12.22.12', true], ['18.20.8', true], ['20.9.0', true], ['20.18.3', true],
  ['20.19.0', false], ['20.20.2', false], ['22.0.0', false], ['26.10.0', false],
])('Node %s too old: %s', (version, tooOld) => {
  const line = nodeTooOld(version)
  expect(line !== null).toBe(tooOld)
  if (tooOld) expect(line).toContain(`Node ${version} is too old: Lariat needs 20.19.0`)
})
