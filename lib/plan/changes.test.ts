import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plans } from './arbitrary'
import { changedFields } from './changes'
import { defaultInstance, defaultPlan, defaultPool } from './defaults'
import { setIn } from './path'
import type { Plan } from './schema'

const withPools = (pools: Plan['nodes']['pools']) => setIn(defaultPlan, 'nodes.pools', pools)
const gpu = { ...defaultPool, name: 'gpu', instanceType: 'g5.xlarge', quantity: 2 }
const machine = { ...defaultInstance, id: 'i-1', securityGroups: ['sg-1'] }
const label = { key: 'tier', value: 'gold' }
const [etcd, control, workers] = defaultPlan.nodes.pools as [typeof defaultPool, typeof defaultPool, typeof defaultPool]

describe('changedFields', () => {
  it('is empty for equal Plans', () => expect(changedFields(defaultPlan, structuredClone(defaultPlan))).toEqual([]))

  it.each<[string, Plan, ReturnType<typeof changedFields>]>([
    ['a field', setIn(defaultPlan, 'cluster.name', 'b'), [{ path: 'cluster.name', before: 'prod-a', after: 'b' }]],
    ['a switch', setIn(defaultPlan, 'features.ecr', false), [{ path: 'features.ecr', before: true, after: false }]],
    [
      'a pool’s field',
      setIn(defaultPlan, 'nodes.pools.2.quantity', 5),
      [{ path: 'nodes.pools.2.quantity', item: 'workers', before: 3, after: 5 }],
    ],
    [
      'a pool more',
      withPools([...defaultPlan.nodes.pools, gpu]),
      [{ path: 'nodes.pools.3', item: 'gpu', before: null, after: 'name=gpu quantity=2 instanceType=g5.xlarge', entry: gpu }],
    ],
    [
      'a pool less, without renumbering the others',
      withPools([control, workers]),
      [
        {
          path: 'nodes.pools',
          item: 'etcd',
          before: 'name=etcd roles.etcd=true roles.worker=false quantity=3',
          after: null,
          entry: etcd,
        },
      ],
    ],
    [
      'another order',
      withPools([control, etcd, workers]),
      [{ path: 'nodes.pools', before: 'etcd, control, workers', after: 'control, etcd, workers' }],
    ],
    [
      'a label of a pool',
      setIn(defaultPlan, 'nodes.pools.1.labels', [label]),
      [{ path: 'nodes.pools.1.labels.0', item: 'control · tier', before: null, after: 'key=tier value=gold', entry: label }],
    ],
    [
      'an instance',
      setIn(defaultPlan, 'nodes.instances', [machine]),
      [{ path: 'nodes.instances.0', item: 'i-1', before: null, after: 'id=i-1 securityGroups=["sg-1"]', entry: machine }],
    ],
    [
      'arguments',
      setIn(defaultPlan, 'helm.extraArgs', ['--v=4']),
      [{ path: 'helm.extraArgs', before: '[]', after: '["--v=4"]' }],
    ],
  ])('%s', (_, to, expected) => expect(changedFields(defaultPlan, to)).toEqual(expected))

  it('tells two pools of the same name apart', () => {
    const twice = withPools([etcd, etcd])
    expect(changedFields(twice, setIn(twice, 'nodes.pools.1.quantity', 5))).toEqual([
      { path: 'nodes.pools.1.quantity', item: 'etcd (2)', before: 3, after: 5 },
    ])
  })

  it('is empty for equal Plans only', () => {
    fc.assert(
      fc.property(plans, plans, (from, to) => {
        expect(changedFields(from, structuredClone(from))).toEqual([])
        expect(changedFields(from, to).length === 0).toBe(isDeepStrictEqual(from, to))
      }),
      { numRuns: 50 },
    )
  })
})
