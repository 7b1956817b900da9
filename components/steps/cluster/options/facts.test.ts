import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import { defaultMember, defaultPlan, defaultRegistry } from '@/lib/plan/defaults'
import { setIn } from '@/lib/plan/path'
import messages from '@/messages/en.json'
import { facts } from './facts'
import { showsDocker } from './shows-docker'

const t = createTranslator({ locale: 'en', messages, namespace: 'steps.cluster.options' })
const plan = (changes: Record<string, unknown>) =>
  Object.entries(changes).reduce((before, [path, value]) => setIn(before, path, value), defaultPlan)
const line = (group: keyof typeof facts, changes: Record<string, unknown> = {}) =>
  facts[group](plan(changes).cluster, t).filter(Boolean).join(' · ')

it.each([
  ['etcd', {}, 'snapshots 0 */5 * * *, 5 kept · upgrades node by node'],
  ['etcd', { 'cluster.etcd.snapshots': false, 'cluster.etcd.s3.bucket': 'b' }, 'no etcd snapshots · also in S3 (b) · upgrades node by node'],
  [
    'etcd',
    { 'cluster.upgrade.controlPlaneConcurrency': '', 'cluster.upgrade.workerConcurrency': '10%', 'cluster.upgrade.drain': true },
    'snapshots 0 */5 * * *, 5 kept · upgrades at a time: control plane 1, workers 10% · nodes drained',
  ],
  [
    'etcd',
    { 'cluster.distribution': 'rke1', 'cluster.upgrade.workerConcurrency': '' },
    'snapshots 0 */5 * * *, 5 kept · upgrades at a time: control plane 1, workers 10%',
  ],
  ['registries', {}, 'every image straight from its own registry'],
  ['registries', { 'cluster.registries': [{ ...defaultRegistry, host: 'docker.io' }, defaultRegistry] }, 'docker.io · –'],
  ['access', {}, 'kubectl through Rancher · no further members'],
  [
    'access',
    { 'cluster.accessEndpoint.enabled': true, 'cluster.networkPolicy': true, 'cluster.members': [defaultMember] },
    'kubectl with and without Rancher · projects isolated · 1 member',
  ],
  ['docker', {}, 'as Rancher installs it'],
  ['docker', { 'cluster.docker.storageDriver': 'overlay2', 'cluster.docker.registryMirrors': ['a', 'b'] }, 'overlay2 · 2 mirrors'],
] as const)('says of %s with %o: %s', (group, changes, expected) => {
  expect(line(group, changes)).toBe(expected)
})

it.each([
  [{}, false],
  [{ 'cluster.distribution': 'rke1' }, true],
  [{ 'cluster.distribution': 'rke1', 'nodes.source': 'existing' }, false],
  [{ 'cluster.docker.installUrl': 'https://example.com/x.sh' }, true],
  [{ 'cluster.docker.registryMirrors': [''] }, true],
])('of a Plan with %o, the Docker options are shown: %s', (changes, shown) => {
  expect(showsDocker(plan(changes))).toBe(shown)
})
