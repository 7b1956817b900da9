import { describe, expect, it } from 'vitest'
import { defaultPlan, defaultPool } from '@/lib/plan/defaults'
import type { NodeRoles, Plan, Taint } from '@/lib/plan/schema'
import { nodeGroups } from './nodes'
import { nodeSelector, schedulable, tolerates, tolerations, type NodeSelector, type Toleration } from './scheduling'

const layouts: Record<string, NodeRoles[]> = {
  dedicated: [
    { etcd: true, controlPlane: false, worker: false },
    { etcd: false, controlPlane: true, worker: false },
    { etcd: false, controlPlane: false, worker: true },
  ],
  'etcd + control plane': [
    { etcd: true, controlPlane: true, worker: false },
    { etcd: false, controlPlane: false, worker: true },
  ],
  'control plane + worker': [
    { etcd: true, controlPlane: false, worker: false },
    { etcd: false, controlPlane: true, worker: true },
  ],
  'all in one': [{ etcd: true, controlPlane: true, worker: true }],
}
const distributions = ['rke2', 'k3s', 'rke1'] as const
const noUserTaints: Taint[] = []
const hard: Taint[] = [
  { key: 'dedicated', value: 'ops', effect: 'NoSchedule' },
  { key: 'gpu', value: '', effect: 'NoExecute' },
  { key: 'soft', value: 'x', effect: 'PreferNoSchedule' },
]

function planOf(
  roles: NodeRoles[],
  distribution: Plan['cluster']['distribution'],
  taints: Taint[],
  mode: 'derived' | 'all' = 'derived',
): Plan {
  return {
    ...defaultPlan,
    cluster: { ...defaultPlan.cluster, distribution },
    nodes: {
      ...defaultPlan.nodes,
      pools: roles.map((each, i) => ({ ...defaultPool, name: `p${i}`, roles: each, taints })),
    },
    helm: { ...defaultPlan.helm, tolerations: mode },
  }
}

/** Groups of the control plane on which a pod would run, and how many there are. */
function reach(plan: Plan, selector: NodeSelector, list: readonly Toleration[]) {
  const groups = nodeGroups(plan).filter(({ roles }) => roles.controlPlane)
  return { reached: groups.filter((group) => schedulable(group, selector, list)).length, of: groups.length }
}

describe('the cloud controller lands on every control plane node', () => {
  const cases = Object.entries(layouts).flatMap(([layout, roles]) =>
    distributions.flatMap((distribution) =>
      [noUserTaints, hard].flatMap((taints) =>
        (['derived', 'all'] as const).map(
          (mode) => [layout, distribution, taints.length, mode, roles, taints] as const,
        ),
      ),
    ),
  )

  it.each(cases)('%s, %s, %i user taints, %s', (_, distribution, __, mode, roles, taints) => {
    const plan = planOf([...roles], distribution, [...taints], mode)
    const list = tolerations(plan).map(({ toleration }) => toleration)
    const { reached, of } = reach(plan, nodeSelector(plan), list)
    expect(of).toBeGreaterThan(0)
    expect(reached).toBe(of)
    const workers = nodeGroups(plan).filter(({ roles: each }) => !each.controlPlane)
    expect(workers.filter((group) => schedulable(group, nodeSelector(plan), list))).toEqual([])
  })

  it('tolerates only the taints of control plane pools', () => {
    const plan = planOf(layouts['all in one']!, 'rke2', [])
    plan.nodes.pools.push({ ...defaultPool, taints: [{ key: 'spot', value: '', effect: 'NoSchedule' }] })
    expect(tolerations(plan).map(({ toleration }) => toleration.key)).not.toContain('spot')
  })
})

describe('what people follow today fails', () => {
  // Rancher documentation, "Helm Chart Installation from CLI", RKE2: no operator, so Equal; value "true".
  const documented: Toleration[] = [
    { effect: 'NoSchedule', key: 'node.cloudprovider.kubernetes.io/uninitialized', value: 'true' },
    { effect: 'NoSchedule', key: 'node-role.kubernetes.io/control-plane', value: 'true' },
  ]
  // aws-cloud-controller-manager chart 0.0.11, values.yaml.
  const chartDefault: Toleration[] = [
    { key: 'node.cloudprovider.kubernetes.io/uninitialized', value: 'true', effect: 'NoSchedule' },
    { key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' },
    { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
  ]
  const selector = { 'node-role.kubernetes.io/control-plane': 'true' }
  const emptySelector = { 'node-role.kubernetes.io/control-plane': '' }

  it.each([
    ['dedicated', documented, selector, 0],
    ['etcd + control plane', documented, selector, 0],
    ['all in one', documented, selector, 1],
    ['dedicated', chartDefault, emptySelector, 0],
    ['dedicated', chartDefault, selector, 1],
    ['etcd + control plane', chartDefault, selector, 0],
    ['all in one', chartDefault, emptySelector, 0],
  ])('%s', (layout, list, nodes, reached) => {
    expect(reach(planOf(layouts[layout]!, 'rke2', []), nodes, list).reached).toBe(reached)
  })
})

describe('tolerates', () => {
  const taint = (value: string, effect: Taint['effect'] = 'NoSchedule'): Taint => ({ key: 'k', value, effect })

  it.each<[string, Toleration, Taint, boolean]>([
    ['Exists ignores the value', { key: 'k', operator: 'Exists' }, taint('x'), true],
    ['no operator means Equal', { key: 'k' }, taint('x'), false],
    ['Equal with no value matches no value', { key: 'k' }, taint(''), true],
    ['Equal compares the value', { key: 'k', operator: 'Equal', value: 'true' }, taint(''), false],
    ['another effect', { key: 'k', operator: 'Exists', effect: 'NoExecute' }, taint('x'), false],
    ['no effect means all', { key: 'k', operator: 'Exists' }, taint('x', 'NoExecute'), true],
    ['Exists without a key matches everything', { operator: 'Exists' }, taint('x'), true],
    ['Equal without a key matches nothing', { operator: 'Equal', value: 'x' }, taint('x'), false],
    ['another key', { key: 'j', operator: 'Exists' }, taint('x'), false],
  ])('%s', (_, toleration, given, result) => expect(tolerates([toleration], given)).toBe(result))
})

describe('taints of a node', () => {
  const taints = (
    roles: NodeRoles,
    distribution: Plan['cluster']['distribution'],
    provider: Plan['cluster']['provider'] = 'external',
  ) => {
    const plan = planOf([roles], distribution, [])
    return nodeGroups({ ...plan, cluster: { ...plan.cluster, provider } })[0]!.taints.map(
      ({ key, value, effect }) => `${key.replace(/^.*\//, '')}=${value}:${effect}`,
    )
  }
  const server = { etcd: true, controlPlane: true, worker: false }

  it.each([
    ['rke2', ['etcd=:NoExecute', 'control-plane=:NoSchedule', 'uninitialized=true:NoSchedule']],
    ['k3s', ['control-plane=:NoSchedule', 'uninitialized=true:NoSchedule']],
    ['rke1', ['etcd=true:NoExecute', 'controlplane=true:NoSchedule', 'uninitialized=true:NoSchedule']],
  ] as const)('%s, etcd + control plane', (distribution, expected) =>
    expect(taints(server, distribution)).toEqual(expected),
  )

  it('a worker has no role taint, and in-tree nothing is uninitialised', () => {
    expect(taints({ ...server, worker: true }, 'rke2')).toEqual(['uninitialized=true:NoSchedule'])
    expect(taints({ ...server, worker: true }, 'rke2', 'in-tree')).toEqual([])
  })
})
