import type { SecurityGroup } from '@/lib/plan/schema'
import { ec2, existing, group, having, machine, type Fixtures } from './base'

const extra = (...tags: [string, string][]) =>
  having(ec2, { 'tags.extra': tags.map(([key, value]) => ({ key, value })) })
const poolGroups = (...groups: SecurityGroup[]) => having(ec2, { 'nodes.network.securityGroups': groups })
const machines = (groups: SecurityGroup[], ...list: object[]) =>
  having(existing, { 'nodes.network.securityGroups': groups, 'nodes.instances': list })
const tagged = (n: number) => `nodes.network.securityGroups.${n}.tagged`
const key = (n: number) => `tags.extra.${n}.key`
const subnets = (kind: string, loadBalancers: string) =>
  having(ec2, { 'nodes.network.subnets.0.kind': kind, 'nodes.network.subnets.0.loadBalancers': loadBalancers })
/** Three machines, each two of the same three groups: no choice gives each exactly one. */
const triangle = [machine(1, 1, 2), machine(2, 2, 3), machine(3, 3, 1)]

export const tagFixtures: Fixtures = {
  'LAR-301': {
    broken: [
      [poolGroups(group(1, false), group(2, false)), tagged(0)],
      [
        machines(
          [group(1, false), group(2, false), group(3, false)],
          machine(1, 1, 2),
          machine(2, 3, 2),
          machine(3, 1),
        ),
        tagged(0),
        tagged(2),
      ],
      [
        machines([], machine(1, 1, 2), machine(2, 2), machine(3, 2, 3)),
        'nodes.instances.0.securityGroups',
        'nodes.instances.2.securityGroups',
      ],
      [
        machines(
          [group(1, false), group(2, false), group(3, false), group(4, false)],
          machine(1, 1, 2),
          machine(2, 3, 4),
          machine(3, 3, 1),
        ),
        tagged(0),
        tagged(2),
      ],
    ],
    sound: [
      poolGroups(group(1, false)),
      poolGroups(),
      poolGroups(group(1, false), group(2, true)),
      having(poolGroups(group(1, false), group(2, false)), { 'nodes.nodeGroup.create': true }),
      machines([group(1, false), group(2, false)], machine(1, 1), machine(2, 2), machine(3)),
      machines([group(1, false), group(2, false), group(3, false)], ...triangle),
    ],
  },
  'LAR-302': {
    broken: [
      [poolGroups(group(1, true), group(2, true)), tagged(1)],
      [having(poolGroups(group(1, true)), { 'nodes.nodeGroup.create': true }), tagged(0)],
      [machines([group(1, true), group(2, true)], machine(1, 1, 2), machine(2, 1), machine(3, 2)), tagged(1)],
    ],
    sound: [
      poolGroups(group(1, true), group(2, false)),
      machines([group(1, true), group(2, true)], machine(1, 1), machine(2, 2), machine(3)),
    ],
  },
  'LAR-303': {
    broken: [
      [machines([group(1, true), group(2, false), group(3, false)], ...triangle), tagged(1)],
      [machines([group(1, false), group(2, false), group(3, false)], ...triangle), tagged(0), tagged(1), tagged(2)],
    ],
    sound: [machines([group(1, false), group(2, false)], machine(1, 1, 2), machine(2, 1, 2), machine(3, 2))],
  },
  'LAR-304': {
    broken: [[extra(['KubernetesCluster', 'other']), 'tags.extra.0.value']],
    sound: [extra(['KubernetesCluster', 'prod-a']), extra(['kubernetescluster', 'x'])],
  },
  'LAR-305': {
    broken: ['aws:team', 'AWS:team', 'kubernetes.io/cluster/other', 'lariat.dev/managed-by'].map(
      (text) => [extra(['team', 'a'], [text, 'x']), key(1)] as const,
    ),
    sound: [extra(['kubernetes.io/created-for', 'x'], ['awsteam', 'x'])],
  },
  'LAR-306': {
    broken: [[extra(['team', 'a'], ['team', 'b']), key(1)]],
    sound: [extra(['team', 'a'], ['Team', 'a']), extra(['aws:x', ''], ['aws:x', ''])],
  },
  'LAR-307': { broken: [[extra(['', 'a']), key(0)]], sound: [extra(['a', ''])] },
  'LAR-308': {
    broken: [[extra(['Name', 'x']), key(0)]],
    sound: [having(existing, { 'tags.extra': [{ key: 'Name', value: 'x' }] })],
  },
  'LAR-309': {
    broken: [[extra(['a,b', 'c,d']), key(0), 'tags.extra.0.value']],
    sound: [extra(['a', 'b']), having(existing, { 'tags.extra': [{ key: 'a', value: 'b,c' }] })],
  },
  'LAR-310': {
    broken: [
      [extra(['team', 'a*']), 'tags.extra.0.value'],
      [having(existing, { 'tags.extra': [{ key: 'a,b', value: '' }] }), key(0)],
    ],
    sound: [extra(['团队', '平台 组'], ['a.b:c/d=e+f-g@h_i', '']), extra(['a', 'b,c'])],
  },
  'LAR-311': {
    broken: [[subnets('private', 'elb'), 'nodes.network.subnets.0.loadBalancers']],
    sound: [
      subnets('private', 'internal-elb'),
      subnets('public', 'elb'),
      subnets('public', 'internal-elb'),
      subnets('private', 'none'),
    ],
  },
  'LAR-312': {
    broken: [[poolGroups(), 'nodes.network.securityGroups']],
    sound: [ec2, machines([], machine(1)), having(poolGroups(), { 'nodes.nodeGroup.create': true })],
  },
  'LAR-313': {
    broken: [[poolGroups({ id: '', name: 'nodes', tagged: true }), 'nodes.network.securityGroups.0.id']],
    sound: [poolGroups({ id: '', name: 'nodes', tagged: false }), poolGroups({ id: '', name: '', tagged: true })],
  },
}
