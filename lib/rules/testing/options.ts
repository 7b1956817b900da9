import { defaultMember, defaultRegistry } from '@/lib/plan/defaults'
import type { Member, Registry } from '@/lib/plan/schema'
import { ec2, existing, having, pools, type Fixtures } from './base'

const etcd = (field: string, value: unknown) => having(ec2, { [`cluster.etcd.${field}`]: value })
const s3 = (changes: object, plan = ec2) =>
  having(plan, { 'cluster.etcd.s3': { bucket: 'snapshots', region: 'eu-central-1', folder: '', credential: 'a:b', ...changes } })
const registries = (...list: Partial<Registry>[]) =>
  having(ec2, { 'cluster.registries': list.map((each) => ({ ...defaultRegistry, authSecret: 'a', ...each })) })
const upgrade = (controlPlane: string, worker = '1') =>
  having(ec2, { 'cluster.upgrade.controlPlaneConcurrency': controlPlane, 'cluster.upgrade.workerConcurrency': worker })
const endpoint = (enabled: boolean, fqdn: string) => having(ec2, { 'cluster.accessEndpoint': { enabled, fqdn } })
const members = (...list: Partial<Member>[]) =>
  having(ec2, { 'cluster.members': list.map((each) => ({ ...defaultMember, ...each })) })
const spot = (spotPrice: string, isSpot = true) =>
  having(ec2, { 'nodes.pools.2.spot': isSpot, 'nodes.pools.2.spotPrice': spotPrice })
const ownRole = having(s3({ credential: '' }), { 'iam.worker.source': 'existing', 'iam.worker.roleName': 'mine' })

