import { expect, it } from 'vitest'
import { defaultPlan } from '@/lib/plan/defaults'
import { presets, type Preset } from '@/lib/plan/presets'
import { grouped } from './preset-groups'

const preset = (id: string, cluster: Partial<Preset['plan']['cluster']>): Preset => ({
  id,
  title: { en: id, 'zh-CN': id },
  description: { en: '', 'zh-CN': '' },
  plan: { ...defaultPlan, cluster: { ...defaultPlan.cluster, ...cluster } },
})
const ids = (list: readonly Preset[]) => grouped(list).map(({ group, presets: members }) => [group, members.map(({ id }) => id)])

it('groups by distribution, with migrations last and nothing empty', () => {
  const list = [
    preset('d', { distribution: 'rke1', migrating: true }),
    preset('a', {}),
    preset('c', { distribution: 'rke1' }),
    preset('b', {}),
  ]
  expect(ids(list)).toEqual([['rke2', ['a', 'b']], ['rke1', ['c']], ['migration', ['d']]])
})

it('leaves no preset out', () => {
  const shown = grouped(presets).flatMap((group) => group.presets)
  expect(shown).toHaveLength(presets.length)
  expect(new Set(shown)).toEqual(new Set(presets))
})
