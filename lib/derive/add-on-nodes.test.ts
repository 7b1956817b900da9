import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plans } from '@/lib/plan/arbitrary'
import { defaultPlan, defaultPool } from '@/lib/plan/defaults'
import type { Plan, Taint } from '@/lib/plan/schema'
import { hostSelector, hostTolerations, hosts } from './add-on-nodes'
import { uninitialized } from './nodes'
import { schedulable } from './scheduling'

const gpu: Taint = { key: 'gpu', value: 'yes', effect: 'NoSchedule' }
const soft: Taint = { key: 'soft', value: '', effect: 'PreferNoSchedule' }
const worker = { ...defaultPool, name: 'w' }
const control = { ...defaultPool, name: 'c', roles: { etcd: true, controlPlane: true, worker: false } }
const withPools = (...pools: Plan['nodes']['pools']): Plan => ({
  ...defaultPlan,
  nodes: { ...defaultPlan.nodes, pools },
})

describe('tolerations of an add-on', () => {
  it('on workers are none while one pool is free', () => {
    expect(hostTolerations(withPools(control, worker, { ...worker, taints: [gpu] }), 'worker')).toEqual([])
    expect(hostTolerations(withPools({ ...worker, taints: [soft] }), 'worker')).toEqual([])
  })

  it('on workers are those of the user where every pool is tainted', () => {
    expect(hostTolerations(withPools(control, { ...worker, taints: [gpu, soft] }), 'worker')).toEqual([
      { key: 'gpu', operator: 'Exists', effect: 'NoSchedule' },
    ])
  })

  it('on the control plane are those of its roles, and of the user', () => {
    expect(hostTolerations(withPools({ ...control, taints: [gpu] }, worker), 'control-plane')).toEqual([
      { key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' },
      { key: 'node-role.kubernetes.io/etcd', operator: 'Exists', effect: 'NoExecute' },
      { key: 'gpu', operator: 'Exists', effect: 'NoSchedule' },
    ])
  })

  it('always let it run on one of its hosts, once the cloud controller has initialised them', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom<'worker' | 'control-plane'>('worker', 'control-plane'), (plan, place) => {
        const groups = hosts(plan, place).map((group) => ({
          ...group,
          taints: group.taints.filter(({ key }) => key !== uninitialized.key),
        }))
        const list = hostTolerations(plan, place)
        const fitting = groups.filter((group) => schedulable(group, hostSelector(plan, place) ?? {}, list))
        expect(fitting.length > 0).toBe(groups.length > 0)
      }),
      { numRuns: 300 },
    )
  })
})
