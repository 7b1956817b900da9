import * as fc from 'fast-check'
import { rancherMinors } from '@/lib/catalog/rancher'
import { regions } from '@/lib/catalog/regions'
import { releasesFor } from '@/lib/catalog/releases'
import { minorOf } from '@/lib/catalog/version'
import * as account from './arbitrary-account'
import { defaultPlan, defaultPool } from './defaults'
import type { Instance, NodeRoles, Plan, Pool, SecurityGroup, Subnet, Taint } from './schema'

/**
 * Random Plans a person could mean: the whole matrix of distribution, versions, source, provider, partition, pool layout
 * and delivery, with texts that make sense. Rules still refuse what cannot work; `arbitrary.ts` has the rest.
 */
const hex = (length: number) =>
  fc.bigInt({ min: 0n, max: 2n ** 68n - 1n }).map((number) => number.toString(16).padStart(length, '0').slice(0, length))
const id = (prefix: string) => hex(17).map((digits) => `${prefix}-${digits}`)
const bool = fc.boolean()
const accountId = '123456789012'

const role = (etcd: boolean, controlPlane: boolean, worker: boolean): NodeRoles => ({ etcd, controlPlane, worker })

const layouts: readonly (readonly (readonly [string, NodeRoles, number])[])[] = [
  [['etcd', role(true, false, false), 3], ['control', role(false, true, false), 2], ['workers', role(false, false, true), 3]],
  [['servers', role(true, true, false), 3], ['workers', role(false, false, true), 2]],
  [['all', role(true, true, true), 3]],
  [['etcd', role(true, false, false), 1], ['mixed', role(false, true, true), 2]],
]

const taints: readonly (readonly Taint[])[] = [
  [],
  [],
  [{ key: 'dedicated', value: 'ops', effect: 'NoSchedule' }],
  [{ key: 'gpu', value: '', effect: 'NoExecute' }, { key: 'soft', value: 'x', effect: 'PreferNoSchedule' }],
]

/** Distribution and the two versions that go together. */
const versions = rancherMinors.flatMap(({ minor: rancher, rke1 }) =>
  (rke1 ? (['rke2', 'k3s', 'rke1'] as const) : (['rke2', 'k3s'] as const)).flatMap((distribution) =>
    releasesFor(distribution, rancher).map((kubernetes) => ({ distribution, rancher, kubernetes })),
  ),
)

type Versions = (typeof versions)[number]
type Source = Plan['nodes']['source']

const cluster = ({ distribution, rancher, kubernetes }: Versions, ec2: boolean): fc.Arbitrary<Plan['cluster']> => {
  const minor = minorOf(kubernetes) ?? 0
  const legacy = distribution !== 'k3s' && minor <= 26
  return fc.record({
    name: fc.constantFrom('prod-a', 'dev', 'yes', 'c1-eu'),
    namespace: fc.constant('fleet-default'),
    distribution: fc.constant(distribution),
    rancher: fc.constant(rancher),
    freshKdm: bool,
    kubernetes: fc.constant(kubernetes),
    provider: fc.constantFrom<'external' | 'in-tree'>('external', legacy ? 'in-tree' : 'external'),
    migrating: legacy ? bool : fc.constant(false),
    id: fc.constantFrom('', 'c-m-abcd1234', 'team.prod'),
    cni: fc.constantFrom('calico', 'canal', 'cilium'),
    cloudCredential: fc.constant(ec2 ? 'cattle-global-data:cc-x7k2m' : ''),
    networkPolicy: bool,
    accessEndpoint: fc.record({ enabled: bool, fqdn: fc.constantFrom('', 'k8s.example.com') }),
    etcd: fc.record({
      snapshots: bool,
      schedule: fc.constantFrom('0 */5 * * *', '30 2 * * 1'),
      retention: fc.integer({ min: 1, max: 30 }),
      s3: fc.constantFrom(
        { bucket: '', region: '', folder: '', credential: '' },
        { bucket: 'etcd-snapshots', region: 'eu-central-1', folder: 'prod', credential: 'cattle-global-data:cc-s3aaa' },
      ),
    }),
    upgrade: fc.record({
      controlPlaneConcurrency: fc.constantFrom('1', '10%'),
      workerConcurrency: fc.constantFrom('1', '50%'),
      drain: bool,
    }),
    registries: fc.constantFrom(
      [],
      [{ host: 'docker.io', endpoint: 'https://mirror.example.com', authSecret: 'mirror-login' }],
    ),
    docker: fc.constant(
      distribution === 'rke1'
        ? {
            installUrl: 'https://releases.rancher.com/install-docker/20.10.sh',
            storageDriver: 'overlay2',
            labels: [{ key: 'team', value: 'platform' }],
            registryMirrors: ['https://mirror.example.com'],
          }
        : defaultPlan.cluster.docker,
    ),
    members: fc.constantFrom([], [{ user: 'u-7k2mx', role: 'cluster-owner' as const }]),
  })
}

