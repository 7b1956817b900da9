import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultInstance, defaultPlan, defaultPool, defaultSecurityGroup, defaultSubnet } from '@/lib/plan/defaults'
import type { Plan } from '@/lib/plan/schema'
import { chartValues } from './chart-values'
import { imageTag } from './image-tag'
import { namedPools } from './machine-configs'
import { clusterId, roleNames } from './names'
import { addressFlags, subnetOf, zoneLetter } from './network'
import { poolTags } from './pool-tags'
import { shortName } from './short-name'
import { tagPlan } from './tag-plan'

const withCluster = (cluster: Partial<Plan['cluster']>): Plan => ({
  ...defaultPlan,
  cluster: { ...defaultPlan.cluster, ...cluster },
})
const withHelm = (helm: Partial<Plan['helm']>): Plan => ({ ...defaultPlan, helm: { ...defaultPlan.helm, ...helm } })
const withExtra = (extra: Plan['tags']['extra'], plan = defaultPlan): Plan => ({
  ...plan,
  tags: { ...plan.tags, extra },
})

describe('names', () => {
  it('derives them from the cluster', () => {
    expect(clusterId(defaultPlan)).toBe('prod-a')
    expect(clusterId(withCluster({ id: 'shared-id' }))).toBe('shared-id')
    expect(roleNames(defaultPlan)).toEqual({
      controlPlane: {
        source: 'create',
        roleName: 'prod-a-control-plane',
        profileName: 'prod-a-control-plane',
        policyName: 'lariat-prod-a-control-plane',
        policyNames: ['lariat-prod-a-control-plane', 'lariat-prod-a-migration-control-plane'],
      },
      worker: {
        source: 'create',
        roleName: 'prod-a-worker',
        profileName: 'prod-a-worker',
        policyName: 'lariat-prod-a-worker',
        policyNames: ['lariat-prod-a-worker', 'lariat-prod-a-migration-worker'],
      },
    })
  })

  it('an adopted role without a profile name has the profile of its own name', () => {
    const worker = { source: 'existing' as const, roleName: 'k8s-node', profileName: '' }
    expect(roleNames({ ...defaultPlan, iam: { ...defaultPlan.iam, worker } }).worker).toMatchObject({
      source: 'existing',
      roleName: 'k8s-node',
      profileName: 'k8s-node',
    })
  })

  it('are always what IAM takes, and two long clusters stay apart', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 63 }), fc.string({ maxLength: 100 }), (name, id) => {
        for (const names of Object.values(roleNames(withCluster({ name, id })))) {
          expect(names.roleName).toMatch(/^[\w+=,.@-]{1,64}$/)
          expect(names.profileName).toMatch(/^[\w+=,.@-]{1,128}$/)
          expect(names.policyName).toMatch(/^[\w+=,.@-]{1,128}$/)
        }
      }),
    )
    const long = 'a'.repeat(62)
    expect(roleNames(withCluster({ name: `${long}b` })).controlPlane.roleName).toHaveLength(64)
    expect(roleNames(withCluster({ name: `${long}b` })).worker.roleName).not.toBe(
      roleNames(withCluster({ name: `${long}c` })).worker.roleName,
    )
  })

  it('a short name is the whole name while it fits', () => {
    expect(shortName('abc', '-x', 5)).toBe('abc-x')
    expect(shortName('abcd'.repeat(9), '-x', 20)).toHaveLength(20)
  })
})

describe('machine pools', () => {
  const named = (...names: string[]) =>
    namedPools({
      ...defaultPlan,
      nodes: { ...defaultPlan.nodes, pools: names.map((name) => ({ ...defaultPool, name })) },
    })

  it('are named after the pool, whatever was typed', () => {
    expect(
      named('etcd', 'My Pool', '', '汉字', 'etcd').map(({ poolName, configName }) => [poolName, configName]),
    ).toEqual([
      ['etcd', 'prod-a-etcd'],
      ['my-pool', 'prod-a-my-pool'],
      ['pool-3', 'prod-a-pool-3'],
      ['pool-4', 'prod-a-pool-4'],
      ['etcd-2', 'prod-a-etcd-2'],
    ])
  })

  it('have DNS labels of their own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 63 }), { maxLength: 8 }),
        fc.string({ maxLength: 63 }),
        (names, cluster) => {
          const pools = namedPools({
            ...withCluster({ name: cluster }),
            nodes: { ...defaultPlan.nodes, pools: names.map((name) => ({ ...defaultPool, name })) },
          })
          for (const key of ['poolName', 'configName'] as const) {
            expect(new Set(pools.map((pool) => pool[key])).size).toBe(pools.length)
            for (const pool of pools) expect(pool[key]).toMatch(/^(?=.{1,63}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?$/)
          }
        },
      ),
    )
  })
})

