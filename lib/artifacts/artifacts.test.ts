import { describe, expect, it } from 'vitest'
import { defaultPlan, defaultPool, defaultSecurityGroup, defaultSubnet } from '@/lib/plan/defaults'
import { presets } from '@/lib/plan/presets'
import { planSchema, type Plan } from '@/lib/plan/schema'
import { generate } from './index'
import { clusterSchema, machineConfigSchema } from './schema'
import { documents } from './testing/documents'

const file = (plan: Plan, path: string) => generate(plan, 'en').find((artifact) => artifact.path === path)
const withCluster = (cluster: Partial<Plan['cluster']>): Plan => ({
  ...defaultPlan,
  cluster: { ...defaultPlan.cluster, ...cluster },
})
const withPool = (
  pool: Partial<Plan['nodes']['pools'][number]>,
  network: Partial<Plan['nodes']['network']> = {},
): Plan => ({
  ...defaultPlan,
  nodes: {
    ...defaultPlan.nodes,
    network: { ...defaultPlan.nodes.network, ...network },
    pools: [{ ...defaultPool, ...pool }],
  },
})
const machine = (plan: Plan) => machineConfigSchema.parse(documents(file(plan, 'cluster.yaml'))[1])

/** What every Plan has for its account. */
const account = [
  'aws-cli/setup.sh',
  'aws-cli/verify.sh',
  'aws-cli/cleanup.sh',
  'cloudformation.yaml',
  'terraform/aws/versions.tf',
  'terraform/aws/main.tf',
]

describe('files', () => {
  it('come in a stable order', () => {
    expect(generate(defaultPlan, 'en').map(({ path }) => path)).toEqual([
      'cluster.yaml',
      'aws-ccm/helmchart.yaml',
      'aws-ccm/values.yaml',
      'ecr/credential-provider-config.yaml',
      'ecr/prepare-node.sh',
      'iam/trust.json',
      'iam/control-plane.json',
      'iam/worker.json',
      'iam/rancher-credential.json',
      'tags.json',
      ...account,
      'terraform/rancher/versions.tf',
      'terraform/rancher/main.tf',
      'RUNBOOK.md',
    ])
  })

  const terraform = ['terraform/rancher/versions.tf', 'terraform/rancher/main.tf']
  const ecr = ['ecr/credential-provider-config.yaml', 'ecr/prepare-node.sh']
  const templates = ['etcd', 'control', 'workers'].map((pool) => `node-templates/${pool}.json`)
  const nodes = ['iam/trust.json', 'iam/control-plane.json', 'iam/worker.json']
  const iam = [...nodes, 'iam/rancher-credential.json']

  it.each<[string, Plan, string[]]>([
    ['in-tree where it is gone', withCluster({ provider: 'in-tree' }), [...ecr, ...iam, 'tags.json', ...account, 'RUNBOOK.md']],
    [
      'RKE1',
      withCluster({ distribution: 'rke1', kubernetes: 'v1.30.14-rancher1-1' }),
      ['cluster.yml', ...templates, 'aws-ccm/values.yaml', ...iam, 'tags.json', ...account, 'RUNBOOK.md'],
    ],
    [
      'RKE1 in-tree',
      withCluster({ distribution: 'rke1', kubernetes: 'v1.24.17-rancher1-1', provider: 'in-tree' }),
      ['cluster.yml', ...templates, ...iam, 'tags.json', ...account, 'RUNBOOK.md'],
    ],
    [
      'in-tree',
      withCluster({ kubernetes: 'v1.26.15+rke2r1', provider: 'in-tree' }),
      ['cluster.yaml', ...iam, 'tags.json', ...account, ...terraform, 'RUNBOOK.md'],
    ],
    [
      'K3s on machines of the node driver',
      withCluster({ distribution: 'k3s', kubernetes: 'v1.34.10+k3s1' }),
      ['aws-ccm/helmchart.yaml', 'aws-ccm/values.yaml', ...ecr, ...iam, 'tags.json', ...account, 'RUNBOOK.md'],
    ],
    [
      'K3s on machines that are not named by hand',
      {
        ...withCluster({ distribution: 'k3s', kubernetes: 'v1.34.10+k3s1' }),
        nodes: { ...defaultPlan.nodes, source: 'existing' },
      },
      ['aws-ccm/helmchart.yaml', 'aws-ccm/values.yaml', ...ecr, ...nodes, 'tags.json', ...account, 'RUNBOOK.md'],
    ],
    [
      'a version of another distribution',
      withCluster({ kubernetes: 'v1.34.10+k3s1' }),
      ['aws-ccm/helmchart.yaml', 'aws-ccm/values.yaml', ...ecr, ...iam, 'tags.json', ...account, 'RUNBOOK.md'],
    ],
    [
      'Helm by hand',
      { ...defaultPlan, helm: { ...defaultPlan.helm, delivery: 'helm-cli' } },
      ['cluster.yaml', 'aws-ccm/values.yaml', ...ecr, ...iam, 'tags.json', ...account, ...terraform, 'RUNBOOK.md'],
    ],
  ])('%s: only what would be right', (_, plan, paths) =>
    expect(generate(plan, 'en').map(({ path }) => path)).toEqual(paths),
  )
})

