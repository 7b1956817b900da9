import { ec2, existing, having, pools, type Fixtures } from './base'

const labels = (...list: [key: string, value: string][]) =>
  having(ec2, { 'nodes.pools.2.labels': list.map(([key, value]) => ({ key, value })) })
const taints = (...list: [key: string, value: string, effect?: string][]) =>
  having(ec2, {
    'nodes.pools.2.taints': list.map(([key, value, effect = 'NoSchedule']) => ({ key, value, effect })),
  })
const at = (path: string) => `nodes.pools.2.${path}`
const long = 'a'.repeat(63)

export const labelFixtures: Fixtures = {
  'LAR-137': {
    broken: [
      ...['a b', '-a', 'a/', '/a', 'a/b/c', 'Example.com/a', `${long}a`, '团队'].map(
        (key) => [labels([key, '']), at('labels.0.key')] as const,
      ),
      ...['a b', 'a/b', '-a', `${long}a`].map((value) => [labels(['a', value]), at('labels.0.value')] as const),
    ],
    sound: [
      labels(['', ' '], ['team', ''], ['example.com/a_b.c-D', 'True.1_x-y'], [`a.b/${long}`, long]),
      having(existing, { 'nodes.pools': [{ ...pools[2], labels: [{ key: 'a b', value: '' }] }] }),
    ],
  },
  'LAR-138': {
    broken: ['node-role.kubernetes.io/worker', 'kubernetes.io/team', 'x.k8s.io/a', 'k8s.io/a'].map(
      (key) => [labels([key, 'true']), at('labels.0.key')] as const,
    ),
    sound: [
      labels(['node.kubernetes.io/pool', 'a'], ['a.node.kubernetes.io/pool', 'a'], ['topology.kubernetes.io/zone', 'a']),
      labels(['team', 'a'], ['mykubernetes.io/a', ''], ['rke.cattle.io/a', '']),
    ],
  },
  'LAR-139': {
    broken: [
      [taints(['bad key!', '']), at('taints.0.key')],
      [taints([`${'a.'.repeat(126)}aa/a`, '']), at('taints.0.key')],
      [taints(['a', ''], ['b', 'sp ace', 'NoExecute']), at('taints.1.value')],
    ],
    sound: [taints([`${'a.'.repeat(126)}a/a`, '']), taints(['', 'x y'], ['dedicated', 'gpu'], ['node-role.kubernetes.io/ingress', ''])],
  },
  'LAR-140': {
    broken: [[taints(['a', '1'], ['a', '2']), at('taints.1.key')]],
    sound: [taints(['a', '', 'NoExecute'], ['a', '', 'NoSchedule'], ['', ''], ['', ''])],
  },
}
