import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chart } from '@/lib/catalog/chart'
import { chartDefaults, type ChartVersion, type Values } from '@/lib/catalog/chart-defaults'
import { plans } from '@/lib/plan/arbitrary'
import { defaultPlan } from '@/lib/plan/defaults'
import { setIn } from '@/lib/plan/path'
import { effectiveValues, underDefaults, type ValueRemark } from './effective-values'
import { mergeValues } from './merge-values'

const set = (path: string, value: unknown, plan = defaultPlan) => setIn(plan, path, value)
const remarkAt = (given: Values, path: string, version: ChartVersion = '0.0.11'): ValueRemark | undefined =>
  underDefaults(version, given).remarks.find((remark) => remark.path.join('.') === path)

describe('effectiveValues', () => {
  it.each(chart.versions.map(({ version }) => version))('merges the Plan into %s', (version) => {
    const effective = effectiveValues(set('helm.chartVersion', version))!
    expect(effective.version).toBe(version)
    expect(effective.merged).toMatchObject({
      namespace: 'kube-system',
      hostNetworking: true,
      image: { repository: chart.defaults.imageRepository, tag: 'v1.34.3' },
      nodeSelector: { 'node-role.kubernetes.io/control-plane': 'true' },
      resources: { requests: { cpu: '200m' } },
      dnsPolicy: 'Default',
    })
    expect(effective.merged.clusterRoleRules).toEqual(chartDefaults[version].clusterRoleRules)
  })

  it('knows no defaults of other versions, and takes none for the newest', () => {
    expect(effectiveValues(set('helm.chartVersion', '0.0.12'))).toBeNull()
    expect(effectiveValues(set('helm.chartVersion', 'constructor'))).toBeNull()
    expect(effectiveValues(set('helm.chartVersion', ''))?.version).toBe('0.0.11')
  })

  it('says what the default Plan replaces', () => {
    const { remarks } = effectiveValues(defaultPlan)!
    expect(remarks).toContainEqual({ kind: 'replaced', path: ['image', 'tag'], was: 'v1.35.0' })
    expect(remarks).toContainEqual({
      kind: 'list',
      path: ['tolerations'],
      lost: [{ key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' }],
      covered: [
        { key: 'node.cloudprovider.kubernetes.io/uninitialized', value: 'true', effect: 'NoSchedule' },
        { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
      ],
    })
    expect(remarks).toContainEqual({ kind: 'list', path: ['args'], lost: [], covered: [] })
  })

  it('has RKE1’s null take the chart’s own node selector away', () => {
    const effective = effectiveValues(set('cluster.distribution', 'rke1'))!
    expect(effective.merged.nodeSelector).toEqual({ 'node-role.kubernetes.io/controlplane': 'true' })
    expect(effective.remarks).toContainEqual({
      kind: 'removed',
      path: ['nodeSelector', 'node-role.kubernetes.io/control-plane'],
      was: '',
    })
  })

  it('loses no toleration to the one that passes everything', () => {
    expect(remarkAt({ tolerations: [{ operator: 'Exists' }] }, 'tolerations')).toMatchObject({ lost: [] })
  })

  it('gives the chart nothing it ignores, whatever the Plan', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const effective = effectiveValues(set('helm.chartVersion', '0.0.11', plan))!
        expect(effective.remarks.filter(({ kind }) => kind === 'ignored')).toEqual([])
        expect(effective.merged).toEqual(mergeValues(effective.defaults, effective.given))
      }),
    )
  })
})

