import type { Machine } from '@/lib/account-facts'
import {
  beside, controllerPolicy, documentedPolicy, foreign, having, healthy, machine, machines, minimalPolicy, own, role, subnet,
  tagScopedPolicy, trust, type Facts,
} from './healthy'

/** Accounts that break a rule, with what it says is wrong; and accounts close to them that do not. */
export interface AccountFixture {
  readonly broken: readonly (readonly [Facts, ...string[]])[]
  readonly sound: readonly Facts[]
}

const neighbour = (tags: Machine['tags'], changes: Partial<Machine> = {}) =>
  beside({ member: 'neighbour', profile: 'worker', tags, ...changes })
const tagged = (arn: string, value = 'owned') => ({ arn: `arn:aws:${arn}`, value })
const gone = (arn: string, value = 'owned') => having({ machines: [], tagged: [tagged(arn, value)] })
const metadata = (changes: Partial<Machine['metadata']>) =>
  machines({ metadata: { ...healthy.machines[0]!.metadata, ...changes } })
const allowing = (...actions: string[]) => ({ Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] })
const denying = (policy: typeof minimalPolicy | null, ...actions: string[]) => ({
  Statement: [...(policy?.Statement ?? []), { Effect: 'Deny', Action: actions, Resource: '*' }],
})
const without = (...actions: string[]) => denying(minimalPolicy, ...actions)
const elb = (name: string) => `elasticloadbalancing:${name}`
const boundedTo = (...actions: string[]) => ({ name: 'bound', arn: 'arn:bound', document: allowing(...actions) })
const allowed = (...actions: string[]) => Object.fromEntries(actions.map((action) => [action, 'allowed' as const]))
const roles = (...permissions: Facts['permissions']) => having({ permissions })
const china = (changes: Partial<Facts> = {}) =>
  having({
    region: 'cn-north-1',
    roles: [{ name: 'cp', arn: 'arn:aws-cn:iam::111122223333:role/cp', trust: trust('ec2.amazonaws.com.cn') }],
    ...changes,
  })
const policyOn = (...Resource: string[]) => ({ Statement: [{ Effect: 'Allow', Action: 'ec2:CreateTags', Resource }] })
const ids = healthy.machines.map(({ id }) => id)
const twoGroups = (first: object, second: object) =>
  having({
    machines: [machine(1, 'a', { securityGroupIds: ['sg-1', 'sg-2'] })],
    securityGroups: [
      { id: 'sg-1', name: 'nodes', vpcId: 'vpc-1', tags: { ...first } },
      { id: 'sg-2', name: 'more', vpcId: 'vpc-1', tags: { ...second } },
    ],
  })
const subnetsTagged = (tags: object) =>
  having({ subnets: healthy.subnets.map((one) => ({ ...one, tags: { ...tags } })) })
const domain = (domainName: string | null) => having({ dhcpOptions: [{ id: 'dopt-1', domainName }] })
const routeTables = (...tags: object[]) =>
  having({ routeTables: healthy.routeTables.map((one, i) => ({ ...one, tags: { ...tags[i] } })) })
const cidrs = (...list: string[]) => having({ vpcs: [{ id: 'vpc-1', cidrs: list, dhcpOptionsId: 'dopt-1' }] })
const balancer = 'elasticloadbalancing:eu-central-1:1:loadbalancer'

