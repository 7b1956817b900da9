import { expect, it } from 'vitest'
import { defaultInstance, defaultPlan } from '@/lib/plan/defaults'
import { presetFacts } from './preset-facts'

it('counts the machines of the pools', () => {
  expect(presetFacts(defaultPlan)).toEqual({ version: 'RKE2 1.34.10', region: 'eu-central-1', machines: 8, pools: 3 })
})

it('counts existing machines, and not the pools beside them', () => {
  const nodes = { ...defaultPlan.nodes, source: 'existing' as const, instances: [defaultInstance, defaultInstance] }
  expect(presetFacts({ ...defaultPlan, nodes })).toMatchObject({ machines: 2, pools: null })
})

it('names the distribution as people write it', () => {
  const cluster = { ...defaultPlan.cluster, distribution: 'k3s' as const, kubernetes: 'v1.33.2+k3s1' }
  expect(presetFacts({ ...defaultPlan, cluster }).version).toBe('K3s 1.33.2')
})
