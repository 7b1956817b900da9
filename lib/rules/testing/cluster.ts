import { ec2, existing, having, type Fixtures } from './base'

const name = (text: string) => having(ec2, { 'cluster.name': text })
const region = (text: string) => having(ec2, { 'aws.region': text, 'nodes.network.subnets': [] })
const versions = (kubernetes: string, rancher: string, distribution = 'rke2') =>
  having(ec2, { 'cluster.kubernetes': kubernetes, 'cluster.rancher': rancher, 'cluster.distribution': distribution })
const provider = (kubernetes: string, rancher = '2.8') =>
  having(versions(kubernetes, rancher), { 'cluster.provider': 'in-tree' })
const k3s = having(existing, { 'cluster.distribution': 'k3s', 'cluster.kubernetes': 'v1.34.10+k3s1' })

export const clusterFixtures: Fixtures = {
  'LAR-002': { broken: [[name(''), 'cluster.name']], sound: [name('a')] },
  'LAR-003': {
    broken: ['Prod', '-a', 'a-', 'a.b', 'a_b', '生产', 'a b'].map((text) => [name(text), 'cluster.name'] as const),
    sound: [name(''), name('0'), name('a-b'), name('a'.repeat(63))],
  },
  'LAR-004': {
    broken: [
      [name('local'), 'cluster.name'],
      [name('c-ab12x'), 'cluster.name'],
    ],
    sound: [name('local-a'), name('c-ab12'), name('c-m-abcd1234')],
  },
  'LAR-005': {
    broken: ['', 'Fleet', 'a/b'].map(
      (text) => [having(ec2, { 'cluster.namespace': text }), 'cluster.namespace'] as const,
    ),
    sound: [having(ec2, { 'cluster.namespace': 'team-a' })],
  },
  'LAR-006': {
    broken: ['a,b', 'a b', 'a/b', 'a*'].map((text) => [having(ec2, { 'cluster.id': text }), 'cluster.id'] as const),
    sound: ['', 'c-m-abcd1234', 'prod.a_1'].map((text) => having(ec2, { 'cluster.id': text })),
  },
  'LAR-007': {
    broken: ['cc-abcde', 'a:b:c', ':cc-abcde', 'a:', 'A:b'].map(
      (text) => [having(ec2, { 'cluster.cloudCredential': text }), 'cluster.cloudCredential'] as const,
    ),
    sound: [ec2, having(ec2, { 'cluster.cloudCredential': '' }), having(existing, { 'cluster.cloudCredential': 'x' })],
  },
  'LAR-008': {
    broken: [[having(ec2, { 'cluster.cloudCredential': '' }), 'cluster.cloudCredential']],
    sound: [ec2, existing],
  },
  'LAR-010': {
    broken: ['', 'eu-central', 'Frankfurt', 'eu-central-1a'].map((text) => [region(text), 'aws.region'] as const),
    sound: ['us-gov-west-1', 'cn-northwest-1', 'ap-southeast-7'].map(region),
  },
  'LAR-011': { broken: [[region('eu-centrl-1'), 'aws.region']], sound: [region('eu-central-2'), region('')] },
  'LAR-012': {
    broken: [
      [region('il-central-1'), 'aws.region'],
      [region('mx-central-1'), 'aws.region'],
    ],
    sound: [region('ca-west-1'), region('eu-centrl-1'), having(existing, { 'aws.region': 'il-central-1' })],
  },
  'LAR-013': {
    broken: ['1234', '1234-5678-90'].map((text) => [having(ec2, { 'aws.accountId': text }), 'aws.accountId'] as const),
    sound: [having(ec2, { 'aws.accountId': '' })],
  },
  'LAR-020': {
    broken: ['', '1.34', 'latest', 'v1.34.10+rke2', '1.34.10+rke2r1'].map(
      (text) => [versions(text, '2.14'), 'cluster.kubernetes'] as const,
    ),
    sound: [
      versions('v1.34.1+rke2r2', '2.14'),
      versions('v1.34.1+k3s1', '2.14', 'k3s'),
      versions('v1.30.4-rancher1-1', '2.11', 'rke1'),
    ],
  },
  'LAR-021': {
    broken: [
      [versions('v1.34.10+k3s1', '2.14'), 'cluster.kubernetes'],
      [versions('v1.34.10', '2.14'), 'cluster.kubernetes'],
      [having(k3s, { 'cluster.kubernetes': 'v1.34.10+rke2r1', 'nodes.naming': 'explicit' }), 'cluster.kubernetes'],
      [versions('v1.30.4+rke2r1', '2.11', 'rke1'), 'cluster.kubernetes'],
    ],
    sound: [k3s, versions('1.34', '2.14')],
  },
  'LAR-022': {
    broken: [
      [versions('v1.36.3+rke2r1', '2.14'), 'cluster.kubernetes'],
      [versions('v1.32.13+rke2r2', '2.14'), 'cluster.kubernetes'],
      [versions('v1.37.0+rke2r1', '2.15'), 'cluster.kubernetes'],
      [versions('v2.0.0+rke2r1', '2.14'), 'cluster.kubernetes'],
      [versions('v1.34.10+k3s1', '2.8', 'k3s'), 'cluster.kubernetes'],
      [versions('v1.24.17-rancher1-1', '2.11', 'rke1'), 'cluster.kubernetes'],
      [versions('v1.32.5-rancher1-1', '2.10', 'rke1'), 'cluster.kubernetes'],
    ],
    sound: [
      versions('v1.34.10+k3s1', '2.14', 'k3s'),
      versions('v1.30.14-rancher1-1', '2.11', 'rke1'),
      versions('v1.24.17-rancher1-1', '2.12', 'rke1'),
      versions('v1.33.13+rke2r2', '2.14'),
      versions('v1.35.7+rke2r1', '2.14'),
      versions('v1.36.3+rke2r1', '9.9'),
    ],
  },
  'LAR-024': {
    broken: [[versions('v1.31.14+rke2r2', '2.13'), 'cluster.kubernetes']],
    sound: [
      versions('v1.32.13+rke2r2', '2.13'),
      versions('v1.36.3+rke2r1', '2.13'),
      versions('v1.31.14+rke2r2', '2.14'),
    ],
  },
  'LAR-025': {
    broken: ['', '2.99', '2.14.1'].map(
      (text) => [having(ec2, { 'cluster.rancher': text }), 'cluster.rancher'] as const,
    ),
    sound: [having(ec2, { 'cluster.rancher': '2.13' })],
  },
  'LAR-026': {
    broken: [
      [provider('v1.34.10+rke2r1', '2.14'), 'cluster.provider'],
      [provider('v1.27.16+rke2r2'), 'cluster.provider'],
    ],
    sound: [ec2, provider('v1.26.15+rke2r1'), provider('1.')],
  },
  'LAR-028': {
    broken: [[versions('v1.32.4-rancher1-1', '2.12', 'rke1'), 'cluster.distribution']],
    sound: [versions('v1.32.4-rancher1-1', '2.11', 'rke1'), versions('v1.32.13+rke2r2', '2.12')],
  },
  'LAR-030': {
    broken: [[versions('v1.34.10+k3s1', '2.14', 'k3s'), 'cluster.distribution']],
    sound: [ec2, k3s],
  },
  'LAR-031': {
    broken: [[k3s, 'nodes.naming']],
    sound: [having(k3s, { 'nodes.naming': 'explicit' }), existing],
  },
  'LAR-032': {
    broken: [
      [versions('v1.31.2+rke2r1', '2.11'), 'cluster.kubernetes'],
      [versions('v1.28.15+rke2r1', '2.9'), 'cluster.kubernetes'],
    ],
    sound: [versions('v1.31.3+rke2r1', '2.11'), versions('v1.30.7+rke2r1', '2.11')],
  },
  'LAR-033': { broken: [[having(ec2, { 'cluster.cni': 'cilium' }), 'cluster.cni']], sound: [ec2] },
  'LAR-034': {
    broken: [[versions('v1.37.0+rke2r1', '2.15'), 'helm.imageTag']],
    sound: [having(versions('v1.37.0+rke2r1', '2.15'), { 'helm.imageTag': 'v1.37.0' }), versions('1.37', '2.15')],
  },
}
