import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { kubernetesMinor } from '@/lib/catalog/kubernetes'
import { rancherMinor } from '@/lib/catalog/rancher'
import { rke2Behaviour } from '@/lib/catalog/rke2'
import { minorOf, parseVersion } from '@/lib/catalog/version'
import { chartValues } from '@/lib/derive/chart-values'
import { nodeConfig } from '@/lib/derive/cloud-provider'
import { imageTag } from '@/lib/derive/image-tag'
import { nodeGroups } from '@/lib/derive/nodes'
import { nodeSelector, tolerates, tolerations } from '@/lib/derive/scheduling'
import { defaultPlan } from '@/lib/plan/defaults'
import type { Plan } from '@/lib/plan/schema'
import { usesHelmChart, usesRke1Config } from './produces'
import { rke1Config } from './rke1/config'
import { helmChartSchema } from './schema'
import { documents } from './testing/documents'
import { chosen, clusters, written } from './testing/chosen-plans'

/**
 * What the documents get wrong, and what people run into for it, as properties of everything that Lariat writes.
 * `lib/rules/ledger/covers.ts` names these tests by their titles.
 */
const external = chosen.filter(({ cluster }) => cluster.provider === 'external')
const nodeKeys = (plan: Plan) => Object.fromEntries(nodeConfig(plan)?.lines.map(({ key, value }) => [key, value]) ?? [])

describe('node configuration', () => {
  it('kube-apiserver-arg is never written for Kubernetes 1.33 and later', () => {
    for (const plan of external) {
      if (kubernetesMinor(minorOf(plan.cluster.kubernetes))?.apiServerFlag) continue
      expect(nodeKeys(plan)).not.toHaveProperty('kube-apiserver-arg')
    }
    for (const { plan, config } of clusters.filter(({ plan }) => (minorOf(plan.cluster.kubernetes) ?? 0) >= 33))
      expect([plan.cluster.kubernetes, Object.keys(config.machineGlobalConfig as object)]).toEqual([
        plan.cluster.kubernetes, expect.not.arrayContaining(['kube-apiserver-arg']),
      ])
  })

  it('the embedded cloud controller is off wherever the provider is external', () => {
    const own = external.filter(({ cluster }) => cluster.distribution !== 'rke1')
    expect(own.length).toBeGreaterThan(50)
    for (const plan of own) expect(nodeKeys(plan)['disable-cloud-controller']).toBe(true)
  })

  it('options stand in one global block, never in role selectors', () => {
    expect(clusters.length).toBeGreaterThan(20)
    for (const { config } of clusters) {
      expect(config).not.toHaveProperty('machineSelectorConfig')
      expect(config.machineGlobalConfig).toBeTypeOf('object')
    }
  })

  it('only keys that Rancher passes on are written', () => {
    // rancher/kontainer-driver-metadata channels-rke2.yaml, serverArgs and agentArgs; the metadata key came in 2026.
    const known = [
      'cni', 'cloud-provider-name', 'disable-cloud-controller', 'disable', 'kubelet-arg', 'kube-controller-manager-arg',
      'kube-apiserver-arg', 'node-name-from-cloud-provider-metadata',
    ]
    for (const { config } of clusters)
      expect(known).toEqual(expect.arrayContaining(Object.keys(config.machineGlobalConfig as object)))
  })

  it('components are told cloud-provider by its own name', () => {
    const allowed = ['cloud-provider=external', 'feature-gates=CSIMigrationAWS=false']
    for (const plan of chosen) {
      for (const [key, value] of Object.entries(nodeKeys(plan)))
        if (key.endsWith('-arg')) expect(allowed).toEqual(expect.arrayContaining([...(value as string[])]))
    }
  })

  it('machines that Rancher makes for RKE2 take their names from the metadata', () => {
    const pools = external.filter(({ cluster, nodes }) => cluster.distribution === 'rke2' && nodes.source === 'ec2')
    expect(pools.length).toBeGreaterThan(20)
    for (const plan of pools) {
      const keys = nodeKeys(plan)
      expect(keys['node-name-from-cloud-provider-metadata'] === true || keys['cloud-provider-name'] === 'aws').toBe(true)
    }
  })

  it('the metadata key is written only for a Rancher that knows it, and aws only for the others', () => {
    for (const plan of external.filter(({ cluster }) => cluster.distribution === 'rke2')) {
      const { rancher, freshKdm, kubernetes } = plan.cluster
      const newest = Number(rancher.replace('2.', '')) >= 14 && rancherMinor(rancher) !== undefined
      const knows = newest || (freshKdm && ['2.12', '2.13'].includes(rancher))
      const { 'node-name-from-cloud-provider-metadata': key, 'cloud-provider-name': name } = nodeKeys(plan)
      if (key !== undefined) expect([rancher, knows]).toEqual([rancher, true])
      if (knows && rke2Behaviour(parseVersion(kubernetes)) !== 'legacy') expect([rancher, name]).toEqual([rancher, 'external'])
    }
  })

  it('an RKE2 that hands aws on is overridden per component', () => {
    const aws = external.filter((plan) => nodeKeys(plan)['cloud-provider-name'] === 'aws')
    expect(aws.length).toBeGreaterThan(5)
    for (const plan of aws) {
      expect(nodeKeys(plan)).toMatchObject({
        'kubelet-arg': ['cloud-provider=external'],
        'kube-controller-manager-arg': ['cloud-provider=external'],
      })
    }
  })

  it('RKE1 names nodes from the metadata or by hand, never both', () => {
    const rke1 = chosen.filter((plan) => usesRke1Config(plan))
    expect(rke1.length).toBeGreaterThan(5)
    for (const plan of rke1) {
      const { cloud_provider } = rke1Config(plan).rancher_kubernetes_engine_config
      const byHand = plan.nodes.source === 'existing' && plan.nodes.naming === 'explicit'
      expect(cloud_provider.useInstanceMetadataHostname).toBe(!byHand)
      expect(JSON.stringify(rke1Config(plan))).not.toContain('hostname-override')
    }
  })
})

