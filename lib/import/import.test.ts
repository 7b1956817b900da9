import { describe, expect, it } from 'vitest'
import { generate } from '@/lib/artifacts'
import { migrates, runsCloudController } from '@/lib/artifacts/produces'
import { partitionOf } from '@/lib/catalog/regions'
import { readFile } from '@/lib/documents/read'
import { encodePlan } from '@/lib/plan/link'
import { parsePlan } from '@/lib/plan/parse'
import { presets } from '@/lib/plan/presets'
import type { Plan } from '@/lib/plan/schema'
import { importDocuments } from '.'
import { stripped } from './testing/stripped'

const bring = (...texts: string[]) => importDocuments(texts.map((text, index) => readFile({ name: `${index}.yaml`, text })))
const places = (found: readonly { path: readonly (string | number)[] }[]) => found.map(({ path }) => path.join('.'))
const [ha] = presets
const plan = ha!.plan

describe('importDocuments', () => {
  it('takes a Plan from a link, from what the command line prints, and bare', () => {
    expect(bring(`https://example.com/open#p=${encodePlan(plan)}`).plan).toEqual(plan)
    expect(bring(encodePlan(plan)).plan).toEqual(plan)
    expect(bring(JSON.stringify({ version: 1, plan })).plan).toEqual(plan)
    expect(bring(JSON.stringify(plan)).plan).toEqual(plan)
  })

  it('mends a Plan that is none, and says where', () => {
    const broken = { ...plan, cluster: { ...plan.cluster, cni: 'weave', more: 1 } }
    const imported = bring(JSON.stringify(broken))
    expect(imported.plan).toEqual({ ...plan, cluster: { ...plan.cluster, cni: 'calico' } })
    expect(places(imported.wrong)).toEqual(['cluster.cni', 'cluster.more'])
  })

  it('lays an edited export over the Plan it was made from', () => {
    const text = generate(plan, 'en').find(({ path }) => path === 'cluster.yaml')!.content
    const edited = text.replace('quantity: 2', 'quantity: 4').replace('instanceType: m6i.xlarge', 'instanceType: m7i.large')
    const pools = plan.nodes.pools.map((pool) => ({
      ...pool,
      quantity: pool.quantity === 2 ? 4 : pool.quantity,
      instanceType: pool.instanceType === 'm6i.xlarge' ? 'm7i.large' : pool.instanceType,
    }))
    expect(bring(edited).plan).toEqual({ ...plan, nodes: { ...plan.nodes, pools } })
  })

  it('takes away what an edited export no longer has', () => {
    const policy = { ...plan, cluster: { ...plan.cluster, networkPolicy: true } }
    const text = generate(policy, 'en').find(({ path }) => path === 'cluster.yaml')!.content
    expect(bring(text.replace(/^ *enableNetworkPolicy: true\n/m, '')).plan).toEqual(plan)
  })

  it('says that an edited script is lost', () => {
    const script = generate(plan, 'en').find(({ path }) => path === 'aws-cli/setup.sh')!.content
    const wrong = (text: string) => importDocuments([readFile({ name: 'setup.sh', text })]).wrong.length
    expect(wrong(script)).toBe(0)
    expect(wrong(`${script}\nrm -rf cache\n`)).toBeGreaterThan(0)
  })

  it('takes machines by the names that pools refer to them with', () => {
    const cluster = `apiVersion: provisioning.cattle.io/v1
kind: Cluster
metadata: {name: a, namespace: fleet-default}
spec:
  kubernetesVersion: v1.33.1+rke2r1
  rkeConfig:
    machinePools:
      - {name: one, etcdRole: true, controlPlaneRole: true, quantity: 3, machineConfigRef: {kind: Amazonec2Config, name: nc-a-x}}
      - {name: two, workerRole: true, quantity: 2, machineConfigRef: {kind: Amazonec2Config, name: nc-a-y}}
`
    const machine = (name: string, type: string) =>
      `apiVersion: rke-machine-config.cattle.io/v1\nkind: Amazonec2Config\nmetadata: {name: ${name}}\ninstanceType: ${type}\nrootSize: 4\n`
    const imported = bring(`${cluster}---\n${machine('nc-a-y', 'c7i.large')}---\n${machine('nc-a-x', 'm7i.large')}`)
    const shown = imported.plan.nodes.pools.map(({ name, quantity, instanceType }) => [name, quantity, instanceType])
    expect(shown).toEqual([['one', 3, 'm7i.large'], ['two', 2, 'c7i.large']])
    expect(imported.plan.cluster.kubernetes).toBe('v1.33.1+rke2r1')
    expect(places(imported.wrong)).toEqual(['rootSize', 'rootSize'])
    expect(places(imported.ignored)).toContain('spec.rkeConfig.machinePools.0.machineConfigRef.name')
  })

  it('does not repeat what the documentation has wrong', () => {
    const values = `hostNetworking: true
tolerations:
  - {effect: NoSchedule, key: node-role.kubernetes.io/control-plane, value: 'true'}
nodeSelector: {node-role.kubernetes.io/control-plane: 'true'}
args: [--configure-cloud-routes=false, --v=5, --cloud-provider=aws]
clusterRoleRules: [{apiGroups: [''], resources: [events], verbs: [create]}]
`
    const imported = bring(values)
    expect(imported.plan.helm).toMatchObject({ verbosity: 5, extraArgs: [], tolerations: 'derived' })
    expect(places(imported.wrong)).toEqual([
      'tolerations.0.value',
      'clusterRoleRules.0.apiGroups.0',
      'clusterRoleRules.0.resources.0',
      'clusterRoleRules.0.verbs.0',
    ])
  })

  it.each([
    ['control characters', 'apiVersion: provisioning.cattle.io/v1\nkind: Cluster\nmetadata: {name: "a\\u0007"}\n'],
    ['a name that is too long', `apiVersion: provisioning.cattle.io/v1\nkind: Cluster\nmetadata: {name: ${'a'.repeat(300)}}\n`],
    ['collections for values', 'apiVersion: provisioning.cattle.io/v1\nkind: Cluster\nmetadata: {name: [{}], namespace: {a: []}}\nspec: []\n'],
    ['pools without end', `spec: {rkeConfig: {machinePools: [${'{name: a, quantity: 1000},'.repeat(200)}]}}\n`],
    ['keys of prototypes', 'spec: {rkeConfig: {machinePools: [{name: __proto__, labels: {__proto__: a, constructor: b}}]}}\n__proto__: {a: 1}\n'],
    ['a Plan of nothing', '{"aws": null, "cluster": [], "nodes": {"pools": [null, 1, {"labels": "a"}]}}'],
    ['a policy of nothing', '{"Statement": [null, {"Action": {"a": 1}}, "x"], "Version": 1}'],
    ['a table of nothing', 'clusterId: []\nresources: [null, {type: role, tags: [1]}, {type: subnet}]\n'],
  ])('takes %s', (_, text) => {
    const imported = bring(text)
    expect(parsePlan(imported.plan).ok).toBe(true)
    expect(({} as { a?: number }).a).toBeUndefined()
  })
})

