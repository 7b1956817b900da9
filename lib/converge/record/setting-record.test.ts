import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SettingValues } from '@/lib/derive/desired-settings'
import type { Tags } from '@/lib/inventory'
import { contested, isSettingKey, readRecord, recordOfSetting, recordsIn, settingKey, settingKinds, undoSetting, written } from './setting-record'

const a = 'kubernetes.io/cluster/a'
const b = 'kubernetes.io/cluster/b'
const values: fc.Arbitrary<Record<string, string>> = fc.record({
  tokens: fc.constantFrom('optional', 'required', 'no-preference'),
  'hop-limit': fc.constantFrom('1', '2', '3', 'no-preference'),
})

interface World {
  readonly now: SettingValues
  readonly tags: Tags
}
const others = ({ tags }: World, cluster: string) => recordsIn('metadata-defaults', cluster, { 'vpc-1': tags }).others
const recordOf = ({ tags }: World, cluster: string) => readRecord(tags[settingKey('metadata-defaults', cluster)] ?? '')

/** As apply does it: nothing while another cluster has it otherwise; `stopped`: the record is written, the change is not. */
function applied(world: World, wanted: SettingValues, cluster = a, stopped = false): World {
  if (contested(wanted, world.now, others(world, cluster)).length > 0) return world
  const record = written(recordOfSetting(wanted, world.now, recordOf(world, cluster), others(world, cluster)))
  const tags = record === '' ? world.tags : { ...world.tags, [settingKey('metadata-defaults', cluster)]: record }
  return { now: stopped ? world.now : { ...world.now, ...wanted }, tags }
}

function undone(world: World, cluster = a): World {
  const { values: back, heirs } = undoSetting(recordOf(world, cluster), world.now, others(world, cluster))
  const { [settingKey('metadata-defaults', cluster)]: _, ...kept } = world.tags
  return { now: { ...world.now, ...back }, tags: { ...kept, ...Object.fromEntries(heirs.map(({ key, record }) => [key, written(record)])) } }
}

describe('the record of a setting', () => {
  it('brings back what was there before, after any number of changes, each of which may have been stopped', () => {
    fc.assert(
      fc.property(values, fc.array(fc.tuple(values, fc.boolean()), { minLength: 1, maxLength: 4 }), (now, changes) => {
        const after = changes.reduce<World>((world, [wanted, stopped]) => applied(world, wanted, a, stopped), { now, tags: {} })
        expect(undone(after)).toEqual({ now, tags: {} })
      }),
    )
  })

  it('of two clusters brings back what was there before both, in whichever order they go', () => {
    fc.assert(
      fc.property(values, values, values, fc.boolean(), (now, first, second, inOrder) => {
        const both = applied(applied({ now, tags: {} }, first, a), second, b)
        const [one, other] = inOrder ? [a, b] : [b, a]
        const left = undone(both, one)
        // Whoever stays has what it had.
        if (Object.keys(recordOf(both, other)).length > 0) expect(left.now).toMatchObject(other === b ? second : first)
        expect(undone(left, other)).toEqual({ now, tags: {} })
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves what somebody else has changed meanwhile', () => {
    const world = applied({ now: { tokens: 'optional', 'hop-limit': '1' }, tags: {} }, { tokens: 'required', 'hop-limit': '2' })
    const since = { ...world, now: { ...world.now, 'hop-limit': '9' } }
    expect(undoSetting(recordOf(since, a), since.now, [])).toMatchObject({ values: { tokens: 'optional' }, theirs: ['hop-limit'] })
  })

  it('reads as it is written, and fits a tag', () => {
    const record = { 'hop-limit': { former: 'no-preference', given: ['63', '64'] }, tokens: { former: undefined, given: ['required', 'optional'] } }
    expect(written(record)).toBe('hop-limit=no-preference/63/64 tokens=/required/optional')
    expect(readRecord(written(record))).toEqual(record)
    expect(readRecord('')).toEqual({})
    for (const kind of settingKinds) {
      const key = settingKey(kind, `kubernetes.io/cluster/${'x'.repeat(91)}`)
      expect(key.length).toBeLessThanOrEqual(128)
      expect(isSettingKey(key, `kubernetes.io/cluster/${'x'.repeat(91)}`)).toBe(true)
    }
  })
})
