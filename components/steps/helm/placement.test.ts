import { describe, expect, it } from 'vitest'
import { defaultPlan, defaultPool } from '@/lib/plan/defaults'
import type { NodeRoles, Plan, Taint } from '@/lib/plan/schema'
import { placement, taintText, tolerationText } from './placement'

const dedicated: Taint = { key: 'dedicated', value: 'infra', effect: 'NoExecute' }
const pool = (name: string, roles: Partial<NodeRoles>, taints: Taint[] = []) => ({
  ...defaultPool, name, taints, roles: { etcd: false, controlPlane: false, worker: false, ...roles },
})
const withPools = (pools: Plan['nodes']['pools'], change: Partial<Plan['helm']> = {}, cluster: Partial<Plan['cluster']> = {}): Plan => ({
  ...defaultPlan,
  cluster: { ...defaultPlan.cluster, ...cluster },
  nodes: { ...defaultPlan.nodes, pools },
  helm: { ...defaultPlan.helm, ...change },
})
const shown = (plan: Plan) =>
  placement(plan).places.map(({ names, taints }) => [names, taints.map(({ taint, by }) => `${taintText(taint)} ${by}`)])

describe('placement', () => {
  it('numbers the toleration that lets each taint pass', () => {
    const plan = withPools([pool('all', { etcd: true, controlPlane: true }, [dedicated]), pool('work', { worker: true })])
    expect(shown(plan)).toEqual([
      [
        ['all'],
        [
          'node-role.kubernetes.io/etcd:NoExecute 3',
          'node-role.kubernetes.io/control-plane:NoSchedule 2',
          'dedicated=infra:NoExecute 5',
          'node.cloudprovider.kubernetes.io/uninitialized=true:NoSchedule 1',
        ],
      ],
    ])
    expect(placement(plan).others).toEqual(['work'])
  })

  it('puts nodes with the same taints together', () => {
    const plan = withPools([pool('a', { controlPlane: true }), pool('b', { controlPlane: true }), pool('c', { controlPlane: true, worker: true })])
    expect(placement(plan).places.map(({ names }) => names)).toEqual([['a', 'b'], ['c']])
  })

  it('lets one toleration pass all taints', () => {
    const plan = withPools([pool('a', { controlPlane: true }, [dedicated])], { tolerations: 'all' })
    expect(placement(plan).places[0]?.taints.map(({ by }) => by)).toEqual([1, 1, 1])
  })

  it('knows that a preference needs no toleration', () => {
    const plan = withPools([pool('a', { controlPlane: true }, [{ ...dedicated, effect: 'PreferNoSchedule' }])])
    expect(placement(plan).places[0]?.taints.find(({ taint }) => taint.key === 'dedicated')?.by).toBeNull()
  })

  it('follows the label of the distribution', () => {
    const rke1 = placement(withPools([pool('a', { controlPlane: true })], {}, { distribution: 'rke1' }))
    expect(rke1).toMatchObject({ selector: { key: 'node-role.kubernetes.io/controlplane', value: 'true' }, others: [] })
  })

  it('is nowhere without a control plane', () => {
    expect(placement(withPools([pool('', { worker: true })]))).toMatchObject({ places: [], others: ['—'] })
  })
})

it.each([
  [{ operator: 'Exists' }, 'Exists'],
  [{ key: 'a', operator: 'Exists', effect: 'NoSchedule' }, 'a Exists NoSchedule'],
  [{ key: 'a', value: 'b' }, 'a Equal b'],
] as const)('writes a toleration on one line', (toleration, text) => {
  expect(tolerationText(toleration)).toBe(text)
})
