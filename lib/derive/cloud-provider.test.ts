import { describe, expect, it } from 'vitest'
import { kubernetesMinors } from '@/lib/catalog/kubernetes'
import { rancherMinors } from '@/lib/catalog/rancher'
import { releases } from '@/lib/catalog/releases'
import { minorOf } from '@/lib/catalog/version'
import { defaultPlan } from '@/lib/plan/defaults'
import type { Plan } from '@/lib/plan/schema'
import { nodeConfig } from './cloud-provider'

interface Choice {
  cluster?: Partial<Plan['cluster']>
  nodes?: Partial<Plan['nodes']>
  storage?: Partial<Plan['storage']>
}
const choose = ({ cluster, nodes, storage }: Choice): Plan => ({
  ...defaultPlan,
  cluster: { ...defaultPlan.cluster, ...cluster },
  nodes: { ...defaultPlan.nodes, ...nodes },
  storage: { ...defaultPlan.storage, ...storage },
})
const inTree = (kubernetes: string, ebs = false): Choice => ({
  cluster: { provider: 'in-tree', kubernetes },
  storage: { ebs },
})
const config = (choice: Choice) =>
  Object.fromEntries(nodeConfig(choose(choice))?.lines.map(({ key, value }) => [key, value]) ?? [])

describe('form', () => {
  it.each<[string, Choice, string | null]>([
    ['Rancher 2.14', { cluster: { rancher: '2.14' } }, 'A'],
    ['2.13, old KDM', { cluster: { rancher: '2.13' } }, 'B'],
    ['2.13, fresh KDM', { cluster: { rancher: '2.13', freshKdm: true } }, 'A'],
    ['2.12, fresh KDM', { cluster: { rancher: '2.12', freshKdm: true } }, 'A'],
    ['2.11: the key never came', { cluster: { rancher: '2.11', freshKdm: true, kubernetes: 'v1.31.14+rke2r2' } }, 'B'],
    ['unknown Rancher', { cluster: { rancher: '3.0' } }, 'B'],
    ['old RKE2', { cluster: { rancher: '2.9', kubernetes: 'v1.30.6+rke2r1' } }, 'C'],
    ['first RKE2 with the flag', { cluster: { rancher: '2.9', kubernetes: 'v1.30.7+rke2r1' } }, 'B'],
    ['RKE2 1.28', { cluster: { rancher: '2.8', kubernetes: 'v1.28.15+rke2r1' } }, 'C'],
    ['existing, names by hand', { nodes: { source: 'existing', naming: 'explicit' } }, 'D'],
    ['existing, names from metadata', { nodes: { source: 'existing', naming: 'metadata' } }, 'A'],
    ['names by hand do not exist for the node driver', { nodes: { source: 'ec2', naming: 'explicit' } }, 'A'],
    ['K3s', { cluster: { distribution: 'k3s' } }, 'E'],
    ['RKE1', { cluster: { distribution: 'rke1' } }, null],
    ['in-tree RKE1', { cluster: { distribution: 'rke1', provider: 'in-tree' } }, null],
    ['in-tree K3s, which never had one', { cluster: { distribution: 'k3s', provider: 'in-tree' } }, null],
    ['in-tree with its own volumes', inTree('v1.24.17+rke2r1'), 'G'],
    ['in-tree with the EBS CSI driver', inTree('v1.24.17+rke2r1', true), 'F'],
    ['in-tree where the gate is locked', inTree('v1.25.16+rke2r2'), 'F'],
  ])('%s', (_, choice, form) => expect(nodeConfig(choose(choice))?.form ?? null).toBe(form))
})

describe('content', () => {
  it('A', () =>
    expect(config({})).toEqual({
      'cloud-provider-name': 'external',
      'disable-cloud-controller': true,
      'node-name-from-cloud-provider-metadata': true,
    }))

  it('B', () =>
    expect(config({ cluster: { rancher: '2.12' } })).toEqual({
      'cloud-provider-name': 'aws',
      'disable-cloud-controller': true,
      'kubelet-arg': ['cloud-provider=external'],
      'kube-controller-manager-arg': ['cloud-provider=external'],
    }))

  it('C', () =>
    expect(config({ cluster: { rancher: '2.9', kubernetes: 'v1.30.6+rke2r1' } })).toEqual({
      'cloud-provider-name': 'aws',
      'disable-cloud-controller': true,
      'kubelet-arg': ['cloud-provider=external'],
      'kube-controller-manager-arg': ['cloud-provider=external'],
      'kube-apiserver-arg': ['cloud-provider=external'],
    }))

  it('D', () =>
    expect(config({ nodes: { source: 'existing', naming: 'explicit' } })).toEqual({
      'cloud-provider-name': 'external',
      'disable-cloud-controller': true,
    }))

  it('E: K3s has no cloud-provider-name', () =>
    expect(config({ cluster: { distribution: 'k3s' } })).toEqual({
      'disable-cloud-controller': true,
      disable: ['servicelb'],
      'kubelet-arg': ['cloud-provider=external'],
      'kube-controller-manager-arg': ['cloud-provider=external'],
    }))
})

describe('in-tree', () => {
  it('is aws alone: RKE2 turns its own controller off itself', () =>
    expect(config(inTree('v1.26.15+rke2r1'))).toEqual({ 'cloud-provider-name': 'aws' }))

  it('keeps its volumes by a gate that only 1.23 and 1.24 may be given', () => {
    const gate = ['feature-gates=CSIMigrationAWS=false']
    expect(config(inTree('v1.23.17+rke2r1'))).toEqual({
      'cloud-provider-name': 'aws',
      'kubelet-arg': gate,
      'kube-controller-manager-arg': gate,
      'kube-apiserver-arg': gate,
    })
    for (const kubernetes of releases.rke2) {
      const given = JSON.stringify(config(inTree(kubernetes))).includes('CSIMigrationAWS')
      expect(given).toBe(['v1.24.17+rke2r1', 'v1.23.17+rke2r1'].includes(kubernetes))
    }
  })
})

describe('over every Rancher and RKE2', () => {
  const builds = [...releases.rke2, 'v1.29.10+rke2r1', 'v1.30.6+rke2r1', 'v1.31.2+rke2r1', 'v1.32.0+rke2r1']
  const every = rancherMinors.flatMap(({ minor: rancher }) =>
    builds.flatMap((kubernetes) => [true, false].map((freshKdm) => ({ rancher, kubernetes, freshKdm }))),
  )

  it('never gives the API server a flag it no longer knows, and always disables the embedded controller', () => {
    for (const cluster of every) {
      const found = config({ cluster })
      const known = kubernetesMinors.find(({ minor }) => minor === minorOf(cluster.kubernetes))?.apiServerFlag
      if (!known) expect(found).not.toHaveProperty('kube-apiserver-arg')
      expect(found['disable-cloud-controller']).toBe(true)
      // Rancher keeps strings, booleans and lists only.
      for (const value of Object.values(found)) expect(['string', 'boolean', 'object']).toContain(typeof value)
    }
  })

  it('every line has a reason in both languages', () => {
    for (const cluster of every) {
      for (const { reason } of nodeConfig(choose({ cluster }))?.lines ?? [])
        expect(reason.en && reason['zh-CN']).toMatch(/\S/)
    }
  })
})