export const optionFixtures: Fixtures = {
  'LAR-660': {
    broken: [
      '* * * *', '* * * * * *', '60 * * * *', '0 24 * * *', '0 0 0 * *', '0 0 * 13 *', '0 0 * * 7', '5-1 * * * *',
      '*/0 * * * *', '1/2/3 * * * *', '1-2-3 * * * *', 'a * * * *', '@often', '0 */5 * *  jan', '* * * * ,',
    ].map((schedule) => [etcd('schedule', schedule), 'cluster.etcd.schedule'] as const),
    sound: [
      ...['', '0 */5 * * *', '0,30 1-5/2 1 JAN-mar sun', '@daily', '@every 6h', '? ? ? ? ?'].map((one) => etcd('schedule', one)),
      having(etcd('schedule', 'never'), { 'cluster.etcd.snapshots': false }),
    ],
  },
  'LAR-661': { broken: [[etcd('snapshots', false), 'cluster.etcd.snapshots']], sound: [ec2, existing] },
  'LAR-662': {
    broken: [[etcd('retention', 1), 'cluster.etcd.retention']],
    sound: [etcd('retention', 2), having(etcd('retention', 1), { 'cluster.etcd.snapshots': false })],
  },
  'LAR-663': {
    broken: [
      'ab', 'Snapshots', 's3://snapshots', 'a_b', '-abc', 'abc-', 'a..b', '10.0.0.1', 'xn--abc', 'abc-s3alias', 'a b',
    ].map((bucket) => [s3({ bucket }), 'cluster.etcd.s3.bucket'] as const),
    sound: ['', 'abc', 'a.b-c', '123', 'a'.repeat(63)].map((bucket) => s3({ bucket })),
  },
  'LAR-664': {
    broken: [[s3({ region: '' }), 'cluster.etcd.s3.region']],
    sound: [s3({}), s3({ bucket: '', region: '' })],
  },
  'LAR-665': {
    broken: [s3({ credential: '' }), s3({ credential: '' }, existing)].map(
      (plan) => [plan, 'cluster.etcd.s3.credential'] as const,
    ),
    sound: [s3({}), s3({ bucket: '', credential: '' }), ownRole],
  },
  'LAR-666': {
    broken: ['cc-abcde', 'a:b:c', ':b', 'a:', 'A:b', 'a b:c'].map(
      (credential) => [s3({ credential }), 'cluster.etcd.s3.credential'] as const,
    ),
    sound: ['', 'cattle-global-data:cc-x7k2m'].map((credential) => s3({ credential })),
  },
  'LAR-667': {
    broken: [
      ...['all', '0%', '101%', '-1', '1.5', '01', '10 %'].map(
        (text) => [upgrade(text), 'cluster.upgrade.controlPlaneConcurrency'] as const,
      ),
      [upgrade('1', 'x'), 'cluster.upgrade.workerConcurrency'],
    ],
    sound: [upgrade('', '25%'), upgrade('1%', '100'), upgrade('10%', '99%')],
  },
  'LAR-668': {
    broken: [
      [upgrade('0'), 'cluster.upgrade.controlPlaneConcurrency'],
      [upgrade('100%', '0'), 'cluster.upgrade.controlPlaneConcurrency', 'cluster.upgrade.workerConcurrency'],
    ],
    sound: [upgrade('1', '99%'), upgrade('', '10')],
  },
  'LAR-669': {
    broken: [[registries({ host: '' }), 'cluster.registries.0.host']],
    sound: [ec2, registries({ host: 'docker.io' })],
  },
  'LAR-670': {
    broken: ['https://docker.io', 'http://registry.example.com:5000/v2/', 'HTTPS://a.example?b'].map(
      (host) => [registries({ host }), 'cluster.registries.0.host'] as const,
    ),
    sound: [registries({ host: 'docker.io' }, { host: 'https' })],
  },
  'LAR-671': {
    broken: ['docker.io/library', 'a b', '-a.example', 'a.example:', 'a.example:port', 'a..b', '*.example.com'].map(
      (host) => [registries({ host }), 'cluster.registries.0.host'] as const,
    ),
    sound: [registries({ host: 'docker.io' }, { host: 'Registry:5000' }, { host: '10.0.0.1:5000' }, { host: '*' })],
  },
  'LAR-672': {
    broken: ['mirror.example.com', 'mirror.example.com:8443/v2'].map(
      (text) => [registries({ host: 'docker.io', endpoint: text }), 'cluster.registries.0.endpoint'] as const,
    ),
    sound: ['', 'https://mirror.example.com'].map((text) => registries({ host: 'docker.io', endpoint: text })),
  },
  'LAR-673': {
    broken: ['ftp://a.example', 'https://', 'https://a b', 'https://user@a.example', 'https://a.example?b', 'https://a.example:x'].map(
      (text) => [registries({ host: 'docker.io', endpoint: text }), 'cluster.registries.0.endpoint'] as const,
    ),
    sound: ['', 'mirror', 'http://10.0.0.1:5000', 'https://mirror.example.com:8443/v2/hub'].map((text) =>
      registries({ host: 'docker.io', endpoint: text }),
    ),
  },
  'LAR-674': {
    broken: ['user:password', 'Secret', 'a_b', '-a', 'a/b'].map(
      (authSecret) => [registries({ host: 'docker.io', authSecret }), 'cluster.registries.0.authSecret'] as const,
    ),
    sound: [registries({ host: 'docker.io', authSecret: 'registry.auth-1' })],
  },
  'LAR-675': {
    broken: [[registries({ host: 'docker.io' }, { host: 'quay.io' }, { host: 'docker.io' }), 'cluster.registries.2.host']],
    sound: [registries({ host: 'docker.io' }, { host: 'quay.io' }), registries({ host: '' }, { host: '' })],
  },
  'LAR-676': {
    broken: [
      [
        registries(
          { host: 'docker.io', endpoint: 'https://mirror.example', authSecret: 'a' },
          { host: 'quay.io', endpoint: 'https://mirror.example/quay', authSecret: 'b' },
        ),
        'cluster.registries.1.authSecret',
      ],
    ],
    sound: [
      registries(
        { host: 'docker.io', endpoint: 'https://mirror.example', authSecret: 'a' },
        { host: 'quay.io', endpoint: 'https://mirror.example/quay', authSecret: 'a' },
        { host: 'mirror.example', authSecret: '' },
        { host: 'ghcr.io', authSecret: 'b' },
      ),
    ],
  },
  'LAR-677': {
    broken: [[registries({ host: 'docker.io', authSecret: '' }), 'cluster.registries.0.host']],
    sound: [
      registries({ host: 'docker.io' }, { host: 'quay.io', authSecret: '', endpoint: 'https://a.example' }),
      registries({ host: '', authSecret: '' }),
    ],
  },
  'LAR-678': {
    broken: ['https://k8s.example.com', 'k8s.example.com/', 'a b', '-a.example', 'a.example:'].map(
      (fqdn) => [endpoint(true, fqdn), 'cluster.accessEndpoint.fqdn'] as const,
    ),
    sound: [...['', 'k8s.example.com', 'k8s.example.com:6443', '10.0.0.1'].map((fqdn) => endpoint(true, fqdn)), endpoint(false, 'a b')],
  },
  'LAR-679': {
    broken: [[endpoint(true, ''), 'cluster.accessEndpoint.enabled']],
    sound: [endpoint(false, 'k8s.example.com')],
  },
  'LAR-680': {
    broken: ['cheap', '0', '0.00', '$0.25', '0,25', '.5', '1e3', '-1'].map(
      (price) => [spot(price), 'nodes.pools.2.spotPrice'] as const,
    ),
    sound: [
      ...['', '0.25', '12', '0.00001'].map((price) => spot(price)),
      spot('cheap', false),
      having(existing, { 'nodes.pools': [{ ...pools[2], spot: true, spotPrice: 'cheap' }] }),
    ],
  },
  'LAR-681': {
    broken: [[spot(''), 'nodes.pools.2.spotPrice']],
    sound: [spot('0.25'), spot('', false), having(existing, { 'nodes.pools': [{ ...pools[2], spot: true }] })],
  },
  'LAR-682': { broken: [[members({ user: '' }), 'cluster.members.0.user']], sound: [ec2, members({ user: 'u-7k2mx' })] },
  'LAR-683': {
    broken: ['Jane Doe', 'jane@example.com', 'U-7K2MX', '://a'].map(
      (user) => [members({ user }), 'cluster.members.0.user'] as const,
    ),
    sound: [members({ user: 'u-7k2mx' }, { user: 'testuser' }, { user: 'github_user://1234' }, { user: '' })],
  },
  'LAR-684': {
    broken: [[members({ user: 'u-1' }, { user: 'u-1', role: 'cluster-owner' }), 'cluster.members.1.user']],
    sound: [members({ user: 'u-1' }, { user: 'u-2' }), members({ user: '' }, { user: '' })],
  },
  'LAR-685': {
    broken: [[having(ec2, { 'cluster.networkPolicy': true, 'cluster.cni': 'none' }), 'cluster.networkPolicy']],
    sound: [
      having(ec2, { 'cluster.networkPolicy': true }),
      having(ec2, { 'cluster.cni': 'none' }),
      having(ec2, { 'cluster.networkPolicy': true, 'cluster.cni': 'none', 'cluster.distribution': 'k3s' }),
    ],
  },
}
