import { describe, expect, it } from 'vitest'
import { readFile } from '@/lib/documents/read'
import { entryOf } from '@/lib/documents/tree'
import { reaches } from './cluster'
import { contextOf, isWhole } from './context'

const files = (...texts: string[]) =>
  texts.flatMap((text, index) => readFile({ name: `${index}.yaml`, text }).documents)
const cluster = (version: string, more = '') =>
  `apiVersion: provisioning.cattle.io/v1
kind: Cluster
spec:
  kubernetesVersion: ${version}
  rkeConfig:
    machinePools: [{name: a, controlPlaneRole: true}]
${more}`
const manifest = `    additionalManifest: |
      apiVersion: helm.cattle.io/v1
      kind: HelmChart
      metadata: {name: aws-cloud-controller-manager}
      spec:
        valuesContent: |
          args: []
`
const values = 'args: [--v=2]\nhostNetworking: true\n'

describe('contextOf', () => {
  it('knows the cluster that a document stands in', () => {
    const bundle = files(cluster('v1.34.1+rke2r1', manifest), cluster('v1.30.1+k3s1'))
    const inner = bundle.find(({ kind }) => kind === 'helm-values')!
    expect(contextOf(inner, bundle)).toMatchObject({ minor: 34, distribution: 'rke2', withPools: bundle[0] })
    expect([...contextOf(inner, bundle).charts]).toEqual(['ccm'])
  })

  it('takes the facts of the only cluster beside a document, and of none where they differ', () => {
    const one = files(cluster('v1.34.1+rke2r1'), values)
    expect(contextOf(one[1]!, one)).toMatchObject({ minor: 34, distribution: 'rke2', withPools: one[0] })
    const two = files(cluster('v1.34.1+rke2r1'), cluster('v1.30.1+k3s1'), values)
    expect(contextOf(two[2]!, two)).toMatchObject({ minor: null, distribution: undefined, withPools: undefined })
  })

  it('knows RKE1 by its own file', () => {
    const bundle = files('kubernetes_version: v1.26.15-rancher1-1\ncloud_provider: {name: aws}\n', values)
    expect(contextOf(bundle[1]!, bundle)).toMatchObject({ minor: 26, distribution: 'rke1' })
  })

  it('does not take a piece for the whole', () => {
    const pieces = files('spec: {rkeConfig: {machineGlobalConfig: {}}}\n', 'spec: {rkeConfig: {machinePools: []}}\n')
    expect(isWhole(pieces[0]!, contextOf(pieces[0]!, pieces))).toBe(false)
    expect(isWhole(pieces[0]!, contextOf(pieces[0]!, pieces.slice(0, 1)))).toBe(true)
  })
})

describe('reaches', () => {
  const worker = { etcd: false, controlPlane: false, worker: true }
  it.each([
    ['{}', true],
    ["{matchLabels: {rke.cattle.io/worker-role: 'true'}}", true],
    ["{matchLabels: {rke.cattle.io/etcd-role: 'true'}}", false],
    ["{matchLabels: {rke.cattle.io/worker-role: 'false'}}", false],
    ['{matchLabels: {team: a}}', true],
    ["{matchExpressions: [{key: rke.cattle.io/worker-role, operator: In, values: ['true']}]}", true],
    ["{matchExpressions: [{key: rke.cattle.io/worker-role, operator: NotIn, values: ['true']}]}", false],
    ["{matchExpressions: [{key: rke.cattle.io/etcd-role, operator: NotIn, values: ['true']}]}", true],
    ['{matchExpressions: [{key: rke.cattle.io/etcd-role, operator: Exists}]}', false],
    ['{matchExpressions: [{key: rke.cattle.io/etcd-role, operator: DoesNotExist}]}', true],
  ])('%s: %s', (selector, reached) => {
    const [document] = files(`selector: ${selector}\n`)
    expect(reaches(entryOf(document!.root, 'selector')?.value, worker)).toBe(reached)
  })
})
