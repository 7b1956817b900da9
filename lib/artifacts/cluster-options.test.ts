import { describe, expect, it } from 'vitest'
import { clusterOptionReasons } from '@/lib/catalog/cluster-option-reasons'
import { defaultPlan, defaultRegistry } from '@/lib/plan/defaults'
import { setIn } from '@/lib/plan/path'
import type { Plan, Registry } from '@/lib/plan/schema'
import { generate } from './index'
import { clusterSchema, machineConfigSchema } from './schema'
import { documents } from './testing/documents'

const having = (changes: Readonly<Record<string, unknown>>) =>
  Object.entries(changes).reduce<Plan>((plan, [path, value]) => setIn(plan, path, value), defaultPlan)
const file = (changes: Readonly<Record<string, unknown>>) =>
  generate(having(changes), 'en').find(({ path }) => path === 'cluster.yaml')
const spec = (changes: Readonly<Record<string, unknown>>) => clusterSchema.parse(documents(file(changes))[0]).spec
const rkeConfig = (changes: Readonly<Record<string, unknown>>) => spec(changes).rkeConfig

describe('options of the Cluster', () => {
  it('say nothing that Rancher does anyway', () => {
    expect(Object.keys(spec({}))).toEqual(['kubernetesVersion', 'rkeConfig'])
    expect(Object.keys(rkeConfig({}))).toEqual(['machineGlobalConfig', 'etcd', 'machinePools', 'additionalManifest'])
    expect(rkeConfig({}).etcd).toEqual({ snapshotScheduleCron: '0 */5 * * *', snapshotRetention: 5 })
  })

  it('isolate projects', () => expect(spec({ 'cluster.networkPolicy': true }).enableNetworkPolicy).toBe(true))

  it('open the control plane to kubectl', () => {
    const on = { 'cluster.accessEndpoint.enabled': true }
    expect(spec(on).localClusterAuthEndpoint).toEqual({ enabled: true })
    expect(spec({ ...on, 'cluster.accessEndpoint.fqdn': 'k8s.example.com' }).localClusterAuthEndpoint).toEqual({
      enabled: true,
      fqdn: 'k8s.example.com',
    })
    expect(spec({ 'cluster.accessEndpoint.fqdn': 'k8s.example.com' })).not.toHaveProperty('localClusterAuthEndpoint')
  })

  it('switch snapshots off, but not the place for those taken by hand', () => {
    const off = { 'cluster.etcd.snapshots': false }
    expect(rkeConfig(off).etcd).toEqual({ disableSnapshots: true })
    expect(rkeConfig({ ...off, 'cluster.etcd.s3.bucket': 'b' }).etcd).toEqual({
      disableSnapshots: true,
      s3: { bucket: 'b' },
    })
  })

  it.each([
    ['eu-central-1', 's3.eu-central-1.amazonaws.com'],
    ['us-gov-west-1', 's3.us-gov-west-1.amazonaws.com'],
    ['cn-north-1', 's3.cn-north-1.amazonaws.com.cn'],
  ])('copy snapshots to a bucket in %s', (region, endpoint) => {
    const s3 = { bucket: 'snapshots', region, folder: 'prod', credential: 'cattle-global-data:cc-a' }
    expect(rkeConfig({ 'cluster.etcd.s3': s3 }).etcd.s3).toEqual({
      bucket: 'snapshots',
      region,
      folder: 'prod',
      endpoint,
      cloudCredentialName: 'cattle-global-data:cc-a',
    })
  })

  it('say where permission comes from when there is no credential', () => {
    const reasons = (changes: Readonly<Record<string, unknown>>) =>
      file({ 'cluster.etcd.s3.bucket': 'b', ...changes })?.notes.map(({ reason }) => reason)
    const { snapshotProfile } = clusterOptionReasons
    expect(reasons({})).toContain(snapshotProfile.reason)
    expect(reasons({ 'cluster.etcd.s3.credential': 'a:b' })).not.toContain(snapshotProfile.reason)
  })

  it('upgrade several nodes at a time, as text', () =>
    expect(
      rkeConfig({ 'cluster.upgrade.controlPlaneConcurrency': '10%', 'cluster.upgrade.workerConcurrency': '3' })
        .upgradeStrategy,
    ).toEqual({ controlPlaneConcurrency: '10%', workerConcurrency: '3' }))

  it('drain without killing pods at once', () => {
    const options = { enabled: true, deleteEmptyDirData: true, gracePeriod: -1 }
    expect(rkeConfig({ 'cluster.upgrade.drain': true }).upgradeStrategy).toEqual({
      controlPlaneDrainOptions: options,
      workerDrainOptions: options,
    })
  })
})

describe('registries', () => {
  const given = (...list: Partial<Registry>[]) =>
    rkeConfig({ 'cluster.registries': list.map((each) => ({ ...defaultRegistry, ...each })) }).registries

  it('sign in to the host that is asked, not to the one in the name of the image', () =>
    expect(
      given(
        { host: 'registry.example.com:5000', authSecret: 'own' },
        { host: 'docker.io', endpoint: 'https://mirror.example.com:8443/v2/hub', authSecret: 'mirror' },
      ),
    ).toEqual({
      mirrors: { 'docker.io': { endpoint: ['https://mirror.example.com:8443/v2/hub'] } },
      configs: {
        'mirror.example.com:8443': { authConfigSecretName: 'mirror' },
        'registry.example.com:5000': { authConfigSecretName: 'own' },
      },
    }))

  it('stay out of the file while they say nothing', () => {
    expect(given()).toBeUndefined()
    expect(given({ host: 'docker.io' }, { endpoint: 'https://a.example' })).toBeUndefined()
  })
})

describe('Cilium', () => {
  const chartValues = (kubernetes: string, changes: Readonly<Record<string, unknown>> = { 'cluster.cni': 'cilium' }) =>
    rkeConfig({ 'cluster.kubernetes': kubernetes, ...changes }).chartValues

  it.each(['v1.34.1+rke2r1', 'v1.33.4+rke2r1', 'v1.33.5+rke2r1', 'v1.32.9+rke2r1', 'v1.31.12+rke2r1', 'v1.30.14+rke2r4'])(
    'of %s is told to tolerate new nodes',
    (version) =>
      expect(chartValues(version)).toEqual({ 'rke2-cilium': { operator: { tolerations: [{ operator: 'Exists' }] } } }),
  )

  it.each(['v1.34.2+rke2r1', 'v1.33.3+rke2r1', 'v1.33.6+rke2r1', 'v1.32.7+rke2r1', 'v1.30.14+rke2r2', 'v1.29.15+rke2r1'])(
    'of %s does so itself',
    (version) => expect(chartValues(version)).toBeUndefined(),
  )

  it('alone is told', () => expect(chartValues('v1.34.1+rke2r1', {})).toBeUndefined())
})

describe('spot machines', () => {
  const machine = (changes: object) =>
    machineConfigSchema.parse(
      documents(file({ 'nodes.pools': [{ ...defaultPlan.nodes.pools[2], ...changes }] }))[1],
    )

  it('have a price only when one is given, and only when they are spot machines', () => {
    expect(machine({ spot: true, spotPrice: '0.25' })).toMatchObject({ requestSpotInstance: true, spotPrice: '0.25' })
    expect(machine({ spot: true })).not.toHaveProperty('spotPrice')
    expect(machine({ spotPrice: '0.25' })).not.toHaveProperty('spotPrice')
  })
})