describe('network', () => {
  it.each([
    ['eu-central-1a', 'eu-central-1', 'a'],
    ['us-gov-west-1c', 'us-gov-west-1', 'c'],
    ['us-west-2-lax-1a', 'us-west-2', null],
    ['', 'eu-central-1', null],
    ['eu-west-1a', 'eu-central-1', null],
    ['eu-central-1', 'eu-central-1', null],
  ])('zone %j in %s is %j', (zone, region, letter) => expect(zoneLetter(zone, region)).toBe(letter))

  it('a private subnet takes both address flags, a public or unknown one neither', () => {
    expect(addressFlags({ ...defaultSubnet, kind: 'private' })).toEqual({
      privateAddressOnly: true,
      usePrivateAddress: true,
    })
    expect(addressFlags({ ...defaultSubnet, kind: 'public' })).toEqual({})
    expect(addressFlags(undefined)).toEqual({})
  })

  it('a pool is in its own subnet, else in the first; never in another than the one typed', () => {
    const subnets = [
      { ...defaultSubnet, id: 'subnet-1' },
      { ...defaultSubnet, id: 'subnet-2' },
    ]
    const plan = { ...defaultPlan, nodes: { ...defaultPlan.nodes, network: { ...defaultPlan.nodes.network, subnets } } }
    const at = (subnetId: string) => subnetOf(plan, { ...defaultPool, subnetId })?.id
    expect([at(''), at('subnet-2'), at('subnet-9')]).toEqual(['subnet-1', 'subnet-2', undefined])
  })
})

describe('chart values', () => {
  it('say only what differs from the chart, in reading order', () => {
    expect(Object.keys(chartValues(defaultPlan))).toEqual([
      'hostNetworking',
      'image',
      'nodeSelector',
      'tolerations',
      'args',
    ])
    expect(chartValues(defaultPlan).image).toEqual({ tag: 'v1.34.3' })
    expect(chartValues(defaultPlan).args).toEqual(['--cloud-provider=aws', '--configure-cloud-routes=false', '--v=2'])
  })

  it('carry what the user chose', () => {
    const values = chartValues(
      withHelm({
        imageRepository: 'mirror.example/ccm',
        imageTag: 'v9',
        cpuRequest: '100m',
        verbosity: 4,
        extraArgs: ['', '--cloud-provider=aws', '--leader-elect=false'],
      }),
    )
    expect(values.image).toEqual({ repository: 'mirror.example/ccm', tag: 'v9' })
    expect(values.resources).toEqual({ requests: { cpu: '100m' } })
    expect(values.args).toEqual([
      '--cloud-provider=aws',
      '--configure-cloud-routes=false',
      '--v=4',
      '--leader-elect=false',
    ])
  })

  it.each([
    ['v1.36.3+rke2r1', 'v1.36.1'],
    ['v1.33.13+rke2r2', 'v1.33.4'],
    ['v1.28.15+rke2r1', 'v1.28.11'],
    ['v1.35', 'v1.35.2'],
    ['v1.99.0+rke2r1', null],
    ['', null],
  ])('the image of %s is %s', (kubernetes, tag) => expect(imageTag(withCluster({ kubernetes }))).toBe(tag))

  it('never ask for service account credentials or other cluster role rules', () => {
    expect(JSON.stringify(chartValues(defaultPlan))).not.toMatch(/service-account-credentials|clusterRoleRules/)
  })
})

