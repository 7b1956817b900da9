import { expect, it } from 'vitest'
import { presets } from '@/lib/plan/presets'
import { setIn } from '@/lib/plan/path'
import { nodeGroup } from './node-group'

const preset = (id: string) => presets.find((one) => one.id === id)!.plan

it.each([['rke2-ec2-ha', 'The node driver looks'], ['rke2-custom', 'Attach it yourself']])('of %s says whose work it is to attach the group', (id, words) => {
  const plan = setIn(setIn(preset(id), 'nodes.nodeGroup.create', true), 'nodes.network.vpcId', 'vpc-0c9d8e7f6a5b41302')
  const step = nodeGroup(plan)
  expect(step?.text.why.en).toContain(words)
  expect(step?.blocks).toMatchObject([{ commands: expect.stringContaining('-nodes"') as string }])
  expect(nodeGroup(preset(id))).toBeNull()
})
