import { ec2, existing, having, type Fixtures } from './base'

const kmsKey = 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-4333-8444-555555555555'
const storage = (changes: Readonly<Record<string, unknown>>) => having(ec2, { 'storage.ebs': true, ...changes })
const volumeKey = (key: string, more: Readonly<Record<string, unknown>> = {}) =>
  storage({ 'storage.encryption.kmsKey': key, ...more })
const rootKey = (key: string, enabled = true) => having(ec2, { 'nodes.encryption': { enabled, kmsKey: key } })
const k3s = { 'cluster.distribution': 'k3s', 'cluster.kubernetes': 'v1.34.10+k3s1' }
const rke1 = { 'cluster.distribution': 'rke1', 'cluster.kubernetes': 'v1.30.14-rancher1-1', 'cluster.rancher': '2.11' }
const controller = (mode: string, more: Readonly<Record<string, unknown>> = {}) =>
  having(ec2, { 'features.loadBalancerController': mode, ...more })

const taint = (key: string, effect = 'NoSchedule') => [{ key, value: 'true', effect }]
const controlTaints = (key: string, effect?: string) => having(ec2, { 'nodes.pools.1.taints': taint(key, effect) })
const workerTaints = (key: string, effect?: string) => having(ec2, { 'nodes.pools.2.taints': taint(key, effect) })
/** The control plane pool twice. */
const twoControls = having(ec2, { 'nodes.pools': [...ec2.nodes.pools, { ...ec2.nodes.pools[1]!, name: 'control-b' }] })

const oneRole = {
  'iam.controlPlane.roleName': 'nodes',
  'iam.worker.roleName': 'nodes',
  'iam.mode': 'tag-scoped',
  'cluster.id': 'i'.repeat(100),
  'storage.ebs': true,
  'storage.snapshots': true,
  'cluster.migrating': true,
  'nodes.pools.1.roles.worker': true,
}
const mixed = having(ec2, { 'nodes.pools.1.roles.worker': true })

