import { ec2, existing, having, machine, pools, type Fixtures } from './base'
import { labelFixtures } from './labels'

const pool = (changes: Readonly<Record<string, unknown>>) =>
  having(ec2, Object.fromEntries(Object.entries(changes).map(([field, value]) => [`nodes.pools.2.${field}`, value])))
const network = (changes: Readonly<Record<string, unknown>>) =>
  having(ec2, Object.fromEntries(Object.entries(changes).map(([field, value]) => [`nodes.network.${field}`, value])))
const instances = (...list: object[]) => having(existing, { 'nodes.instances': list })
const [etcd, control, workers] = pools
const listed = (...list: unknown[]) => having(ec2, { 'nodes.pools': list })
const dns = (name: string, naming = 'explicit') =>
  having(existing, { 'nodes.instances.0.privateDnsName': name, 'nodes.naming': naming })
const [subnet] = ec2.nodes.network.subnets

const tables = (...ids: string[]) => having(ec2, { 'nodes.routeTables': ids.map((id) => ({ id, name: '' })) })

const ownGroup = (changes: Readonly<Record<string, unknown>>) =>
  having(ec2, {
    'nodes.network.securityGroups': [],
    'nodes.nodeGroup': { create: true, name: '', administration: ['10.0.0.0/8'], nodePorts: [], ...changes },
  })

