import { ec2, existing, having, machine, pools, type Fixtures } from './base'

const [etcd] = pools
const [first, ...rest] = ec2.nodes.network.subnets
const zones = [first, ...rest.map((subnet, n) => ({ ...subnet, zone: `eu-central-1${'bcd'[n]}` }))]
const spread = having(ec2, { 'nodes.network.subnets': zones })
const inChina = (rancher: string) => having(ec2, { 'aws.region': 'cn-north-1', 'cluster.rancher': rancher })
const called = (...names: string[]) =>
  having(existing, { 'nodes.instances': names.map((privateDnsName, n) => ({ ...machine(n + 1, 1), privateDnsName })) })

export const placementFixtures: Fixtures = {
  'LAR-640': {
    broken: [[spread, 'nodes.pools']],
    sound: [
      // There is no other zone to go to, or too few machines to be spread.
      having(ec2, { 'nodes.network.subnets': [first] }),
      having(spread, { 'nodes.pools.0.quantity': 1 }),
      having(spread, {
        'nodes.pools': zones.slice(0, 3).map((subnet, n) => ({ ...etcd, name: `etcd-${n}`, quantity: 1, subnetId: subnet?.id })),
      }),
    ],
  },
  'LAR-641': {
    broken: [[inChina('2.13'), 'cluster.rancher'], [inChina('2.15'), 'cluster.rancher']],
    sound: [inChina('2.12'), ec2, having(existing, { 'aws.region': 'cn-north-1', 'cluster.rancher': '2.14' })],
  },
  'LAR-642': {
    broken: [[having(ec2, { 'cluster.cni': 'none' }), 'cluster.cni']],
    sound: [ec2, having(existing, { 'cluster.distribution': 'k3s', 'cluster.cni': 'none' })],
  },
  'LAR-643': {
    broken: [[called('ip-10-0-1-1.eu-central-1.compute.internal', 'ip-10-0-1-1.eu-central-1.compute.internal'), 'nodes.instances.1.privateDnsName']],
    sound: [called('ip-10-0-1-1.eu-central-1.compute.internal', 'ip-10-0-1-2.eu-central-1.compute.internal'), called('', '')],
  },
  'LAR-644': {
    broken: [
      [called('ip-10-0-1-1.eu-west-1.compute.internal'), 'nodes.instances.0.privateDnsName'],
      [called('ip-10-0-1-1.ec2.internal'), 'nodes.instances.0.privateDnsName'],
    ],
    sound: [called('ip-10-0-1-1.eu-central-1.compute.internal'), called(''), called('i-0abc.corp.example.com')],
  },
}