describe('pool tags', () => {
  it('begin with the cluster tag', () => {
    expect(poolTags(withExtra([{ key: 'team', value: 'sre' }]))).toEqual([
      { key: 'kubernetes.io/cluster/prod-a', value: 'owned' },
      { key: 'team', value: 'sre' },
    ])
  })

  it.each([
    ['a comma in the key', 'a,b', 'c'],
    ['a comma in the value', 'a', 'b,c'],
    ['two commas', 'a', 'b,c,d'],
    ['another cluster tag', 'kubernetes.io/cluster/other', 'owned'],
    ["the driver's own Name", 'Name', 'x'],
    ["AWS's own", 'aws:createdBy', 'x'],
    ['no key', '', 'x'],
    ["Lariat's mark", 'lariat.dev/managed-by', 'me'],
  ])('leave out %s', (_, key, value) => {
    expect(
      poolTags(
        withExtra([
          { key, value },
          { key: 'team', value: 'sre' },
        ]),
      ).map((tag) => tag.key),
    ).toEqual(['kubernetes.io/cluster/prod-a', 'team'])
  })
})

describe('tag plan', () => {
  const subnets = [
    { ...defaultSubnet, id: 'subnet-1', loadBalancers: 'elb' as const },
    { ...defaultSubnet, id: '', name: 'typed', loadBalancers: 'internal-elb' as const },
    { ...defaultSubnet, id: 'subnet-3', loadBalancers: 'none' as const },
  ]
  const securityGroups = [
    { ...defaultSecurityGroup, id: 'sg-1', name: 'nodes' },
    { ...defaultSecurityGroup, id: 'sg-2', name: 'extra', tagged: false },
  ]
  const network = { vpcId: 'vpc-1', subnets, securityGroups }
  const ec2: Plan = withExtra([{ key: 'team', value: 'sre' }], {
    ...defaultPlan,
    nodes: { ...defaultPlan.nodes, network },
  })
  const rows = (plan: Plan) =>
    tagPlan(plan).map(
      ({ resource, key, value, by }) => `${by} ${resource.type} ${resource.id || resource.name}: ${key}=${value}`,
    )

  it('lists every resource of an EC2 cluster', () => {
    expect(rows(ec2)).toEqual([
      'rancher pool etcd: kubernetes.io/cluster/prod-a=owned',
      'rancher pool etcd: team=sre',
      'rancher pool control: kubernetes.io/cluster/prod-a=owned',
      'rancher pool control: team=sre',
      'rancher pool workers: kubernetes.io/cluster/prod-a=owned',
      'rancher pool workers: team=sre',
      'lariat security-group sg-1: kubernetes.io/cluster/prod-a=owned',
      'lariat subnet subnet-1: kubernetes.io/cluster/prod-a=shared',
      'lariat subnet subnet-1: kubernetes.io/role/elb=1',
      'lariat subnet typed: kubernetes.io/cluster/prod-a=shared',
      'lariat subnet typed: kubernetes.io/role/internal-elb=1',
      'lariat subnet subnet-3: kubernetes.io/cluster/prod-a=shared',
      ...['role', 'instance-profile'].flatMap((type) => madeRows(type, 'prod-a-control-plane')),
      ...['role', 'instance-profile'].flatMap((type) => madeRows(type, 'prod-a-worker')),
    ])
  })

  function madeRows(type: string, name: string) {
    return ['lariat.dev/managed-by=lariat', 'kubernetes.io/cluster/prod-a=owned', 'team=sre'].map(
      (tag) => `lariat ${type} ${name}: ${tag}`,
    )
  }

  it("tags existing machines itself, without tags of the user's own", () => {
    const instances = [{ ...defaultInstance, id: 'i-1', name: 'one' }]
    expect(
      rows({ ...ec2, nodes: { ...ec2.nodes, source: 'existing', instances } }).filter((row) =>
        row.includes('instance i-1'),
      ),
    ).toEqual(['lariat instance i-1: kubernetes.io/cluster/prod-a=owned'])
  })

  it('leaves adopted roles as they are', () => {
    const adopted = { source: 'existing' as const, roleName: 'theirs', profileName: '' }
    const plan = { ...ec2, iam: { ...ec2.iam, controlPlane: adopted, worker: adopted } }
    expect(
      tagPlan(plan).filter(({ resource }) => resource.type === 'role' || resource.type === 'instance-profile'),
    ).toEqual([])
  })
})