describe('Amazonec2Config', () => {
  const subnets = [{ ...defaultSubnet, id: 'subnet-1', zone: 'eu-central-1b' }]

  it('writes numbers as strings, the zone as a letter, groups and the profile by name', () => {
    const securityGroups = [{ ...defaultSecurityGroup, id: 'sg-1', name: 'nodes' }]
    expect(
      machine(
        withPool(
          { name: 'a', roles: { etcd: false, controlPlane: true, worker: false } },
          { vpcId: 'vpc-1', subnets, securityGroups },
        ),
      ),
    ).toEqual({
      apiVersion: 'rke-machine-config.cattle.io/v1',
      kind: 'Amazonec2Config',
      metadata: { name: 'prod-a-a', namespace: 'fleet-default' },
      region: 'eu-central-1',
      zone: 'b',
      vpcId: 'vpc-1',
      subnetId: 'subnet-1',
      privateAddressOnly: true,
      usePrivateAddress: true,
      securityGroup: ['nodes'],
      securityGroupReadonly: true,
      instanceType: 'm6i.large',
      sshUser: 'ubuntu',
      rootSize: '50',
      volumeType: 'gp3',
      iamInstanceProfile: 'prod-a-control-plane',
      httpEndpoint: 'enabled',
      httpTokens: 'required',
      tags: 'kubernetes.io/cluster/prod-a,owned',
    })
  })

  it("without groups of one's own, the driver's group, which it must be able to write", () => {
    expect(machine(withPool({}))).toMatchObject({ securityGroup: ['rancher-nodes'] })
    expect(machine(withPool({}))).not.toHaveProperty('securityGroupReadonly')
  })

  it('in a public subnet Rancher uses the public address', () => {
    const config = machine(withPool({}, { subnets: [{ ...subnets[0]!, kind: 'public' }] }))
    expect(config).not.toHaveProperty('privateAddressOnly')
    expect(config).not.toHaveProperty('usePrivateAddress')
  })

  it('says no letter for a Local Zone', () => {
    expect(machine(withPool({}, { subnets: [{ ...subnets[0]!, zone: 'eu-central-1-ham-1a' }] }))).not.toHaveProperty(
      'zone',
    )
  })

  it('an RKE2 that reads its name over IMDSv1 may do so', () => {
    expect(machine(withCluster({ rancher: '2.9', kubernetes: 'v1.30.6+rke2r1' })).httpTokens).toBe('optional')
    expect(machine(withCluster({ rancher: '2.9', kubernetes: 'v1.30.7+rke2r1' })).httpTokens).toBe('required')
  })

  it('encrypts root volumes, under the key of the Plan where it has one', () => {
    const kmsKey = 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-4333-8444-555555555555'
    const encrypted = (key: string): Plan => ({
      ...defaultPlan,
      nodes: { ...defaultPlan.nodes, encryption: { enabled: true, kmsKey: key } },
    })
    expect(machine(withPool({}))).not.toHaveProperty('encryptEbsVolume')
    expect(machine(encrypted(kmsKey))).toMatchObject({ encryptEbsVolume: true, kmsKey })
    expect(machine(encrypted(''))).toMatchObject({ encryptEbsVolume: true })
    expect(machine(encrypted('alias/mine'))).not.toHaveProperty('kmsKey')
  })

  it('spot and image', () =>
    expect(machine(withPool({ spot: true, ami: 'ami-1' }))).toMatchObject({ requestSpotInstance: true, ami: 'ami-1' }))
})

