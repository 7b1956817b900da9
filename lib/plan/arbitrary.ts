import * as fc from 'fast-check'
import { regions } from '@/lib/catalog/regions'
import { releases } from '@/lib/catalog/releases'
import { rancherMinors } from '@/lib/catalog/rancher'
import * as account from './arbitrary-account'
import { defaultPlan } from './defaults'
import type { Instance, NodeRoles, Plan, Pool, SecurityGroup, Subnet, Taint } from './schema'

/**
 * Random Plans for property tests, of every shape the schema takes: whole matrix, half-typed values, treacherous texts.
 */
const zone = (region: string) => fc.constantFrom('a', 'b', 'c').map((letter) => region + letter)
// Of integers and few characters: patterns (`stringMatching`) are ten times slower.
const hex = (length: number) =>
  fc.integer({ min: 0, max: 0xffff_ffff }).map((number) => number.toString(16).padStart(length, '0'))
const label = fc
  .string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-'), maxLength: 18 })
  .map((tail) => `a${tail}`.replace(/-+$/, ''))

/** Text that YAML readers disagree about, or that breaks a careless writer. */
export const treacherous = fc.constantFrom(
  'yes', 'No', 'on', 'OFF', 'y', 'n', 'true', 'null', '~', '', ' ', '0o17', '017', '0x1F', '0b11', '1_000', '1e3',
  '.5', '.inf', '-.INF', '.nan', '12:30:45', '2024-01-02', '2001-12-14t21:59:43.10-05:00', '<<', '=', '-', '--',
  '- a', '? a', ': a', 'a: b', 'a:', 'a #b', '#a', '&a', '*a', '!a', '!!str a', '|', '>', '%a', '@a', '`a`', '[a]',
  '{a: b}', '"', "'", 'a, b', '\\', '\\n', 'é', '汉字', '𝒳', '---', '...', ' lead', 'trail ', '+1', '-1', '1.0', '1.',
  'NaN', 'e0', 'E+1', '__proto__',
)

const text = (max: number) =>
  fc
    .oneof(treacherous, fc.string({ unit: 'grapheme', maxLength: 20 }))
    // A cut may leave half of a surrogate pair, so it comes first.
    .map((value) => value.slice(0, max).replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/gu, ''))

const roles: fc.Arbitrary<NodeRoles> = fc.constantFrom<NodeRoles>(
  { etcd: true, controlPlane: false, worker: false },
  { etcd: false, controlPlane: true, worker: false },
  { etcd: true, controlPlane: true, worker: false },
  { etcd: true, controlPlane: true, worker: true },
  { etcd: false, controlPlane: true, worker: true },
  { etcd: true, controlPlane: false, worker: true },
  { etcd: false, controlPlane: false, worker: true },
)
const keyValue = (keys: fc.Arbitrary<string>, values: fc.Arbitrary<string>) => fc.record({ key: keys, value: values })
const taint: fc.Arbitrary<Taint> = fc.record({
  key: fc.oneof(label, text(60)),
  value: fc.oneof(fc.constant(''), label, text(60)),
  effect: fc.constantFrom('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
})

const pool = (subnets: readonly Subnet[]): fc.Arbitrary<Pool> =>
  fc.record({
    name: fc.oneof({ weight: 4, arbitrary: label }, { weight: 1, arbitrary: text(63) }),
    roles,
    quantity: fc.integer({ min: 1, max: 500 }),
    instanceType: fc.constantFrom('m6i.large', 't3a.medium', 'c7i.metal-24xl'),
    ami: fc.oneof(
      fc.constant(''),
      hex(17).map((id) => `ami-${id}`),
    ),
    sshUser: fc.constantFrom('ubuntu', 'ec2-user', 'no', ''),
    rootSizeGiB: fc.integer({ min: 8, max: 16384 }),
    volumeType: fc.constantFrom('gp3', 'gp2', 'io1', 'io2'),
    subnetId: fc.constantFrom('', ...subnets.map(({ id }) => id)),
    spot: fc.boolean(),
    spotPrice: fc.constantFrom('', '0.25', 'cheap'),
    labels: fc.array(keyValue(fc.oneof(label, text(100)), text(63)), { maxLength: 4 }),
    taints: fc.array(taint, { maxLength: 3 }),
  })

const subnet = (region: string): fc.Arbitrary<Subnet> =>
  fc.record({
    id: fc.oneof(
      { weight: 6, arbitrary: hex(17).map((id) => `subnet-${id}`) },
      { weight: 1, arbitrary: fc.constant('') },
    ),
    name: text(60),
    zone: fc.oneof(
      { weight: 6, arbitrary: zone(region) },
      { weight: 1, arbitrary: fc.constantFrom('', `${region}-ham-1a`) },
    ),
    kind: fc.constantFrom('public', 'private'),
    loadBalancers: fc.constantFrom('elb', 'internal-elb', 'none'),
  })

const securityGroup: fc.Arbitrary<SecurityGroup> = fc.record({
  id: hex(17).map((id) => `sg-${id}`),
  name: fc.oneof(label, text(60)),
  tagged: fc.boolean(),
})

const instance = (subnets: readonly Subnet[], groups: readonly SecurityGroup[]): fc.Arbitrary<Instance> =>
  fc.record({
    id: hex(17).map((id) => `i-${id}`),
    name: text(60),
    privateDnsName: fc.constantFrom('', 'ip-10-0-1-2.eu-central-1.compute.internal'),
    privateIp: fc.ipV4(),
    subnetId: fc.constantFrom('', ...subnets.map(({ id }) => id)),
    securityGroups: fc.subarray(groups.map(({ id }) => id)),
    roles,
  })

const roleChoice = fc.record({
  source: fc.constantFrom<'create' | 'existing'>('create', 'existing'),
  roleName: fc.oneof(fc.constant(''), label),
  profileName: fc.oneof(fc.constant(''), label),
})

const distributions = fc.constantFrom('rke2', 'rke2', 'rke2', 'k3s', 'rke1') as fc.Arbitrary<
  Plan['cluster']['distribution']
>
const versions = (distribution: Plan['cluster']['distribution']) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...releases[distribution]) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'v1.29.10+rke2r1',
        'v1.29.11+rke2r1',
        'v1.30.6+rke2r1',
        'v1.31.2+rke2r1',
        'v1.31.3+rke2r1',
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom('', 'v1.3', 'latest', 'v1.37.0+rke2r1', 'v1.24.17-rancher1-1') },
  )

