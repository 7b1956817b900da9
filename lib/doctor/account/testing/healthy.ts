import type { AccountFacts, AccountList, AccountLists, Machine, RolePermissions } from '@/lib/account-facts'
import { loadBalancerControllerPolicy } from '@/lib/derive/load-balancer-controller'
import { nodePolicy } from '@/lib/derive/policies'
import { defaultPlan } from '@/lib/plan/defaults'
import { setIn } from '@/lib/plan/path'
import { ok } from '@/lib/result'
import type { Scope } from '../types'

export type Facts = Scope & AccountLists

/** The tag of the cluster, and of another one. */
export const own = { 'kubernetes.io/cluster/prod': 'owned' }
export const foreign = { 'kubernetes.io/cluster/other': 'owned' }

const plan = setIn(defaultPlan, 'cluster.id', 'prod')
export const minimalPolicy = nodePolicy(setIn(plan, 'iam.mode', 'minimal'), 'control-plane')
export const tagScopedPolicy = nodePolicy(setIn(plan, 'iam.mode', 'tag-scoped'), 'control-plane')
export const documentedPolicy = nodePolicy(setIn(plan, 'iam.mode', 'documented'), 'control-plane')

/** The AWS Load Balancer Controller's. */
export const controllerPolicy = loadBalancerControllerPolicy(setIn(plan, 'features.loadBalancerController', 'beside'))

/** A machine of zone a, b or c, in its private subnet. */
export const machine = (n: number, zone: 'a' | 'b' | 'c', changes: Partial<Machine> = {}): Machine => ({
  id: `i-${n}`,
  name: `node-${n}`,
  state: 'running',
  vpcId: 'vpc-1',
  subnetId: `subnet-private-${zone}`,
  zone: `eu-central-1${zone}`,
  privateIp: `10.0.0.${n}`,
  privateDnsName: `ip-10-0-0-${n}.eu-central-1.compute.internal`,
  publicIp: null,
  securityGroupIds: ['sg-1'],
  profile: n === 1 ? 'cp' : 'worker',
  metadata: { endpoint: 'enabled', tokens: 'required', hopLimit: 2, instanceTags: 'disabled' },
  tags: { Name: `node-${n}`, ...own },
  member: 'tagged',
  ...changes,
})

export const subnet = (id: string, zone: string, tags = {}): AccountLists['subnets'][number] => ({
  id,
  vpcId: 'vpc-1',
  zone: `eu-central-1${zone}`,
  cidr: '10.0.0.0/24',
  hostnameType: 'ip-name',
  tags,
})

export const role = (name: string, document: unknown, changes: Partial<RolePermissions> = {}): RolePermissions => ({
  roleName: name,
  policies: [{ name: 'inline', arn: null, document }],
  boundary: null,
  simulation: null,
  ...changes,
})

export const trust = (Service: string, Action = 'sts:AssumeRole') => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action }],
})

const zones = ['a', 'b', 'c'] as const

/** An account with nothing to say about it: a machine, a public and a private subnet in each of three zones. */
export const healthy: Facts = {
  clusterId: 'prod',
  region: 'eu-central-1',
  machines: zones.map((zone, i) => machine(i + 1, zone)),
  vpcs: [{ id: 'vpc-1', cidrs: ['10.0.0.0/16'], dhcpOptionsId: 'dopt-1' }],
  vpcDns: [{ vpcId: 'vpc-1', hostnames: true, support: true }],
  dhcpOptions: [{ id: 'dopt-1', domainName: 'eu-central-1.compute.internal' }],
  subnets: zones.flatMap((zone) => [
    subnet(`subnet-public-${zone}`, zone),
    subnet(`subnet-private-${zone}`, zone, own),
  ]),
  routeTables: [
    { id: 'rtb-1', vpcId: 'vpc-1', main: true, subnetIds: [], gateways: ['local'], defaultTargets: ['nat-1'], tags: {} },
    {
      id: 'rtb-2',
      vpcId: 'vpc-1',
      main: false,
      subnetIds: zones.map((zone) => `subnet-public-${zone}`),
      gateways: ['local', 'igw-1'],
      defaultTargets: ['igw-1'],
      tags: {},
    },
  ],
  zones: zones.map((zone) => ({ name: `eu-central-1${zone}`, type: 'availability-zone' })),
  securityGroups: [{ id: 'sg-1', name: 'nodes', vpcId: 'vpc-1', tags: own }],
  metadataDefaults: { hopLimit: 2, instanceTags: null },
  profiles: ['cp', 'worker'].map((name) => ({
    name,
    arn: `arn:aws:iam::111122223333:instance-profile/${name}`,
    roleName: name,
  })),
  roles: ['cp', 'worker'].map((name) => ({
    name,
    arn: `arn:aws:iam::111122223333:role/${name}`,
    trust: trust('ec2.amazonaws.com'),
  })),
  permissions: [role('cp', minimalPolicy), role('worker', { Statement: [] })],
  linkedRole: true,
  tagged: [{ arn: 'arn:aws:ec2:eu-central-1:111122223333:volume/vol-1', value: 'owned' }],
}

/** The healthy account with some of it different. */
export const having = (changes: Partial<Facts>): Facts => ({ ...healthy, ...changes })

/** With other machines; a function changes each of them. */
export const machines = (changes: Partial<Machine>): Facts =>
  having({ machines: healthy.machines.map((one) => ({ ...one, ...changes })) })

/** With one more machine. */
export const beside = (changes: Partial<Machine>): Facts =>
  having({ machines: [...healthy.machines, machine(4, 'a', changes)] })

/** As it comes from AWS, every list read. */
export function asRead({ clusterId, region, ...lists }: Facts): AccountFacts {
  const read = Object.entries(lists).map(([name, value]) => [name as AccountList, ok(value)])
  return { clusterId, region, lists: Object.fromEntries(read) as AccountFacts['lists'] }
}
