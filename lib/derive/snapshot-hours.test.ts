import { expect, it } from 'vitest'
import { snapshotHours } from './snapshot-hours'

it.each([
  ['0 */5 * * *', 5],
  ['30 2 * * *', 24],
  ['0 0,12 * * *', 12],
  ['0 * * * *', 1],
  ['*/15 * * * *', 1],
  ['30 2 * * 1', 24],
  ['0 */48 * * *', 24],
  ['0 9-17 * * *', 12],
  ['', 12],
  ['daily', 12],
])('%j is every %i hours', (schedule, hours) => expect(snapshotHours(schedule)).toBe(hours))
