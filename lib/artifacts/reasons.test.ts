import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundPlans } from '@/lib/plan/arbitrary-sound'
import { presets } from '@/lib/plan/presets'
import { locales } from '@/lib/text'
import { generate } from './index'
import { jsonFile } from './json-file'
import { reasonAt } from './reason-at'
import { lines, unexplained } from './testing/unexplained'
import type { Artifact } from './types'
import { yamlFile } from './yaml-file'

/** What presets leave out: options, add-ons, every mode of permissions. The same Plans every time. */
const sampled = (['ec2', 'existing'] as const).flatMap((source, seed) => fc.sample(soundPlans(source), { seed, numRuns: 15 }))
const files = [...presets.map(({ plan }) => plan), ...sampled].flatMap((plan) => generate(plan, 'en'))

describe.each(locales)('every line has a reason, %s', (locale) => {
  it.each(presets.map(({ id, plan }) => [id, plan] as const))('%s', (_, plan) => {
    expect(generate(plan, locale).flatMap(unexplained)).toEqual([])
  })
})

it('also of what presets leave out', () => {
  expect(files.flatMap(unexplained)).toEqual([])
})

describe('a line without a reason is found', () => {
  const why = { reason: { en: 'because', 'zh-CN': '因为' }, source: { name: 'a source' } }
  const names = ['name', 'namespace'].map((key) => ({ path: ['metadata', key], ...why }))
  const remarks = [...names, { path: ['metadata'], ...why, alone: true } as const]

  it('in YAML, beside lines that have theirs', () => {
    const file = yamlFile('en')
    const { content, notes } = file.finish([
      file.write({ metadata: { name: 'a', labels: { b: 'c' }, namespace: 'd' } }, remarks, { document: 0 }),
    ])
    expect(unexplained({ path: 'a.yaml', language: 'yaml', content, notes })).toEqual(['a.yaml:   labels:', 'a.yaml:     b: c'])
  })

  it('in JSON', () => {
    expect(unexplained(jsonFile('a.json', { metadata: { name: 'a', labels: ['b'] } }, remarks))).toEqual([
      'a.json:     "labels": [',
      'a.json:       "b"',
    ])
  })
})

/**
 * Places whose reason is also that of what they hold. Anything else would be a blanket: a new key in it would go
 * without a reason of its own, and no test would see it.
 */
const lenders: readonly (string | RegExp)[] = [
  // One thing in several lines.
  '- key', '- operator', '- Key', 'Tags', 'machineConfigRef', 'machine_config', 'Roles', 'Users', 'GroupId', 'SourceSecurityGroupId', 'resources', 'helmTester',
  'ControlPlaneProfile', 'WorkerProfile', 'output "control_plane_profile"', 'output "worker_profile"',
  // Lists of the same.
  'securityGroup', 'matchImages', 'for_each', 'tolerations', 'disable', 'kubelet-arg', 'kube-apiserver-arg',
  'kube-controller-manager-arg', 'engineRegistryMirror',
  // What a person named.
  'nodeSelector', 'labels', 'machine_labels', 'engineLabel', 'nodeTaints', 'taints', 'annotations', 'tags', 'value',
  'mirrors', 'configs',
  // One decision with its switches.
  'kube-api', 'kube-controller', 'kubelet', 'chartValues', 'chart_values', 's3', 's3_config',
  'localClusterAuthEndpoint', 'local_auth_endpoint', 'local_cluster_auth_endpoint',
  'controlPlaneDrainOptions', 'workerDrainOptions', 'private_registries',
  // The values of a policy's condition.
  /^(?:aws|ec2|iam|kms|elasticloadbalancing):/,
]

it('a reason covers other lines only where they are one thing', () => {
  // In scripts a reason is that of a whole command or function.
  const found = new Set(files.filter(({ language }) => !['markdown', 'shell'].includes(language)).flatMap(lendersOf))
  const allowed = (name: string) => lenders.some((one) => (typeof one === 'string' ? one === name : one.test(name)))
  expect([...found].filter((name) => !allowed(name))).toEqual([])
})

function lendersOf(artifact: Artifact): string[] {
  const all = artifact.content.split('\n')
  return lines(artifact).flatMap(({ line }) => {
    const from = reasonAt(artifact, line)?.line ?? line
    return from === line ? [] : [nameOf(all[from - 1] ?? '')]
  })
}

/** The key of a line, or the head of a block. */
const nameOf = (text: string) => text.trim().replace(/^"([^"]+)":.*$/, '$1').replace(/(?:: .*|:| +=.*| \{)$/, '')

it('reasons are texts of both languages, and say who says so', () => {
  const notes = new Set(files.flatMap((artifact) => artifact.notes.map(({ reason, source }) => ({ ...reason, by: source.name }))))
  const incomplete = [...notes].filter((note) => !/^\S.*[.\w]$/.test(note.en) || !/[\u4e00-\u9fff]/.test(note['zh-CN']) || !note.by)
  expect(incomplete).toEqual([])
})
