import { describe, expect, it } from 'vitest'
import { migrate, planVersion, type Migrations } from './migrate'

const log = (name: string) => (document: unknown) => [...(document as string[]), name]

describe('migrate', () => {
  const migrations: Migrations = { current: 4, steps: { 2: log('2 to 3'), 3: log('3 to 4') } }

  it.each([
    [4, { ok: true, value: [] }],
    [3, { ok: true, value: ['3 to 4'] }],
    [2, { ok: true, value: ['2 to 3', '3 to 4'] }],
    [1, { ok: false, error: 'older' }],
    [0, { ok: false, error: 'older' }],
    [-7, { ok: false, error: 'older' }],
    [5, { ok: false, error: 'newer' }],
    [Number.NaN, { ok: false, error: 'newer' }],
    [2.5, { ok: false, error: 'newer' }],
  ])('from version %s', (version, expected) => expect(migrate(version, [], migrations)).toEqual(expected))

  it('leaves a document of the current version alone', () => {
    const document = { any: 'thing' }
    expect(migrate(planVersion, document)).toEqual({ ok: true, value: document })
  })
})
