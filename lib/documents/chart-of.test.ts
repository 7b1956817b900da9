import { describe, expect, it } from 'vitest'
import { chartOf } from './chart-of'
import { readFile } from './read'

/** The chart of the first document in a file, or `none`. */
const of = (text: string) => chartOf(readFile({ name: 'a.yaml', text }).documents[0]!) ?? 'none'

const mark = 'node-role.kubernetes.io/control-plane'
const byRole = `tolerations: [{key: ${mark}, operator: Equal, value: "true"}]`
const selector = `nodeSelector: {${mark}: "true"}`

describe('chartOf values alone', () => {
  it.each([
    ['its own key', 'hostNetworking: true\n', 'ccm'],
    ['its own key, beside one that it does not have', 'hostNetworking: true\nhostNetwork: true\n', 'ccm'],
    ['its own argument', 'args: [--cloud-provider=aws, --a]\n', 'ccm'],
    ['its image', 'image: {repository: registry.k8s.io/provider-aws/cloud-controller-manager}\n', 'ccm'],
    ['a copy of its image', 'hostNetworking: true\nimage: {repository: a/b}\n', 'ccm'],
    ['a selector of the control plane', `${selector}\n`, 'ccm'],
    ['a selector of RKE1', 'nodeSelector: {node-role.kubernetes.io/controlplane: "true"}\n', 'ccm'],
    ['tolerations of new nodes', 'tolerations: [{key: node.cloudprovider.kubernetes.io/uninitialized}]\n', 'ccm'],
    ['arguments without a key', '- --use-service-account-credentials=true\n', 'ccm'],
    ['metrics-server', `${selector}\n${byRole}\nimage: {repository: a/metrics-server}\nargs: [--kubelet-insecure-tls]\n`, 'none'],
    ['metrics-server without an image', `${selector}\n${byRole}\nargs: [--kubelet-insecure-tls]\n`, 'none'],
    ['Prometheus', 'args: [--v=2, --use-service-account-credentials=true]\nimage: {repository: prom/prometheus}\n', 'none'],
    ['another provider', 'image: {repository: a/openstack-cloud-controller-manager}\nargs: [--cloud-provider=openstack]\n', 'none'],
    ['a selector and tolerations of any', 'nodeSelector: {kubernetes.io/os: linux}\ntolerations: [{operator: Exists}]\n', 'none'],
    ['a selector and tolerations of the control plane', `${selector}\n${byRole}\n`, 'none'],
    ['any image', 'image: {tag: v1}\nnodeSelector: {kubernetes.io/os: linux}\nresources: {}\n', 'none'],
    ['arguments of another program', '- --kubelet-insecure-tls\n', 'none'],
    ['the EBS driver', 'controller: {replicaCount: 2}\nnode: {tolerateAllTaints: true}\nstorageClasses: []\n', 'ebs'],
    ['the EBS driver, misspelt', 'controller: {k8sTagClusterId: a, replicas: 2}\n', 'ebs'],
    ['ingress-nginx', 'controller: {kind: DaemonSet}\ndefaultBackend: {enabled: true}\n', 'none'],
    ['ingress-nginx with little', 'controller: {replicaCount: 2}\n', 'none'],
    ['Argo CD', 'controller: {replicas: 1}\nserver: {}\n', 'none'],
    ['Longhorn', 'defaultSettings: {a: b}\nnode: {}\n', 'none'],
    ['the EFS driver', 'controller: {deleteAccessPointRootDir: true}\nnode: {}\nstorageClasses: []\n', 'none'],
    ['the load balancer controller', 'clusterName: a\nserviceAccount: {create: true}\n', 'lbc'],
    ['Elasticsearch', 'clusterName: a\nimage: b\n', 'none'],
  ])('%s', (_, text, expected) => {
    expect(of(text)).toBe(expected)
  })
})

it('chartOf a HelmChart goes by its chart, whatever the values hold', () => {
  const chart = (name: string) =>
    `apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: {name: a}\nspec:\n  chart: ${name}\n  valuesContent: |\n    hostNetworking: true\n`
  const charts = (name: string) => readFile({ name: 'a.yaml', text: chart(name) }).documents.map(chartOf)
  expect(charts('oci://a/b/aws-cloud-controller-manager')).toEqual(['ccm', 'ccm'])
  expect(charts('constructor')).toEqual([undefined, undefined])
})