const subnets = (region: string): fc.Arbitrary<Subnet[]> =>
  fc.uniqueArray(
    fc.record({
      id: id('subnet'),
      name: fc.constantFrom('private-a', 'public-a'),
      zone: fc.constantFrom('a', 'b', 'c').map((letter) => region + letter),
      kind: fc.constantFrom('public', 'private'),
      loadBalancers: fc.constantFrom('elb', 'internal-elb', 'none'),
    }),
    { minLength: 1, maxLength: 3, selector: (subnet) => subnet.id },
  )

const securityGroups: fc.Arbitrary<SecurityGroup[]> = id('sg').map((group) => [{ id: group, name: 'nodes', tagged: true }])

const pools = (nets: readonly Subnet[]): fc.Arbitrary<Pool[]> =>
  fc.tuple(fc.constantFrom(...layouts), fc.constantFrom(...taints), fc.constantFrom(...nets), bool).map(
    ([layout, tainted, subnet, spot]) =>
      layout.map(([name, roles, quantity]) => ({
        ...defaultPool,
        name,
        roles,
        quantity,
        subnetId: subnet.id,
        taints: [...tainted],
        // Only workers may go away at any moment.
        spot: spot && !roles.etcd && !roles.controlPlane,
      })),
  )

const dnsName = (region: string, n: number) =>
  `ip-10-0-1-${n}.${region === 'us-east-1' ? 'ec2' : `${region}.compute`}.internal`

const instances = (region: string, nets: readonly Subnet[], groups: readonly SecurityGroup[]): fc.Arbitrary<Instance[]> =>
  fc.tuple(fc.constantFrom(...layouts), fc.constantFrom(...nets), hex(12)).map(([layout, subnet, digits]) =>
    layout
      .flatMap(([name, roles, quantity]) => Array.from({ length: quantity }, () => ({ name, roles })))
      .map(({ name, roles }, n) => ({
        id: `i-${digits}${String(n).padStart(5, '0')}`,
        name: `${name}-${n}`,
        privateDnsName: dnsName(region, n + 10),
        privateIp: `10.0.1.${n + 10}`,
        subnetId: subnet.id,
        securityGroups: groups.map((group) => group.id),
        roles,
      })),
  )

const encryption = (partition: string, region: string) =>
  fc.constantFrom(
    { enabled: false, kmsKey: '' },
    { enabled: true, kmsKey: '' },
    { enabled: true, kmsKey: `arn:${partition}:kms:${region}:${accountId}:key/11111111-2222-4333-8444-555555555555` },
  )

function namings({ distribution }: Versions, source: Source): fc.Arbitrary<Plan['nodes']['naming']> {
  if (source === 'ec2') return fc.constant('metadata')
  return distribution === 'k3s' ? fc.constant('explicit') : fc.constantFrom('metadata', 'explicit')
}

