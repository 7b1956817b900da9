import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPlan } from '@/lib/plan/defaults'
import { planSchema, type Plan } from '@/lib/plan/schema'
import { addPool, duplicatePool, maxPools } from './pool-changes'

const named = (...names: string[]): Plan => ({
  ...defaultPlan,
  nodes: { ...defaultPlan.nodes, pools: names.map((name) => ({ ...defaultPlan.nodes.pools[0]!, name })) },
})
const names = (plan: Plan) => plan.nodes.pools.map((pool) => pool.name)

describe('addPool', () => {
  it('adds a worker pool with a name of its own', () => {
    const plan = addPool(named('a', 'b'))
    expect(names(plan)).toEqual(['a', 'b', 'pool-3'])
    expect(plan.nodes.pools[2]!.roles).toEqual({ etcd: false, controlPlane: false, worker: true })
  })
  it('skips names that are taken', () => expect(names(addPool(named('pool-2')))).toEqual(['pool-2', 'pool-3']))
})

describe('duplicatePool', () => {
  it.each([
    [['workers'], 0, ['workers', 'workers-2']],
    [['workers', 'workers-2'], 1, ['workers', 'workers-2', 'workers-3']],
    [['a', 'b'], 0, ['a', 'b', 'a-2']],
    [[''], 0, ['', 'pool-2']],
    [['a'], 7, ['a']],
  ])('%j, the one at %i', (before, index, after) => expect(names(duplicatePool(named(...before), index))).toEqual(after))

  it('copies everything but the name', () => {
    const plan = duplicatePool(defaultPlan, 2)
    expect(plan.nodes.pools.at(-1)).toEqual({ ...defaultPlan.nodes.pools[2], name: 'workers-2' })
  })
})

it('never leaves the bounds of a Plan', () => {
  const step = fc.oneof(fc.constant(addPool), fc.nat(40).map((index) => (plan: Plan) => duplicatePool(plan, index)))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 63 }), fc.array(step, { maxLength: 40 }), (name, steps) => {
      const plan = steps.reduce((before, change) => change(before), named(name))
      expect(planSchema.safeParse(plan).success).toBe(true)
      expect(plan.nodes.pools.length).toBeLessThanOrEqual(maxPools)
      expect(new Set(names(plan)).size).toBe(plan.nodes.pools.length)
    }),
  )
})
