import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tags } from '@/lib/inventory'
import { recordOf, restorationOf } from './record'

const clusterTag = 'kubernetes.io/cluster/prod-a'
const tags = fc.dictionary(fc.constantFrom('Name', 'team', clusterTag, 'kubernetes.io/role/elb', 'a', 'b'), fc.constantFrom('', '1', 'owned', 'shared'))

/** A write as apply does it: only what differs, with its record. */
function written(wanted: Tags, before: Tags): Tags {
  const missing = Object.fromEntries(Object.entries(wanted).filter(([key, value]) => before[key] !== value))
  return { ...before, ...missing, ...recordOf(missing, before, clusterTag) }
}

function restored(current: Tags): Tags {
  const undo = restorationOf(current, clusterTag)
  if (undo === null) return current
  return Object.fromEntries(Object.entries({ ...current, ...undo.write }).filter(([key]) => !undo.remove.includes(key)))
}

describe('the record of what was written', () => {
  it('brings back what was there before, after any number of writes', () => {
    fc.assert(
      fc.property(tags, fc.array(tags, { minLength: 1, maxLength: 4 }), (before, writes) => {
        expect(restored(writes.reduce<Tags>((now, wanted) => written(wanted, now), before))).toEqual(before)
      }),
    )
  })

  it('leaves what somebody else wrote meanwhile', () => {
    const now = { ...written({ [clusterTag]: 'owned' }, { Name: 'x' }), team: 'mine' }
    expect(restored(now)).toEqual({ Name: 'x', team: 'mine' })
  })

  it('leaves what somebody has deleted meanwhile, and takes its record away', () => {
    const { team: _, ...now } = { team: '', ...written({ team: 'a' }, { team: 'before', Name: 'x' }) }
    expect(restored(now)).toEqual({ Name: 'x' })
  })

  it('is nobody’s but its cluster’s', () => {
    const now = written({ team: 'a' }, {})
    expect(restorationOf(now, 'kubernetes.io/cluster/prod-b')).toBeNull()
    expect(restorationOf({ Name: 'x' }, clusterTag)).toBeNull()
  })

  it('fits a tag, whatever is written', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`${n}`.repeat(60), '']))
    const record = recordOf(many, {}, `kubernetes.io/cluster/${'x'.repeat(100)}`)
    for (const [key, value] of Object.entries(record)) {
      expect(key.length).toBeLessThanOrEqual(128)
      expect(value.length).toBeLessThanOrEqual(256)
    }
    expect(Object.keys(record)).toHaveLength(1)
  })
})