describe('remarks', () => {
  it.each<[string, Values, string, ValueRemark['kind'] | undefined]>([
    ['hostNetworking is honoured though undeclared', { hostNetworking: true }, 'hostNetworking', undefined],
    ['the common misspelling is not', { hostNetwork: true }, 'hostNetwork', 'ignored'],
    ['image has two parts', { image: { pullPolicy: 'Always' } }, 'image.pullPolicy', 'ignored'],
    ['maps for Kubernetes are whole', { resources: { limits: { memory: '300Mi' } } }, 'resources.limits', undefined],
    ['podAnnotations takes any key', { podAnnotations: { a: 'b' } }, 'podAnnotations.a', undefined],
    ['the default again', { dnsPolicy: 'Default' }, 'dnsPolicy', 'idle'],
    ['the default list again', { args: ['--v=2', '--cloud-provider=aws'] }, 'args', 'idle'],
    ['an empty map clears no default', { nodeSelector: {} }, 'nodeSelector', 'idle'],
    ['null removes', { resources: null }, 'resources', 'removed'],
    ['not yet released', { serviceAccount: { annotations: {} } }, 'serviceAccount', 'ignored'],
  ])('%s', (_, given, path, kind) => {
    expect(remarkAt(given, path)?.kind).toBe(kind)
  })

  it('has 0.0.8 ignore the pull secrets that 0.0.9 knows', () => {
    const given = { imagePullSecrets: [{ name: 'registry' }] }
    expect(remarkAt(given, 'imagePullSecrets', '0.0.8')?.kind).toBe('ignored')
    expect(remarkAt(given, 'imagePullSecrets', '0.0.9')?.kind).toBe('list')
  })

  it('says which arguments a list loses, and which it has in other words', () => {
    expect(remarkAt({ args: ['--v=5', '--use-service-account-credentials=true'] }, 'args')).toEqual({
      kind: 'list',
      path: ['args'],
      lost: ['--cloud-provider=aws'],
      covered: ['--v=2'],
    })
  })

  it('sees that the documented tolerations miss a taint without a value', () => {
    const documented = [
      { effect: 'NoSchedule', key: 'node.cloudprovider.kubernetes.io/uninitialized', value: 'true' },
      { effect: 'NoSchedule', key: 'node-role.kubernetes.io/control-plane', value: 'true' },
    ]
    expect(remarkAt({ tolerations: documented }, 'tolerations')).toMatchObject({
      lost: [
        { key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' },
        { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
      ],
    })
  })
})

/** As the Rancher documentation, "Setting up the Amazon Cloud Provider", has it. */
const documentedRules = (
  [
    ['', 'events', ['create', 'patch', 'update']],
    ['', 'nodes', ['*']],
    ['', 'nodes/status', ['patch']],
    ['', 'services', ['list', 'patch', 'update', 'watch']],
    ['', 'services/status', ['list', 'patch', 'update', 'watch']],
    ['', 'serviceaccounts', ['create', 'get']],
    ['', 'persistentvolumes', ['get', 'list', 'update', 'watch']],
    ['', 'endpoints', ['create', 'get', 'list', 'watch', 'update']],
    ['coordination.k8s.io', 'leases', ['create', 'get', 'list', 'watch', 'update']],
    ['', 'serviceaccounts/token', ['create']],
  ] as const
).map(([group, resource, verbs]) => ({ apiGroups: [group], resources: [resource], verbs }))

describe('the documented clusterRoleRules', () => {
  it.each<[ChartVersion, string[]]>([
    ['0.0.8', []],
    ['0.0.9', ['tokenreviews', 'subjectaccessreviews']],
    ['0.0.10', ['tokenreviews', 'subjectaccessreviews']],
    ['0.0.11', ['tokenreviews', 'subjectaccessreviews']],
  ])('lose on %s: %j', (version, lost) => {
    const remark = remarkAt({ clusterRoleRules: documentedRules }, 'clusterRoleRules', version)
    if (remark?.kind !== 'list') throw new Error('no remark on the list')
    expect(remark.lost.flatMap((entry) => (entry as { resources: string[] }).resources)).toEqual(lost)
    // `create, get` allows what `create` did.
    expect(remark.covered).toEqual([{ apiGroups: [''], resources: ['serviceaccounts'], verbs: ['create'] }])
  })
})