/** Files that are not the same again when they are all there is, and what they leave open. */
const undetermined: readonly { file: RegExp; when: (plan: Plan) => boolean; why: string }[] = [
  { file: /./, when: migrates, why: 'that the cluster is migrated' },
  { file: /rancher-credential/, when: () => true, why: 'which security groups there are' },
  { file: /trust/, when: ({ aws }) => partitionOf(aws.region).id !== 'aws', why: 'the region of the partition' },
  { file: /aws-(ccm|ebs-csi)/, when: ({ nodes }) => nodes.pools.some(({ roles, taints }) => roles.controlPlane && taints.length > 0), why: 'the taints of pools' },
  { file: /aws-ccm/, when: ({ cluster }) => cluster.distribution === 'rke1', why: 'whether the image is of the cluster’s minor' },
  { file: /control-plane/, when: (one) => one.cluster.distribution === 'rke1' || !runsCloudController(one), why: 'the version of Kubernetes' },
]

describe('a file alone, without its Plan', () => {
  it.each(presets)('is the same again, of $id', ({ plan: original }) => {
    for (const file of generate(original, 'en')) {
      if (file.language !== 'yaml' && file.language !== 'json') continue
      if (file.path === 'cloudformation.yaml') continue
      const imported = bring(stripped(file))
      const again = generate(imported.plan, 'en').find(({ path }) => path === file.path)
      if (undetermined.some(({ file: name, when }) => name.test(file.path) && when(original))) continue
      expect(again && stripped(again), file.path).toBe(stripped(file))
    }
  })
})