export const nodeFixtures: Fixtures = {
  'LAR-798': {
    broken: [
      [ownGroup({ administration: ['10.0.0.0/8', '0.0.0.0/0'] }), 'nodes.nodeGroup.administration.1'],
      [ownGroup({ nodePorts: ['1.2.3.4/0', '::/0'] }), 'nodes.nodeGroup.nodePorts.0', 'nodes.nodeGroup.nodePorts.1'],
    ],
    sound: [ownGroup({}), ownGroup({ create: false, nodePorts: ['0.0.0.0/0'] }), ownGroup({ nodePorts: ['everybody'] })],
  },
  'LAR-788': {
    broken: ['sg-prod', 'SG-1', '节点', 'a"b', 'ü'].map((name) => [ownGroup({ name }), 'nodes.nodeGroup.name'] as const),
    sound: [ownGroup({}), ownGroup({ name: 'Nodes of prod (1) & [2] {3}!$*' }), ownGroup({ name: 'x'.repeat(255) }), ownGroup({ create: false, name: 'sg-1' })],
  },
  'LAR-789': {
    broken: [
      [ownGroup({ administration: ['10.0.0.0/8', '10.0.0.0/33'] }), 'nodes.nodeGroup.administration.1'],
      [ownGroup({ administration: ['Rancher'], nodePorts: ['', '2001:db8::/129'] }), 'nodes.nodeGroup.administration.0', 'nodes.nodeGroup.nodePorts.1'],
    ],
    sound: [ownGroup({}), ownGroup({ nodePorts: ['', '192.0.2.7/24', '2001:DB8::/32'] }), ownGroup({ create: false, administration: ['Rancher'] })],
  },
  'LAR-799': {
    broken: [
      [tables('rtb-1', 'main'), 'nodes.routeTables.0.id', 'nodes.routeTables.1.id'],
      [having(ec2, { 'storage.volumes': ['vol-12345678', 'file:///etc/passwd'].map((id) => ({ id, name: '' })) }), 'storage.volumes.1.id'],
    ],
    sound: [tables('', 'rtb-00000001'), having(ec2, { 'storage.volumes': [{ id: 'vol-0123456789abcdef0', name: 'data' }] })],
  },
  'LAR-797': {
    broken: [[tables('rtb-00000001', 'rtb-00000002'), 'nodes.routeTables']],
    sound: [tables(), tables('rtb-00000001'), tables('rtb-00000001', 'rtb-00000001', '')],
  },
  'LAR-101': {
    broken: [[having(ec2, { 'nodes.naming': 'explicit' }), 'nodes.naming']],
    sound: [ec2, having(existing, { 'nodes.naming': 'explicit' })],
  },
  'LAR-102': {
    broken: [[having(existing, { 'nodes.naming': 'explicit' }), 'nodes.naming']],
    sound: [existing, having(ec2, { 'nodes.naming': 'explicit' })],
  },
  'LAR-135': { broken: [[listed(), 'nodes.pools']], sound: [ec2, having(existing, { 'nodes.pools': [] })] },
  'LAR-136': {
    broken: ['io1', 'io2'].map((volumeType) => [pool({ volumeType }), 'nodes.pools.2.volumeType'] as const),
    sound: [pool({ volumeType: 'gp2' }), having(existing, { 'nodes.pools': [{ ...workers, volumeType: 'io2' }] })],
  },
  ...labelFixtures,
  'LAR-103': {
    broken: [[pool({ name: '' }), 'nodes.pools.2.name']],
    sound: [having(existing, { 'nodes.pools': [{ ...workers, name: '' }] })],
  },
  'LAR-104': {
    broken: ['Workers', 'a b', 'x_y'].map((name) => [pool({ name }), 'nodes.pools.2.name'] as const),
    sound: [pool({ name: 'w-1' }), pool({ name: '' })],
  },
  'LAR-105': {
    broken: [[pool({ name: 'etcd' }), 'nodes.pools.2.name']],
    sound: [listed(etcd, control, { ...workers, name: '' }, { ...workers, name: '' })],
  },
  'LAR-106': {
    broken: [
      [listed(control, workers), 'nodes.pools'],
      [instances({ ...machine(1), roles: workers?.roles }), 'nodes.instances'],
    ],
    sound: [listed()],
  },
  'LAR-107': { broken: [[listed(etcd, workers), 'nodes.pools']], sound: [listed(), ec2] },
  'LAR-108': { broken: [[listed(etcd, control), 'nodes.pools']], sound: [listed(), instances(machine(1))] },
  'LAR-109': {
    broken: [
      [pool({ roles: { etcd: false, controlPlane: false, worker: false } }), 'nodes.pools.2.roles'],
      [
        instances(machine(1), { ...machine(2), roles: { etcd: false, controlPlane: false, worker: false } }),
        'nodes.instances.1.roles',
      ],
    ],
    sound: [ec2, existing],
  },
  'LAR-110': {
    broken: [
      [having(ec2, { 'nodes.pools.0.quantity': 2 }), 'nodes.pools'],
      [instances(machine(1), machine(2)), 'nodes.instances'],
    ],
    sound: [having(ec2, { 'nodes.pools.0.quantity': 5 }), listed(control, workers)],
  },
  'LAR-111': {
    broken: [[having(ec2, { 'nodes.pools.0.quantity': 9 }), 'nodes.pools']],
    sound: [having(ec2, { 'nodes.pools.0.quantity': 7 })],
  },
  'LAR-112': {
    broken: ['', 'm6i', 'M6i.large', 'm6i large'].map(
      (instanceType) => [pool({ instanceType }), 'nodes.pools.2.instanceType'] as const,
    ),
    sound: ['t3a.medium', 'u-6tb1.112xlarge', 'c7i.metal-24xl'].map((instanceType) => pool({ instanceType })),
  },
  'LAR-113': {
    broken: ['m7g.large', 'c6gn.xlarge', 'a1.large', 'is4gen.large', 'g5g.xlarge'].map(
      (instanceType) => [pool({ instanceType }), 'nodes.pools.2.ami'] as const,
    ),
    sound: [
      ...['g5.xlarge', 'g4dn.xlarge', 'm6i.large'].map((instanceType) => pool({ instanceType })),
      pool({ instanceType: 'm7g.large', ami: 'ami-12345678' }),
    ],
  },
  'LAR-114': {
    broken: ['ubuntu', 'ami-1234', 'ami-XYZ45678'].map((ami) => [pool({ ami }), 'nodes.pools.2.ami'] as const),
    sound: [pool({ ami: '' }), pool({ ami: 'ami-0a43b9fc420cabb27' })],
  },
  'LAR-115': {
    broken: ['', 'Ubuntu', 'a b'].map(
      (sshUser) => [pool({ sshUser, ami: 'ami-12345678' }), 'nodes.pools.2.sshUser'] as const,
    ),
    sound: [pool({ sshUser: 'ec2-user', ami: 'ami-12345678' })],
  },
  'LAR-116': {
    broken: ['', 'ec2-user'].map((sshUser) => [pool({ sshUser }), 'nodes.pools.2.sshUser'] as const),
    sound: [pool({ sshUser: 'ec2-user', ami: 'ami-12345678' })],
  },
  'LAR-117': {
    broken: ['', 'private-a', 'subnet-12'].map(
      (id) => [network({ 'subnets.1.id': id }), 'nodes.network.subnets.1.id'] as const,
    ),
    sound: [network({ 'subnets.1.id': 'subnet-12345678' })],
  },
  'LAR-118': {
    broken: ['', 'us-east-1a', 'eu-central-1', 'eu-central-1-ham-1a'].map(
      (zone) => [network({ 'subnets.0.zone': zone }), 'nodes.network.subnets.0.zone'] as const,
    ),
    sound: [network({ 'subnets.1.zone': '' }), having(existing, { 'nodes.network.subnets.0.zone': '' })],
  },
  'LAR-119': {
    broken: [[having(ec2, { 'nodes.pools.0.quantity': 1 }), 'nodes.pools']],
    sound: [having(ec2, { 'nodes.pools.0.quantity': 2 })],
  },
  'LAR-120': {
    broken: [[network({ 'subnets.1.id': subnet?.id }), 'nodes.network.subnets.1.id']],
    sound: [network({ 'subnets.0.id': '', 'subnets.1.id': '' })],
  },
  'LAR-121': {
    broken: [[pool({ subnetId: 'subnet-12345678' }), 'nodes.pools.2.subnetId']],
    sound: [
      pool({ subnetId: subnet?.id }),
      having(existing, { 'nodes.pools': [{ ...workers, subnetId: 'subnet-12345678' }] }),
    ],
  },
  'LAR-122': {
    broken: [[network({ vpcId: '', subnets: [] }), 'nodes.network.vpcId']],
    sound: [network({ subnets: [] }), having(existing, { 'nodes.network.vpcId': '', 'nodes.network.subnets': [] })],
  },
  'LAR-123': {
    broken: [[network({ vpcId: '' }), 'nodes.network.vpcId']],
    sound: [network({ vpcId: '', subnets: [] })],
  },
  'LAR-124': {
    broken: [[network({ vpcId: 'default' }), 'nodes.network.vpcId']],
    sound: [network({ vpcId: '' }), network({ vpcId: 'vpc-12345678' })],
  },
  'LAR-125': {
    broken: ['', 'sg-12345678'].map(
      (name) => [network({ 'securityGroups.0.name': name }), 'nodes.network.securityGroups.0.name'] as const,
    ),
    sound: [having(existing, { 'nodes.network.securityGroups.0.name': '' })],
  },
  'LAR-126': {
    broken: [[network({ 'securityGroups.0.id': 'nodes' }), 'nodes.network.securityGroups.0.id']],
    sound: [network({ 'securityGroups.0.id': '' })],
  },
  'LAR-127': {
    broken: [
      [
        network({
          securityGroups: [
            { id: '', name: 'a', tagged: true },
            { id: '', name: 'a', tagged: false },
          ],
        }),
        'nodes.network.securityGroups.1.id',
      ],
    ],
    sound: [
      network({
        securityGroups: [
          { id: 'sg-00000001', name: 'a', tagged: true },
          { id: 'sg-00000002', name: 'a', tagged: false },
        ],
      }),
    ],
  },
  'LAR-128': {
    broken: [[having(ec2, { 'nodes.pools.1.spot': true }), 'nodes.pools.1.spot']],
    sound: [pool({ spot: true })],
  },
  'LAR-129': {
    broken: [
      [
        listed(etcd, control, ...Array.from({ length: 11 }, (_, n) => ({ ...workers, name: `w${n}`, quantity: 500 }))),
        'nodes.pools',
      ],
    ],
    sound: [listed(etcd, control, { ...workers, quantity: 500 })],
  },
  'LAR-130': { broken: [[instances(), 'nodes.instances']], sound: [existing, ec2] },
  'LAR-131': {
    broken: [[instances({ ...machine(1), id: 'server-1' }), 'nodes.instances.0.id']],
    sound: [having(ec2, { 'nodes.instances': [{ ...machine(1), id: 'server-1' }] })],
  },
  'LAR-132': {
    broken: [[instances(machine(1), machine(1)), 'nodes.instances.1.id']],
    sound: [instances(machine(1), machine(2))],
  },
  'LAR-133': {
    broken: [[dns(''), 'nodes.instances.0.privateDnsName']],
    sound: [dns('', 'metadata'), dns('ip-10-0-1-2.ec2.internal')],
  },
  'LAR-134': {
    broken: [
      [dns('ip-10-0-1-2.ec2.eu-central-1.internal'), 'nodes.instances.0.privateDnsName'],
      [dns('ip-10-0-1-2.ec2.us-east-1.internal'), 'nodes.instances.0.privateDnsName'],
    ],
    sound: [dns('ip-10-0-1-2.eu-central-1.compute.internal'), dns('ip-10-0-1-2.ec2.internal')],
  },
}