export const fixtures: Readonly<Record<string, AccountFixture>> = {
  'LAR-900': {
    broken: [
      [having({ machines: [], tagged: [] }), 'kubernetes.io/cluster/prod'],
      [having({ machines: [], tagged: [tagged('ec2:eu-central-1:1:subnet/subnet-1')] }), 'kubernetes.io/cluster/prod'],
      // They have its security group, so it is not that they are gone.
      [having({ machines: [machine(1, 'a', { member: 'neighbour', tags: {} })] }), 'kubernetes.io/cluster/prod', 'i-1'],
    ],
    sound: [healthy, machines({ member: 'legacy' }), gone('ec2:eu-central-1:1:volume/vol-1')],
  },
  'LAR-901': {
    broken: [
      [beside({ tags: { ...own, ...foreign } }), 'i-4'],
      [beside({ tags: { ...own, 'kubernetes.io/cluster/': '' } }), 'i-4'],
    ],
    sound: [healthy, neighbour({ ...foreign, 'kubernetes.io/cluster/third': 'owned' })],
  },
  'LAR-902': {
    broken: [[beside({ tags: { ...own, KubernetesCluster: 'other' } }), 'i-4']],
    sound: [healthy, beside({ tags: { ...own, KubernetesCluster: 'prod' } })],
  },
  'LAR-903': {
    broken: [[neighbour({ Name: 'spare' }), 'i-4'], [neighbour({}), 'i-4']],
    sound: [
      healthy,
      neighbour(foreign),
      neighbour({ Role: 'kubernetes.io/cluster/prod' }),
      having({ machines: [machine(1, 'a', { member: 'neighbour', tags: {} })] }),
    ],
  },
  'LAR-904': {
    broken: [[neighbour({ 'kubernetes.io/cluster/c-m-abcd1234': 'owned' }), 'i-4']],
    sound: [healthy, neighbour(foreign)],
  },
  'LAR-905': {
    broken: [[neighbour({ Team: 'kubernetes.io/cluster/prod', owned: '' }), 'i-4']],
    sound: [healthy, beside({ tags: { ...own, Team: 'kubernetes.io/cluster/prod' } })],
  },
  'LAR-910': {
    broken: [[metadata({ hopLimit: 1 }), ...ids]],
    sound: [healthy, metadata({ hopLimit: 64 }), metadata({ hopLimit: null })],
  },
  'LAR-911': { broken: [[metadata({ endpoint: 'disabled' }), ...ids]], sound: [healthy, metadata({ endpoint: null })] },
  'LAR-912': {
    broken: [[metadata({ instanceTags: 'enabled' }), ...ids]],
    sound: [healthy, metadata({ instanceTags: null })],
  },
  'LAR-913': {
    broken: [[having({ metadataDefaults: { hopLimit: null, instanceTags: 'enabled' } }), 'eu-central-1']],
    sound: [healthy, having({ metadataDefaults: { hopLimit: null, instanceTags: 'disabled' } })],
  },
  'LAR-920': {
    broken: [[machines({ profile: null }), ...ids]],
    sound: [healthy, beside({ profile: null }), having({ machines: [] })],
  },
  'LAR-921': {
    broken: [[beside({ profile: null }), 'i-4']],
    sound: [healthy, machines({ profile: null }), neighbour({}, { profile: null })],
  },
  'LAR-922': {
    broken: [
      [beside({ profile: 'deleted' }), 'deleted'],
      [having({ profiles: healthy.profiles.map((one) => ({ ...one, roleName: null })) }), 'cp', 'worker'],
    ],
    sound: [healthy, neighbour({}, { profile: 'deleted' })],
  },
  'LAR-923': {
    broken: [
      [having({ roles: [{ ...healthy.roles[0]!, trust: trust('lambda.amazonaws.com') }] }), 'cp'],
      [having({ roles: [{ ...healthy.roles[0]!, trust: null }] }), 'cp'],
      [having({ region: 'cn-north-1' }), 'cp', 'worker'],
    ],
    sound: [
      healthy,
      china(),
      having({ roles: [{ ...healthy.roles[0]!, trust: trust('ec2.amazonaws.com', 'sts:Assume*') }] }),
    ],
  },
  'LAR-930': {
    broken: [
      [roles(role('cp', documentedPolicy), role('worker', allowing('ec2:DescribeInstances'))), 'cp'],
      [roles(role('cp', without('ec2:DescribeInstances'))), 'cp'],
      [roles(role('cp', minimalPolicy, { simulation: { 'ec2:DescribeInstances': 'implicitDeny' } })), 'cp'],
      [roles(role('cp', { Statement: [] })), 'cp'],
    ],
    sound: [
      healthy,
      roles(role('cp', tagScopedPolicy)),
      roles(role('cp', allowing('*'))),
      roles(role('cp', null, { simulation: allowed('ec2:DescribeInstances', 'ec2:DescribeAvailabilityZones') })),
      roles(role('cp', without('ec2:DescribeRegions'))),
      roles(),
      // The control plane's profile may be the one that is gone.
      having({ ...beside({ profile: 'deleted' }), permissions: [role('worker', { Statement: [] })] }),
      having({ profiles: [{ ...healthy.profiles[0]!, roleName: null }], permissions: [role('worker', null)] }),
    ],
  },
  'LAR-931': {
    broken: [
      [roles(role('cp', documentedPolicy)), 'cp'],
      [roles(role('cp', without('ec2:DescribeSubnets'))), 'cp'],
      [roles(role('cp', minimalPolicy, { boundary: boundedTo('ec2:*', elb('CreateTargetGroup')) })), 'cp'],
    ],
    sound: [
      healthy,
      roles(role('cp', tagScopedPolicy)),
      // Load balancers are a choice: with none of their own actions, nothing is missing.
      roles(role('cp', allowing('ec2:DescribeInstances', 'ec2:DescribeAvailabilityZones'))),
      // Who only looks makes none.
      roles(role('cp', allowing('ec2:Describe*', elb('Describe*')))),
      // The AWS Load Balancer Controller's policy, which once had no route tables.
      roles(role('cp', denying(controllerPolicy, 'ec2:DescribeRouteTables'))),
    ],
  },
  'LAR-932': {
    broken: [[having({ linkedRole: false, permissions: [role('cp', without('iam:CreateServiceLinkedRole'))] }), 'cp']],
    sound: [
      healthy,
      having({ linkedRole: false }),
      roles(role('cp', without('iam:CreateServiceLinkedRole'))),
      having({ linkedRole: false, permissions: [role('cp', allowing('ec2:DescribeInstances'))] }),
    ],
  },
  'LAR-933': {
    broken: [
      [roles(role('cp', documentedPolicy)), 'cp'],
      [roles(role('cp', minimalPolicy), role('worker', allowing('ec2:CreateVolume', 'ec2:AttachVolume'))), 'worker'],
    ],
    sound: [healthy, roles(role('cp', documentedPolicy), role('worker', allowing('ec2:*')))],
  },
  'LAR-934': {
    broken: [
      [china({ permissions: [role('cp', policyOn('arn:aws:ec2:*:*:volume/*'))] }), 'cp', 'inline'],
      [roles(role('cp', policyOn('arn:aws-us-gov:ec2:*:*:volume/*'))), 'cp', 'inline'],
    ],
    sound: [
      healthy,
      china({ permissions: [role('cp', policyOn('arn:aws-cn:ec2:*:*:volume/*'))] }),
      roles(role('cp', policyOn('arn:aws:ec2:*:*:volume/*', 'arn:aws-cn:ec2:*:*:volume/*'))),
      roles(role('cp', { Statement: { ...policyOn('arn:aws-cn:s3:::x').Statement[0], Effect: 'Deny' } })),
      china({ permissions: [role('cp', policyOn('*')), role('worker', policyOn('arn:*:ec2:*:*:volume/*'))] }),
    ],
  },
  'LAR-940': {
    broken: [
      [having({ vpcDns: [{ vpcId: 'vpc-1', hostnames: false, support: true }] }), 'vpc-1'],
      [having({ vpcDns: [{ vpcId: 'vpc-1', hostnames: false, support: false }] }), 'vpc-1'],
    ],
    sound: [healthy],
  },
  'LAR-941': {
    broken: [[domain('corp.example.com'), 'dopt-1', 'vpc-1'], [domain(null), 'dopt-1', 'vpc-1']],
    sound: [
      healthy,
      having({
        dhcpOptions: [{ id: 'dopt-1', domainName: 'corp.example.com' }],
        subnets: healthy.subnets.map((one) => ({ ...one, hostnameType: 'resource-name' as const })),
      }),
      having({
        ...machines({ privateDnsName: 'i-0123.eu-central-1.compute.internal' }),
        dhcpOptions: [{ id: 'dopt-1', domainName: 'corp.example.com' }],
      }),
      having({
        region: 'us-east-1',
        dhcpOptions: [{ id: 'dopt-1', domainName: 'ec2.internal' }],
      }),
    ],
  },
  'LAR-942': {
    broken: [[beside({ privateDnsName: '' }), 'i-4']],
    sound: [healthy, beside({ privateDnsName: '', state: 'pending' })],
  },
  'LAR-950': {
    broken: [[twoGroups(own, own), 'i-1'], [twoGroups(own, { KubernetesCluster: 'prod' }), 'i-1']],
    sound: [healthy, twoGroups(own, {}), twoGroups(own, foreign)],
  },
  'LAR-951': {
    broken: [[twoGroups({}, {}), 'i-1'], [twoGroups(foreign, {}), 'i-1']],
    sound: [
      healthy,
      twoGroups(own, {}),
      having({ securityGroups: [{ id: 'sg-1', name: 'nodes', vpcId: 'vpc-1', tags: {} }] }),
    ],
  },
  'LAR-952': {
    broken: [[subnetsTagged(foreign), ...healthy.subnets.map(({ id }) => id)]],
    sound: [healthy, subnetsTagged({}), subnetsTagged({ ...foreign, ...own }), having({ machines: [] })],
  },
  'LAR-953': {
    broken: [[having({ routeTables: healthy.routeTables.slice(0, 1) }), 'vpc-1']],
    sound: [healthy, subnetsTagged(foreign)],
  },
  'LAR-954': {
    broken: [
      [having({ subnets: healthy.subnets.filter(({ id }) => id !== 'subnet-public-b') }), 'eu-central-1b'],
      [
        having({ subnets: healthy.subnets.map((one) => (one.zone.endsWith('c') ? { ...one, tags: foreign } : one)) }),
        // Internet-facing ones and internal ones.
        'eu-central-1c',
        'eu-central-1c',
      ],
    ],
    sound: [
      healthy,
      having({
        machines: [...healthy.machines, machine(4, 'a', { zone: 'eu-central-1-ham-1a' })],
        subnets: [...healthy.subnets, subnet('subnet-local', '-ham-1a')],
        zones: [...healthy.zones, { name: 'eu-central-1-ham-1a', type: 'local-zone' }],
      }),
      having({ routeTables: healthy.routeTables.slice(0, 1) }),
    ],
  },
  'LAR-955': {
    broken: [[beside({ publicIp: '203.0.113.7' }), 'i-4']],
    sound: [
      healthy,
      beside({ publicIp: '203.0.113.7', subnetId: 'subnet-public-a' }),
      ...['vpce-1', 'tgw-1', 'eni-1'].map((target) => having({
        ...beside({ publicIp: '203.0.113.7' }),
        routeTables: healthy.routeTables.map((one) => (one.main ? { ...one, defaultTargets: [target] } : one)),
      })),
    ],
  },
  'LAR-956': {
    broken: [
      [routeTables(own, own), 'rtb-1', 'rtb-2'],
      [routeTables(own, { KubernetesCluster: 'prod' }), 'rtb-1', 'rtb-2'],
    ],
    sound: [healthy, routeTables(own, {}), routeTables(own, foreign)],
  },
  'LAR-957': {
    broken: [[cidrs('10.0.0.0/16', '10.42.128.0/20'), 'vpc-1'], [cidrs('10.0.0.0/8'), 'vpc-1']],
    sound: [healthy, cidrs('10.41.0.0/16', '10.44.0.0/14', '192.168.0.0/16')],
  },
  'LAR-960': {
    broken: [
      [gone(`${balancer}/net/a1b2/0123`), `arn:aws:${balancer}/net/a1b2/0123`],
      [gone(`${balancer}/a1b2`), `arn:aws:${balancer}/a1b2`],
      [gone('ec2:eu-central-1:1:volume/vol-1'), 'arn:aws:ec2:eu-central-1:1:volume/vol-1'],
    ],
    sound: [
      healthy,
      gone('ec2:eu-central-1:1:security-group/sg-1', 'shared'),
      gone('ec2:eu-central-1:1:instance/i-1'),
      having({ machines: [], tagged: [] }),
      having({ machines: [machine(1, 'a', { member: 'neighbour', tags: {} })] }),
    ],
  },
}
