import { describe, expect, it } from 'vitest'
import { changedFields } from '@/lib/plan/changes'
import { defaultInstance, defaultPlan, defaultPool, defaultSecurityGroup, defaultSubnet } from '@/lib/plan/defaults'
import { getIn, setIn } from '@/lib/plan/path'
import { locales } from '@/lib/text'
import en from '@/messages/en.json'
import zh from '@/messages/zh-CN.json'
import { entryLines, textsOf } from './entry-lines'
import { fieldKeys } from './field-key'

const shown = (list: string, entry: Parameters<typeof entryLines>[1]) =>
  entryLines(list, entry).map(({ path, kind, values }) => `${path.slice(list.length + 1)} ${kind}: ${values.join(' | ')}`)

describe('entryLines', () => {
  it('says everything that is set, also what is as usual, and nothing that is off or empty', () => {
    const roles = { etcd: true, controlPlane: true, worker: false }
    expect(shown('nodes.pools.0', { ...defaultPool, name: 'gpu', roles, quantity: 3 })).toEqual([
      'name texts: gpu',
      'roles roles: etcd | controlPlane',
      'quantity texts: 3',
      'instanceType texts: m6i.large',
      'sshUser texts: ubuntu',
      'rootSizeGiB texts: 50',
      'volumeType texts: gp3',
    ])
  })

  it('writes labels and taints as Kubernetes does', () => {
    const pool = {
      spot: true,
      labels: [{ key: 'tier', value: 'gold' }, { key: 'bare', value: '' }],
      taints: [{ key: 'gpu', value: 'yes', effect: 'NoSchedule' }, { key: 'old', value: '', effect: 'NoExecute' }],
    }
    expect(shown('nodes.pools.0', pool)).toEqual([
      'spot switch: true',
      'labels texts: tier=gold | bare=',
      'taints texts: gpu=yes:NoSchedule | old:NoExecute',
    ])
  })

  it('lists the groups of a machine and leaves out what is not known of it', () => {
    expect(shown('nodes.instances.0', { ...defaultInstance, id: 'i-1', securityGroups: ['sg-1', 'sg-2'] })).toEqual([
      'id texts: i-1',
      'securityGroups texts: sg-1 | sg-2',
      'roles roles: worker',
    ])
  })

  it('tells a group that carries the cluster tag from one that does not', () => {
    const group = { ...defaultSecurityGroup, id: 'sg-1' }
    expect(shown('nodes.network.securityGroups.0', group)).toEqual(['id texts: sg-1', 'tagged switch: true'])
    expect(shown('nodes.network.securityGroups.0', { ...group, tagged: false })).toEqual(['id texts: sg-1'])
  })

  it('has no line for a role that nobody has, nor for an entry that is empty', () => {
    expect(entryLines('nodes.instances.0', { roles: { etcd: false, controlPlane: false, worker: false } })).toEqual([])
    expect(entryLines('tags.extra.0', { key: '', value: '' })).toEqual([])
  })
})

describe.each(locales)('lines in %s', (locale) => {
  const texts = { en: en.open, 'zh-CN': zh.open }[locale]
  const full = {
    'nodes.pools.0': { ...defaultPool, name: 'a', ami: 'a', subnetId: 'a', spot: true, spotPrice: 'a', labels: ['a'], taints: ['a'] },
    'nodes.instances': { ...defaultInstance, id: 'a', name: 'a', privateDnsName: 'a', privateIp: 'a', subnetId: 'a', securityGroups: ['a'] },
    'nodes.network.subnets.0': { ...defaultSubnet, id: 'a', name: 'a', zone: 'a' },
    'nodes.network.securityGroups.0': { ...defaultSecurityGroup, id: 'a', name: 'a' },
    'nodes.pools.0.labels.0': { key: 'a', value: 'a' },
    'nodes.pools.0.taints.0': { key: 'a', value: 'a', effect: 'NoSchedule' },
    'tags.extra.0': { key: 'a', value: 'a' },
  }
  const lines = Object.entries(full).flatMap(([list, entry]) => entryLines(list, entry))
  it('every field has one', () => expect(lines).toHaveLength(Object.values(full).flatMap(Object.keys).length))
  it.each(lines.map(({ path }) => path))('%s has a label', (path) => {
    expect(fieldKeys(path).map((key) => getIn(texts.fields, key)).find((name) => typeof name === 'string')).toBeTruthy()
  })
  it('every role has a name', () => expect(Object.keys(texts.roles)).toEqual(Object.keys(defaultPool.roles)))
})

describe('textsOf', () => {
  it('reads the lists of texts that changedFields writes', () => {
    const from = setIn(defaultPlan, 'nodes.instances', [{ ...defaultInstance, id: 'i-1' }])
    const to = setIn(setIn(from, 'nodes.instances.0.securityGroups', ['sg-1', 'sg-2']), 'helm.extraArgs', ['--a="b"'])
    expect(changedFields(from, to).map(({ path, before, after }) => [textsOf(path, before), textsOf(path, after)])).toEqual([
      [[], ['sg-1', 'sg-2']],
      [[], ['--a="b"']],
    ])
  })

  it.each([
    ['cluster.name', '["a"]'],
    ['nodes.pools', 'a, b'],
    ['helm.verbosity', 2],
  ])('leaves %s alone', (path, value) => expect(textsOf(path, value)).toBeNull())
})
