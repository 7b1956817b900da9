import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tags } from '@/lib/inventory'
import { recordOf, restorationOf } from './record'

const a = 'kubernetes.io/cluster/a'
const b = 'kubernetes.io/cluster/b'
const tags: fc.Arbitrary<Tags> = fc.dictionary(
  fc.constantFrom('Name', 'team', 'kubernetes.io/role/elb', 'cost'),
  fc.constantFrom('', '1', 'owned', 'shared'),
)

/** A write as apply does it: only what differs, with its record. */
function written(wanted: Tags, before: Tags, cluster = a): Tags {
  const missing = Object.fromEntries(Object.entries(wanted).filter(([key, value]) => before[key] !== value))
  return { ...before, ...missing, ...recordOf(missing, wanted, before, cluster) }
}

function restored(current: Tags, cluster = a): Tags {
  const undo = restorationOf(current, cluster)
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

  it('of two clusters brings back what was there before both, in whichever order they go', () => {
    fc.assert(
      fc.property(tags, tags, tags, fc.boolean(), (before, first, second, inOrder) => {
        const both = written({ ...second, [b]: 'shared' }, written({ ...first, [a]: 'shared' }, before, a), b)
        const [one, other] = inOrder ? [a, b] : [b, a]
        const left = restored(both, one)
        // Whoever stays keeps what it needs, unless the one that goes had written over it.
        const needs = one === a ? { ...second, [b]: 'shared' } : {}
        expect(left).toMatchObject(needs)
        expect(restored(left, other)).toEqual(before)
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves what somebody else wrote meanwhile', () => {
    const now = { ...written({ [a]: 'owned', cost: '1' }, { Name: 'x' }), team: 'mine', cost: '2' }
    expect(restored(now)).toEqual({ Name: 'x', team: 'mine', cost: '2' })
  })

  it('leaves what somebody has deleted meanwhile, and takes its record away', () => {
    const { team: _, ...now } = { team: '', ...written({ team: 'a' }, { team: 'before', Name: 'x' }) }
    expect(restored(now)).toEqual({ Name: 'x' })
  })

  it('is nobody’s but its cluster’s', () => {
    expect(restorationOf(written({ team: 'a' }, {}), b)).toBeNull()
    expect(restorationOf({ Name: 'x' }, a)).toBeNull()
  })

  it('fits a tag, whatever is written', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`${n}`.repeat(60), '']))
    const record = recordOf(many, many, {}, `kubernetes.io/cluster/${'x'.repeat(100)}`)
    for (const [key, value] of Object.entries(record)) {
      expect(key.length).toBeLessThanOrEqual(128)
      expect(value.length).toBeLessThanOrEqual(256)
    }
    expect(Object.keys(record)).toHaveLength(1)
  })
})