describe('Cluster', () => {
  const cluster = (plan: Plan) => clusterSchema.parse(documents(file(plan, 'cluster.yaml'))[0])

  it('carries pools with labels and taints', () => {
    const labels = [
      { key: 'team', value: 'yes' },
      { key: '', value: 'x' },
    ]
    const taints = [
      { key: 'gpu', value: '', effect: 'NoSchedule' as const },
      { key: 'on', value: '1', effect: 'NoExecute' as const },
    ]
    expect(cluster(withPool({ name: 'gpu', quantity: 2, labels, taints })).spec.rkeConfig.machinePools).toEqual([
      {
        name: 'gpu',
        quantity: 2,
        etcdRole: false,
        controlPlaneRole: false,
        workerRole: true,
        machineConfigRef: { kind: 'Amazonec2Config', name: 'prod-a-gpu' },
        labels: { team: 'yes' },
        taints: [
          { key: 'gpu', effect: 'NoSchedule' },
          { key: 'on', effect: 'NoExecute', value: '1' },
        ],
      },
    ])
  })

  it('of existing machines has no pools, and no credential to make machines with', () => {
    const plan = {
      ...withCluster({ cloudCredential: 'a:b' }),
      nodes: { ...defaultPlan.nodes, source: 'existing' as const },
    }
    expect(documents(file(plan, 'cluster.yaml'))).toHaveLength(1)
    expect(cluster(plan).spec.rkeConfig).not.toHaveProperty('machinePools')
    expect(cluster(plan).spec).not.toHaveProperty('cloudCredentialSecretName')
  })

  it('whose machines are named by hand says with what', () => {
    const nodes = { ...defaultPlan.nodes, source: 'existing' as const, naming: 'explicit' as const }
    expect(file({ ...defaultPlan, nodes }, 'cluster.yaml')?.content).toContain('--node-name')
    expect(file({ ...defaultPlan, nodes: { ...nodes, naming: 'metadata' } }, 'cluster.yaml')?.content).not.toContain(
      '--node-name',
    )
  })

  it('of K3s has neither a CNI key nor a cloud provider name', () => {
    const k3s = withCluster({ distribution: 'k3s', kubernetes: 'v1.34.10+k3s1' })
    const config = cluster({ ...k3s, nodes: { ...k3s.nodes, source: 'existing', naming: 'explicit' } }).spec.rkeConfig
      .machineGlobalConfig
    expect(Object.keys(config)).toEqual([
      'disable-cloud-controller',
      'disable',
      'kubelet-arg',
      'kube-controller-manager-arg',
    ])
  })
})

describe('AWS Load Balancer Controller', () => {
  it('has its values and its policy only where it is chosen', () => {
    const paths = (loadBalancerController: Plan['features']['loadBalancerController']) => {
      const plan = { ...defaultPlan, features: { ...defaultPlan.features, loadBalancerController } }
      return generate(plan, 'en').map(({ path }) => path).filter((path) => path.includes('load-balancer-controller'))
    }
    const both = ['aws-load-balancer-controller/values.yaml', 'iam/load-balancer-controller.json']
    expect([paths('none'), paths('beside'), paths('default')]).toEqual([[], both, both])
  })
})

describe('RKE1 values', () => {
  it("take the chart's own selector away", () => {
    const values = documents(file(withCluster({ distribution: 'rke1' }), 'aws-ccm/values.yaml'))[0]
    expect(values).toMatchObject({
      nodeSelector: { 'node-role.kubernetes.io/controlplane': 'true', 'node-role.kubernetes.io/control-plane': null },
    })
  })
})

describe('presets', () => {
  it.each(presets.map(({ id, plan }) => [id, plan] as const))(
    '%s is a valid Plan with no field left open',
    (_, plan) => {
      expect(planSchema.parse(plan)).toEqual(plan)
      expect(plan.aws.accountId).not.toBe('')
      const paths = generate(plan, 'en').map(({ path }) => path)
      expect(new Set(paths).size).toBe(paths.length)
      expect(paths.includes('iam/rancher-credential.json')).toBe(plan.nodes.source === 'ec2')
    },
  )
})