export const storageFixtures: Fixtures = {
  'LAR-720': {
    broken: [[having(ec2, { 'iam.mode': 'documented' }), 'storage.ebs']],
    sound: [ec2, storage({ 'iam.mode': 'documented' })],
  },
  'LAR-721': {
    broken: [
      [storage({}), 'storage.ebs'],
      [storage({ 'storage.controllerOn': 'control-plane' }), 'storage.ebs'],
      [storage({ 'nodes.metadata.machines': true }), 'storage.ebs'],
    ],
    sound: [ec2, storage({ 'nodes.metadata.defaults': true })],
  },
  'LAR-722': {
    broken: [[storage({ ...k3s, 'storage.snapshots': true }), 'storage.snapshots']],
    sound: [storage({ 'storage.snapshots': true }), storage(k3s), having(ec2, { ...k3s, 'storage.snapshots': true })],
  },
  'LAR-723': {
    broken: [[storage(k3s), 'storage.defaultClass']],
    sound: [storage({}), storage({ ...k3s, 'storage.defaultClass': false }), having(ec2, k3s)],
  },
  'LAR-724': {
    broken: [[storage({ 'storage.encryption.enabled': false }), 'storage.encryption.enabled']],
    sound: [storage({}), having(ec2, { 'storage.encryption.enabled': false })],
  },
  'LAR-730': {
    broken: [
      ...['alias/volumes', '11111111-2222-4333-8444-555555555555', kmsKey.replace(':key/', ':alias/')].map(
        (key) => [volumeKey(key), 'storage.encryption.kmsKey'] as const,
      ),
      [rootKey('alias/volumes'), 'nodes.encryption.kmsKey'],
    ],
    sound: [
      volumeKey(kmsKey),
      volumeKey(''),
      rootKey('alias/volumes', false),
      having(existing, { 'nodes.encryption': { enabled: true, kmsKey: 'x' } }),
      having(ec2, { 'storage.encryption.kmsKey': 'x' }),
    ],
  },
  'LAR-731': {
    broken: [
      [volumeKey(kmsKey.replace('eu-central-1', 'eu-west-1')), 'storage.encryption.kmsKey'],
      [rootKey(kmsKey.replace('arn:aws:', 'arn:aws-cn:')), 'nodes.encryption.kmsKey'],
    ],
    sound: [volumeKey(kmsKey), rootKey(kmsKey), volumeKey('x')],
  },
  'LAR-732': {
    broken: [[volumeKey(kmsKey.replace('123456789012', '210987654321')), 'storage.encryption.kmsKey']],
    sound: [volumeKey(kmsKey), volumeKey(kmsKey.replace('123456789012', '210987654321'), { 'aws.accountId': '' })],
  },
  'LAR-733': {
    broken: [
      [volumeKey(kmsKey, { 'storage.encryption.enabled': false }), 'storage.encryption.kmsKey'],
      [rootKey(kmsKey, false), 'nodes.encryption.kmsKey'],
    ],
    sound: [volumeKey(kmsKey), rootKey('', false)],
  },
  'LAR-740': {
    broken: [
      [having(ec2, { 'features.ecr': true }), 'features.ecr'],
      [having(existing, { 'features.ecr': true, 'cluster.kubernetes': 'v1.27.16+rke2r2' }), 'features.ecr'],
    ],
    sound: [ec2, having(ec2, { 'features.ecr': true, 'cluster.kubernetes': 'v1.26.15+rke2r1' })],
  },
  'LAR-741': {
    broken: [[controller('default'), 'features.loadBalancerController']],
    sound: [
      controller('beside'),
      ec2,
      controller('default', { 'features.classicLoadBalancer': false, 'features.networkLoadBalancer': false }),
    ],
  },
  'LAR-742': {
    broken: ['beside', 'default'].map((mode) => [controller(mode), 'features.loadBalancerController'] as const),
    sound: [ec2],
  },
  'LAR-743': {
    broken: [
      [controlTaints('dedicated'), 'nodes.pools.1.taints'],
      [controlTaints('dedicated', 'NoExecute'), 'nodes.pools.1.taints'],
    ],
    sound: [
      controlTaints('CriticalAddonsOnly', 'NoExecute'),
      controlTaints('dedicated', 'PreferNoSchedule'),
      having(twoControls, { 'nodes.pools.1.taints': taint('dedicated') }),
      workerTaints('dedicated'),
    ],
  },
  'LAR-744': {
    broken: [[workerTaints('gpu'), 'nodes.pools.2.taints']],
    sound: [
      workerTaints('gpu', 'PreferNoSchedule'),
      having(ec2, {
        'nodes.pools': [...ec2.nodes.pools, { ...ec2.nodes.pools[2]!, name: 'gpu', taints: taint('gpu') }],
      }),
    ],
  },
  'LAR-745': {
    broken: [[having(ec2, oneRole), 'iam.worker.roleName']],
    sound: [
      having(ec2, { ...oneRole, 'iam.mode': 'minimal' }),
      having(ec2, { ...oneRole, 'iam.worker.roleName': 'workers' }),
    ],
  },
  'LAR-746': {
    broken: [[having(mixed, { 'storage.ebs': true }), 'nodes.pools.1.roles']],
    sound: [mixed, having(mixed, { 'storage.ebs': true, 'storage.controllerOn': 'control-plane' }), storage({})],
  },
  'LAR-747': {
    broken: [
      [having(ec2, { ...rke1, 'features.ecr': true }), 'features.ecr'],
      [having(existing, { ...rke1, 'features.ecr': true, 'cluster.kubernetes': 'v1.27.16-rancher1-1' }), 'features.ecr'],
    ],
    sound: [
      having(ec2, rke1),
      having(ec2, { ...rke1, 'features.ecr': true, 'cluster.kubernetes': 'v1.26.15-rancher1-1' }),
      having(ec2, { 'features.ecr': true }),
    ],
  },
  'LAR-787': {
    broken: [[having(existing, k3s), 'cluster.distribution']],
    sound: [
      existing,
      having(existing, { ...k3s, 'features.classicLoadBalancer': false, 'features.networkLoadBalancer': false }),
    ],
  },
}
