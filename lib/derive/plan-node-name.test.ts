import { describe, expect, it } from 'vitest'
import { defaultPlan } from '@/lib/plan/defaults'
import { setIn } from '@/lib/plan/path'
import { presets } from '@/lib/plan/presets'
import { nodeNameAnswer } from './node-name'
import { asksWithoutToken, planNodeName } from './plan-node-name'

const custom = presets.find(({ id }) => id === 'rke2-custom')!.plan
const found = (plan: typeof defaultPlan) => nodeNameAnswer(planNodeName(plan)).found

describe('planNodeName', () => {
  it.each(presets.map(({ id, plan }) => [id, plan] as const))('%s names nodes so that they are found', (_, plan) => {
    expect(found(plan)).toBe('yes')
  })

  it('takes the first machine, and its name where names are given by hand', () => {
    const explicit = planNodeName(setIn(custom, 'nodes.naming', 'explicit'))
    expect(explicit).toMatchObject({ privateIp: '10.20.1.11', naming: 'explicit', nodeName: custom.nodes.instances[0]!.privateDnsName })
    expect(nodeNameAnswer(explicit).found).toBe('yes')
  })

  it('sees a machine with a resource name', () => {
    const { id } = custom.nodes.instances[0]!
    const plan = setIn(custom, 'nodes.instances.0.privateDnsName', `${id}.eu-central-1.compute.internal`)
    expect(planNodeName(plan).hostnameType).toBe('resource-name')
  })

  it('names pools after their machines where nothing names them from metadata', () => {
    const plan = setIn(defaultPlan, 'cluster.distribution', 'k3s')
    expect(planNodeName(plan).hostname).toBe('prod-a-etcd-x2k4p-7hd9c')
    expect(found(plan)).toBe('no')
    expect(found(setIn(defaultPlan, 'nodes.naming', 'explicit'))).toBe('yes')
  })

  it('works for a Plan without machines', () => {
    expect(found(setIn(defaultPlan, 'nodes.pools', []))).toBe('yes')
    expect(found(setIn(setIn(custom, 'nodes.instances', []), 'nodes.naming', 'explicit'))).toBe('only-if')
  })
})

describe('asksWithoutToken', () => {
  it.each([
    ['rke2', 'v1.29.10+rke2r1', true],
    ['rke2', 'v1.29.11+rke2r1', false],
    ['rke2', 'v1.34.10+rke2r1', false],
    ['k3s', 'v1.29.10+k3s1', false],
    ['rke1', 'v1.32.9-rancher1-1', true],
  ])('%s %s: %s', (distribution, kubernetes, old) => {
    const plan = setIn(setIn(defaultPlan, 'cluster.distribution', distribution), 'cluster.kubernetes', kubernetes)
    expect(asksWithoutToken(plan)).toBe(old)
  })
})