/** Rancher's Apps page reaches a cluster only once its nodes are initialised, which RKE1 does without the chart. */
function deliveries({ distribution }: Versions): fc.Arbitrary<Plan['helm']['delivery']> {
  return distribution === 'rke1'
    ? fc.constantFrom('helm-cli', 'rancher-ui')
    : fc.constantFrom('additional-manifest', 'helm-cli')
}

const owner = fc.constantFrom<'owned' | 'shared'>('owned', 'shared')
const roleChoice = fc.constantFrom(
  { source: 'create' as const, roleName: '', profileName: '' },
  { source: 'existing' as const, roleName: 'team-nodes', profileName: 'team-nodes' },
)

/** Plans with machines of one source, nearly all without an error. */
export const soundPlans = (source: Source): fc.Arbitrary<Plan> => fc
  .record({
    region: fc.constantFrom(...regions.filter(({ inNodeDriver }) => inNodeDriver)),
    // The node driver cannot name K3s nodes so that the cloud controller finds them.
    versions: fc.constantFrom(...versions.filter(({ distribution }) => source === 'existing' || distribution !== 'k3s')),
  })
  .chain(({ region: { id: region, partition }, versions: chosen }) =>
    fc.tuple(subnets(region), securityGroups).chain(([nets, groups]) =>
      fc.record({
        aws: fc.constant({ region, accountId }),
        cluster: cluster(chosen, source === 'ec2'),
        nodes: fc.record({
          source: fc.constant(source),
          naming: namings(chosen, source),
          network: fc.constant({ vpcId: 'vpc-0c9d8e7f6a5b41302', subnets: nets, securityGroups: groups }),
          pools: pools(nets),
          instances: instances(region, nets, groups),
          encryption: encryption(partition, region),
          nodeGroup: account.nodeGroup,
          routeTables: account.routeTables,
          enableDns: fc.boolean(),
          metadata: account.metadata,
          hostnameType: account.hostnameType,
        }),
        iam: fc.record({
          mode: fc.constantFrom<Plan['iam']['mode']>('documented', 'minimal', 'tag-scoped'),
          path: fc.constantFrom('/', '/kubernetes/'),
          permissionsBoundary: fc.constantFrom('', `arn:${partition}:iam::${accountId}:policy/boundary`),
          controlPlane: fc.constant(defaultPlan.iam.controlPlane),
          worker: roleChoice,
          replaceProfiles: bool,
          policies: account.policies,
          serviceLinkedRole: fc.boolean(),
          rancherCredential: account.rancherCredential,
        }),
        features: fc.record({
          classicLoadBalancer: bool,
          networkLoadBalancer: bool,
          ecr: bool,
          loadBalancerController: fc.constantFrom<Plan['features']['loadBalancerController']>('none', 'beside', 'default'),
        }),
        storage: fc.record({
          ebs: bool,
          controllerOn: fc.constantFrom<Plan['storage']['controllerOn']>('worker', 'control-plane'),
          defaultClass: bool,
          reclaim: fc.constantFrom<Plan['storage']['reclaim']>('Delete', 'Retain'),
          encryption: encryption(partition, region),
          snapshots: bool,
          volumes: account.volumes,
        }),
        tags: fc.record({
          instances: owner,
          securityGroups: owner,
          subnets: owner,
          extra: fc.constantFrom([], [{ key: 'team', value: 'platform' }]),
        }),
        helm: fc.record({
          delivery: deliveries(chosen),
          chartVersion: fc.constantFrom('', '0.0.11', '0.0.8'),
          imageRepository: fc.constant(defaultPlan.helm.imageRepository),
          imageTag: fc.constant(''),
          tolerations: fc.constantFrom<Plan['helm']['tolerations']>('derived', 'all'),
          verbosity: fc.integer({ min: 0, max: 5 }),
          cpuRequest: fc.constantFrom('200m', '1'),
          extraArgs: fc.constantFrom([], ['--controllers=*,tagging']),
        }),
        leave: fc.constant([]),
      }),
    ),
  )