const encryption = fc.record({
  enabled: fc.boolean(),
  kmsKey: fc.constantFrom('', 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-4333-8444-555555555555', 'alias/x'),
})

const host = fc.oneof(fc.constantFrom('docker.io', 'registry.example.com:5000'), text(60))

const clusterOptions = {
  networkPolicy: fc.boolean(),
  accessEndpoint: fc.record({ enabled: fc.boolean(), fqdn: fc.oneof(fc.constantFrom('', 'k8s.example.com'), text(60)) }),
  etcd: fc.record({
    snapshots: fc.boolean(),
    schedule: fc.oneof(fc.constantFrom('0 */5 * * *', ''), text(30)),
    retention: fc.integer({ min: 1, max: 999 }),
    s3: fc.record({
      bucket: fc.oneof(fc.constantFrom('', '', 'etcd-snapshots'), text(30)),
      region: fc.constantFrom('', 'eu-central-1'),
      folder: fc.oneof(fc.constant(''), text(30)),
      credential: fc.constantFrom('', 'cattle-global-data:cc-s3aaa'),
    }),
  }),
  upgrade: fc.record({
    controlPlaneConcurrency: fc.constantFrom('1', '10%', '', 'all'),
    workerConcurrency: fc.constantFrom('1', '50%', '0'),
    drain: fc.boolean(),
  }),
  registries: fc.array(
    fc.record({ host, endpoint: fc.oneof(fc.constantFrom('', 'https://mirror.example.com'), text(60)), authSecret: fc.oneof(fc.constant(''), label) }),
    { maxLength: 3 },
  ),
  docker: fc.record({
    installUrl: fc.oneof(fc.constantFrom('', 'https://releases.rancher.com/install-docker/20.10.sh'), text(60)),
    storageDriver: fc.constantFrom('', 'overlay2'),
    labels: fc.array(keyValue(fc.oneof(label, text(60)), text(60)), { maxLength: 2 }),
    registryMirrors: fc.array(host, { maxLength: 2 }),
  }),
  members: fc.array(
    fc.record({
      user: fc.oneof(fc.constantFrom('u-7k2mx', 'local://u-7k2mx'), text(60)),
      role: fc.constantFrom<'cluster-owner' | 'cluster-member'>('cluster-owner', 'cluster-member'),
    }),
    { maxLength: 2 },
  ),
}

const cluster: fc.Arbitrary<Plan['cluster']> = distributions.chain((distribution) =>
  fc.record({
    name: fc.oneof({ weight: 5, arbitrary: label }, { weight: 1, arbitrary: text(63) }),
    namespace: fc.constantFrom('fleet-default', 'team-a'),
    distribution: fc.constant(distribution),
    rancher: fc.constantFrom(...rancherMinors.map(({ minor }) => minor), '2.16', ''),
    freshKdm: fc.boolean(),
    kubernetes: versions(distribution),
    provider: fc.constantFrom<'external' | 'in-tree'>('external', 'external', 'external', 'in-tree'),
    id: fc.oneof(fc.constant(''), fc.constant(''), label, text(100)),
    cni: fc.constantFrom('calico', 'canal', 'cilium', 'none'),
    cloudCredential: fc.constantFrom('', 'cattle-global-data:cc-x7k2m'),
    migrating: fc.constantFrom(false, false, false, true),
    ...clusterOptions,
  }),
)

const helm: fc.Arbitrary<Plan['helm']> = fc.record({
  delivery: fc.constantFrom('additional-manifest', 'additional-manifest', 'helm-cli', 'rancher-ui'),
  chartVersion: fc.constantFrom('', '0.0.8', '0.0.11'),
  imageRepository: fc.oneof(fc.constant(defaultPlan.helm.imageRepository), text(60)),
  imageTag: fc.oneof(fc.constant(''), fc.constant('v1.34.3'), text(60)),
  tolerations: fc.constantFrom('derived', 'all'),
  verbosity: fc.integer({ min: 0, max: 10 }),
  cpuRequest: fc.constantFrom('', '200m', '1', '0.5', '1e3'),
  extraArgs: fc.array(fc.oneof(fc.constantFrom('--v=4', '--cloud-provider=aws', ''), text(60)), { maxLength: 3 }),
})

/** Every Plan is valid for the schema; what its values mean may well be refused by rules. */
export const plans: fc.Arbitrary<Plan> = fc
  .constantFrom(...regions.map(({ id }) => id), 'cn-south-9', '')
  .chain((region) =>
    fc
      .tuple(fc.array(subnet(region), { maxLength: 5 }), fc.array(securityGroup, { maxLength: 3 }))
      .chain(([subnets, securityGroups]) =>
        fc.record({
          aws: fc.record({ region: fc.constant(region), accountId: fc.constantFrom('', '123456789012') }),
          cluster,
          nodes: fc.record({
            source: fc.constantFrom<'ec2' | 'existing'>('ec2', 'ec2', 'existing'),
            naming: fc.constantFrom<'metadata' | 'explicit'>('metadata', 'explicit'),
            network: fc.record({
              vpcId: fc.constantFrom('', 'vpc-0c9d8e7f6a5b41302'),
              subnets: fc.constant(subnets),
              securityGroups: fc.constant(securityGroups),
            }),
            pools: fc.array(pool(subnets), { maxLength: 5 }),
            instances: fc.array(instance(subnets, securityGroups), { maxLength: 5 }),
            encryption,
            nodeGroup: account.nodeGroup,
            routeTables: account.routeTables,
            enableDns: fc.boolean(),
            metadata: account.metadata,
            hostnameType: account.hostnameType,
          }),
          iam: fc.record({
            mode: fc.constantFrom<Plan['iam']['mode']>('documented', 'minimal', 'tag-scoped'),
            path: fc.constantFrom('/', '/kubernetes/'),
            permissionsBoundary: fc.constant(''),
            controlPlane: roleChoice,
            worker: roleChoice,
            replaceProfiles: fc.boolean(),
            policies: account.policies,
            serviceLinkedRole: fc.boolean(),
            rancherCredential: account.rancherCredential,
          }),
          features: fc.record({
            classicLoadBalancer: fc.boolean(),
            networkLoadBalancer: fc.boolean(),
            ecr: fc.boolean(),
            loadBalancerController: fc.constantFrom<'none' | 'beside' | 'default'>('none', 'none', 'beside', 'default'),
          }),
          storage: fc.record({
            ebs: fc.boolean(),
            controllerOn: fc.constantFrom<'worker' | 'control-plane'>('worker', 'control-plane'),
            defaultClass: fc.boolean(),
            reclaim: fc.constantFrom<'Delete' | 'Retain'>('Delete', 'Retain'),
            encryption,
            snapshots: fc.boolean(),
            volumes: account.volumes,
          }),
          tags: fc.record({
            instances: fc.constantFrom<'owned' | 'shared'>('owned', 'shared'),
            securityGroups: fc.constantFrom<'owned' | 'shared'>('owned', 'shared'),
            subnets: fc.constantFrom<'owned' | 'shared'>('owned', 'shared'),
            extra: fc.array(
              keyValue(
                fc.oneof(
                  label,
                  text(60),
                  fc.constantFrom('Name', 'kubernetes.io/cluster/other', 'aws:x', 'team', 'a,b'),
                ),
                fc.oneof(text(60), fc.constantFrom('a,b', ',', 'a,b,c')),
              ),
              { maxLength: 4 },
            ),
          }),
          helm,
          leave: account.leave,
        }),
      ),
  )
