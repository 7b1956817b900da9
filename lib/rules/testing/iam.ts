import { ec2, existing, group, having, type Fixtures } from './base'

const iam = (changes: Readonly<Record<string, unknown>>) =>
  having(ec2, Object.fromEntries(Object.entries(changes).map(([field, value]) => [`iam.${field}`, value])))
const boundary = (arn: string, region = 'eu-central-1') =>
  having(ec2, { 'aws.region': region, 'iam.permissionsBoundary': arn, 'nodes.network.subnets': [] })
const own = 'arn:aws:iam::123456789012:policy/boundary'
const scoped = iam({ mode: 'tag-scoped' })
const documented = iam({ mode: 'documented' })
const old = { 'cluster.kubernetes': 'v1.28.15+rke2r1', 'cluster.rancher': '2.8' }
const inTree = { ...old, 'cluster.kubernetes': 'v1.26.15+rke2r1', 'cluster.provider': 'in-tree' }
const neither = { 'features.classicLoadBalancer': false, 'features.networkLoadBalancer': false }

const managed = { 'iam.policies': 'managed', 'iam.mode': 'tag-scoped', 'storage.ebs': true, 'storage.controllerOn': 'control-plane' }
const credential = (kind: string, name: string) => ({ 'iam.rancherCredential': { kind, name } })

export const iamFixtures: Fixtures = {
  'LAR-790': {
    broken: [[having(ec2, managed), 'iam.policies']],
    sound: [having(ec2, { ...managed, 'iam.policies': 'inline' }), having(ec2, { ...managed, 'iam.mode': 'minimal' })],
  },
  'LAR-791': {
    broken: ['', 'arn:aws:iam::123456789012:user/rancher', 'a b'].map(
      (name) => [having(ec2, credential('user', name)), 'iam.rancherCredential.name'] as const,
    ),
    sound: [having(ec2, credential('role', 'rancher')), having(ec2, credential('none', '')), having(existing, credential('none', ''))],
  },
  'LAR-792': {
    broken: [[having(existing, credential('user', 'rancher')), 'iam.rancherCredential.kind']],
    sound: [having(ec2, credential('user', 'rancher')), existing],
  },
  'LAR-201': {
    broken: [
      [iam({ 'controlPlane.roleName': 'a b' }), 'iam.controlPlane.roleName'],
      [iam({ 'worker.profileName': '角色' }), 'iam.worker.profileName'],
      [iam({ 'worker.profileName': 'arn:aws:iam::1:role/' }), 'iam.worker.profileName'],
    ],
    sound: [iam({ 'controlPlane.roleName': 'a+b=c,d.e@f_g-h' })],
  },
  'LAR-202': {
    broken: [
      [iam({ 'worker.roleName': 'arn:aws:iam::123456789012:role/path/nodes' }), 'iam.worker.roleName'],
      [
        iam({ 'controlPlane.profileName': 'arn:aws-cn:iam::123456789012:instance-profile/cp' }),
        'iam.controlPlane.profileName',
      ],
    ],
    sound: [iam({ 'worker.roleName': 'arn' })],
  },
  'LAR-204': {
    broken: ['', 'rancher', '/rancher', 'rancher/', '//'].map((path) => [iam({ path }), 'iam.path'] as const),
    sound: [iam({ path: '/' }), iam({ path: '/a/b/' })],
  },
  'LAR-205': {
    broken: [
      [iam({ path: '/my roles/' }), 'iam.path'],
      [iam({ path: '/角色/' }), 'iam.path'],
      [iam({ path: '/a:b/' }), 'iam.path'],
    ],
    sound: [iam({ path: '/' }), iam({ path: '/a/' }), iam({ path: '/a.b/c,d+e@f=g_h-i/' })],
  },
  'LAR-206': {
    broken: ['boundary', 'arn:aws:iam::1234:policy/x', 'arn:aws:iam::123456789012:role/x'].map(
      (arn) => [boundary(arn), 'iam.permissionsBoundary'] as const,
    ),
    sound: ['', own, 'arn:aws:iam::aws:policy/PowerUserAccess', 'arn:aws:iam::123456789012:policy/team/boundary'].map(
      (arn) => boundary(arn),
    ),
  },
  'LAR-207': {
    broken: [
      [boundary(own, 'cn-north-1'), 'iam.permissionsBoundary'],
      [boundary(own.replace('aws', 'aws-us-gov')), 'iam.permissionsBoundary'],
    ],
    sound: [boundary(own), boundary(own.replace('aws', 'aws-cn'), 'cn-north-1'), boundary('nonsense')],
  },
  'LAR-208': {
    broken: [[boundary('arn:aws:iam::210987654321:policy/boundary'), 'iam.permissionsBoundary']],
    sound: [
      boundary(own),
      boundary('arn:aws:iam::aws:policy/PowerUserAccess'),
      having(boundary('arn:aws:iam::210987654321:policy/b'), { 'aws.accountId': '' }),
    ],
  },
  'LAR-209': {
    broken: [[iam({ 'worker.source': 'existing' }), 'iam.worker.roleName']],
    sound: [iam({ 'worker.source': 'existing', 'worker.roleName': 'nodes' })],
  },
  'LAR-210': { broken: [[having(documented, old), 'iam.mode']], sound: [documented, having(ec2, old)] },
  'LAR-211': {
    broken: [
      [iam({ 'controlPlane.roleName': 'nodes', 'worker.roleName': 'nodes' }), 'iam.worker.roleName'],
      [iam({ 'controlPlane.roleName': 'prod-a-worker' }), 'iam.worker.roleName'],
    ],
    sound: [iam({ 'controlPlane.roleName': 'nodes' })],
  },
  'LAR-212': {
    broken: [
      [
        iam({
          'controlPlane.source': 'existing',
          'controlPlane.roleName': 'nodes',
          'worker.source': 'existing',
          'worker.roleName': 'nodes',
        }),
        'iam.worker.roleName',
      ],
    ],
    sound: [
      iam({
        'controlPlane.source': 'existing',
        'controlPlane.roleName': 'a',
        'worker.source': 'existing',
        'worker.roleName': 'b',
      }),
    ],
  },
  'LAR-213': {
    broken: [[iam({ 'controlPlane.profileName': 'nodes', 'worker.profileName': 'nodes' }), 'iam.worker.profileName']],
    sound: [iam({ 'controlPlane.profileName': 'a', 'worker.profileName': 'b' })],
  },
  'LAR-214': { broken: [[documented, 'iam.mode']], sound: [having(documented, old), ec2] },
  'LAR-215': {
    broken: [
      [having(scoped, { 'nodes.network.securityGroups': [] }), 'iam.mode'],
      [having(scoped, { 'nodes.network.securityGroups': [group(1, false)] }), 'iam.mode'],
    ],
    sound: [scoped, having(scoped, { 'nodes.network.securityGroups': [], 'nodes.nodeGroup.create': true }), having(scoped, { 'nodes.network.securityGroups': [], ...neither })],
  },
  'LAR-216': {
    broken: [[having(scoped, { 'aws.accountId': '' }), 'aws.accountId']],
    sound: [scoped, having(ec2, { 'aws.accountId': '' })],
  },
  'LAR-217': {
    broken: [[having(ec2, neither), 'features.networkLoadBalancer']],
    sound: [having(ec2, { 'features.classicLoadBalancer': false })],
  },
  'LAR-786': {
    broken: [[having(ec2, inTree), 'iam.mode'], [having(scoped, inTree), 'iam.mode']],
    sound: [having(documented, inTree), scoped],
  },
}