describe('cloud controller', () => {
  it('an external cluster that installs charts itself comes with its cloud controller', () => {
    const own = clusters.filter(({ plan }) => usesHelmChart(plan))
    expect(own.length).toBeGreaterThan(10)
    for (const { config } of own) {
      const [first] = parseAllDocuments(String(config.additionalManifest))
      expect(helmChartSchema.parse(first?.toJS()).spec).toMatchObject({ bootstrap: true, targetNamespace: 'kube-system' })
    }
  })

  it('the additional manifest is documents, not the line that introduces them', () => {
    for (const { config } of clusters) expect(String(config.additionalManifest ?? '')).not.toMatch(/^\s*additionalManifest/)
  })

  it('it selects control plane nodes by the label they have', () => {
    for (const plan of external) {
      const selector = Object.entries(nodeSelector(plan)).filter(([, value]) => value !== null)
      for (const { labels, roles } of nodeGroups(plan))
        expect(selector.every(([key, value]) => labels[key] === value)).toBe(roles.controlPlane)
      if (plan.cluster.distribution === 'rke1')
        expect(nodeSelector(plan)).toHaveProperty(['node-role.kubernetes.io/control-plane'], null)
    }
  })

  it('no toleration is compared by value', () => {
    for (const plan of external) {
      for (const toleration of chartValues(plan).tolerations) {
        expect(toleration.operator).toBe('Exists')
        expect(toleration).not.toHaveProperty('value')
      }
    }
  })

  it('the taint of etcd is always tolerated', () => {
    for (const plan of external) {
      const list = tolerations(plan).map(({ toleration }) => toleration)
      for (const value of ['', 'true'])
        expect(tolerates(list, { key: 'node-role.kubernetes.io/etcd', value, effect: 'NoExecute' })).toBe(true)
    }
  })

  it('cluster role rules are never replaced, and service account credentials never asked for', () => {
    for (const plan of external) {
      const values = chartValues(plan)
      expect(values).not.toHaveProperty('clusterRoleRules')
      if (plan.helm.extraArgs.every((arg) => !arg.includes('service-account')))
        expect(values.args.join(' ')).not.toContain('service-account')
    }
  })

  it('cloud routes are always off', () => {
    for (const plan of external) expect(chartValues(plan).args).toContain('--configure-cloud-routes=false')
  })

  it('it is on the host network', () => {
    for (const plan of external) expect(chartValues(plan).hostNetworking).toBe(true)
  })

  it('chart and image are pinned, and logs are quiet unless asked otherwise', () => {
    const charts = written.flatMap(({ plan, files }) =>
      documents(files.find(({ path }) => path === 'aws-ccm/helmchart.yaml')).map((chart) => ({ plan, chart })),
    )
    expect(charts.length).toBeGreaterThan(10)
    for (const { chart } of charts) expect(helmChartSchema.parse(chart).spec.version).toMatch(/^\d+\.\d+\.\d+$/)
    for (const plan of external.filter(({ cluster }) => kubernetesMinor(minorOf(cluster.kubernetes))))
      expect(imageTag(plan)).not.toBe('')
    expect(chartValues(defaultPlan).args).toContain('--v=2')
  })
})
