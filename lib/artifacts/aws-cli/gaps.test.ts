import { expect, it } from 'vitest'
import { desiredState } from '@/lib/derive/desired'
import { setIn } from '@/lib/plan/path'
import { presets } from '@/lib/plan/presets'
import { scriptGapsOf } from './gaps'

const preset = setIn(presets[0]!.plan, 'nodes.nodeGroup', { create: true, name: '', administration: [], nodePorts: [] })
const plan = setIn(preset, 'nodes.network.vpcId', 'vpc-12345678')

it.each([
  ['nodes.nodeGroup.name', 'file:///etc/passwd', ['group']],
  ['nodes.nodeGroup.name', 'https://example.com', ['group']],
  ['nodes.nodeGroup.name', 'sg-prod', ['group']],
  ['nodes.nodeGroup.name', 'prod (nodes): a/b', []],
  ['nodes.network.vpcId', 'file:///etc/passwd', ['vpc']],
  ['iam.path', '/a:b/', ['path']],
  ['iam.path', '/a.b/c/', []],
] as const)('%s = %s has the gaps %j', (path, value, gaps) => {
  const typed = setIn(plan, path, value)
  expect(scriptGapsOf(typed, desiredState(typed))).toEqual(gaps)
})
