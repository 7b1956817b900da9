import { ec2, existing, having, type Fixtures } from './base'

const rke1 = having(ec2, {
  'cluster.distribution': 'rke1',
  'cluster.kubernetes': 'v1.30.14-rancher1-1',
  'cluster.rancher': '2.11',
  'helm.delivery': 'helm-cli',
})
const custom = having(existing, {
  'cluster.distribution': 'rke1',
  'cluster.kubernetes': 'v1.30.14-rancher1-1',
  'cluster.rancher': '2.11',
  'helm.delivery': 'helm-cli',
})
const k3s = having(existing, {
  'cluster.distribution': 'k3s',
  'cluster.kubernetes': 'v1.26.15+k3s1',
  'cluster.rancher': '2.8',
  'nodes.naming': 'explicit',
})
const inTree = (kubernetes: string) =>
  having(ec2, { 'cluster.provider': 'in-tree', 'cluster.kubernetes': kubernetes, 'cluster.rancher': '2.7' })
const migrating = having(ec2, {
  'cluster.migrating': true,
  'cluster.kubernetes': 'v1.26.15+rke2r1',
  'cluster.rancher': '2.8',
  'storage.ebs': true,
})
const running = { source: 'existing', roleName: 'nodes', profileName: 'nodes' }
const registry = { host: 'docker.io', endpoint: 'https://mirror.example.com', authSecret: 'login' }
const bucket = { bucket: 'snapshots', region: 'eu-central-1', folder: '', credential: 'cattle-global-data:cc-s3aaa' }
const docker = { installUrl: 'https://example.com/docker.sh', storageDriver: '', labels: [], registryMirrors: ['a'] }

/** Of legacy-rules.ts and migration-rules.ts. */
export const legacyFixtures: Fixtures = {
  'LAR-760': {
    broken: [[having(k3s, { 'cluster.provider': 'in-tree' }), 'cluster.provider']],
    sound: [k3s, inTree('v1.26.15+rke2r1')],
  },
  'LAR-761': {
    broken: [
      [inTree('v1.26.15+rke2r1'), 'cluster.provider'],
      [having(rke1, { 'cluster.provider': 'in-tree', 'cluster.kubernetes': 'v1.24.17-rancher1-1' }), 'cluster.provider'],
    ],
    sound: [ec2, inTree('v1.27.16+rke2r2')],
  },
  'LAR-762': {
    broken: [[inTree('v1.25.16+rke2r2'), 'storage.ebs']],
    sound: [inTree('v1.24.17+rke2r1'), having(inTree('v1.26.15+rke2r1'), { 'storage.ebs': true }), ec2],
  },
  'LAR-763': {
    broken: [[rke1, 'cluster.distribution']],
    sound: [having(rke1, { 'cluster.rancher': '2.12' }), ec2],
  },
  'LAR-764': {
    broken: ['2.6', '2.7'].map((rancher) => [having(rke1, { 'cluster.rancher': rancher }), 'cluster.rancher'] as const),
    sound: [rke1, having(rke1, { 'cluster.rancher': '2.6', 'cluster.provider': 'in-tree' })],
  },
  'LAR-765': {
    broken: [[having(rke1, { 'cluster.cni': 'cilium' }), 'cluster.cni']],
    sound: [rke1, having(ec2, { 'cluster.cni': 'cilium' })],
  },
  'LAR-766': {
    broken: [[having(rke1, { 'cluster.registries': [registry] }), 'cluster.registries.0.authSecret']],
    sound: [
      having(ec2, { 'cluster.registries': [registry] }),
      having(rke1, { 'cluster.registries': [{ ...registry, authSecret: '' }] }),
    ],
  },
  'LAR-767': {
    broken: [[having(rke1, { 'cluster.etcd.s3': bucket }), 'cluster.etcd.s3.credential']],
    sound: [
      having(ec2, { 'cluster.etcd.s3': bucket }),
      having(rke1, { 'cluster.etcd.s3': { ...bucket, credential: '' } }),
    ],
  },
  'LAR-768': {
    broken: [
      [rke1, 'nodes.naming'],
      [custom, 'nodes.naming'],
    ],
    sound: [having(custom, { 'nodes.naming': 'explicit' }), ec2],
  },
  'LAR-769': {
    broken: [
      [having(ec2, { 'cluster.docker': docker }), 'cluster.docker.installUrl', 'cluster.docker.registryMirrors'],
      [having(custom, { 'cluster.docker': docker }), 'cluster.docker.installUrl', 'cluster.docker.registryMirrors'],
    ],
    sound: [having(rke1, { 'cluster.docker': docker }), ec2],
  },
  'LAR-770': {
    broken: [[having(rke1, { 'helm.delivery': 'additional-manifest' }), 'helm.delivery']],
    sound: [rke1, ec2, having(rke1, { 'helm.delivery': 'additional-manifest', 'cluster.provider': 'in-tree' })],
  },
  'LAR-780': {
    broken: [
      [having(migrating, { 'cluster.kubernetes': 'v1.27.16+rke2r2' }), 'cluster.kubernetes'],
      [having(migrating, { 'cluster.kubernetes': 'v1.21.14+rke2r1', 'cluster.rancher': '2.6' }), 'cluster.kubernetes'],
    ],
    sound: [migrating, having(migrating, { 'cluster.kubernetes': '1.' }), ec2],
  },
  'LAR-781': {
    broken: [[having(migrating, { 'cluster.provider': 'in-tree' }), 'cluster.provider']],
    sound: [migrating, inTree('v1.26.15+rke2r1')],
  },
  'LAR-782': {
    broken: [[having(k3s, { 'cluster.migrating': true }), 'cluster.migrating']],
    sound: [k3s, migrating],
  },
  'LAR-783': {
    broken: [[having(migrating, { 'storage.ebs': false }), 'storage.ebs']],
    sound: [migrating, ec2],
  },
  'LAR-784': {
    broken: [
      [having(existing, { 'cluster.migrating': true, 'nodes.naming': 'explicit' }), 'nodes.naming'],
    ],
    sound: [migrating, having(existing, { 'nodes.naming': 'explicit' })],
  },
  'LAR-785': {
    broken: [
      [migrating, 'iam.controlPlane.source', 'iam.worker.source'],
      [having(migrating, { 'iam.worker': running }), 'iam.controlPlane.source'],
    ],
    sound: [having(migrating, { 'iam.controlPlane': running, 'iam.worker': running }), ec2],
  },
}
