import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { effectiveValues, underDefaults } from '@/lib/derive/effective-values'
import { defaultPlan } from '@/lib/plan/defaults'
import { plans } from '@/lib/plan/arbitrary'
import { setIn } from '@/lib/plan/path'
import { effectiveLines, type LineOrigin } from './effective-lines'

const textOf = (lines: ReturnType<typeof effectiveLines>, ...origins: LineOrigin[]) =>
  lines.filter(({ origin }) => origins.includes(origin)).map(({ text }) => text)

describe('effectiveLines', () => {
  it('is YAML of the merged values once the dropped lines are left out', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const effective = effectiveValues(setIn(plan, 'helm.chartVersion', '0.0.10'))!
        const yaml = textOf(effectiveLines(effective), 'chart', 'plan').join('\n')
        expect(parse(yaml)).toEqual(effective.merged)
      }),
    )
  })

  it.each([
    ['a list', { args: ['--v=5'] }],
    ['null', { resources: null, nodeSelector: { 'node-role.kubernetes.io/control-plane': null, other: 'x' } }],
    ['a scalar where a map was', { image: 'x' }],
    ['a map where a list was', { env: { a: { b: [1, { c: [] }] } }, podAnnotations: { 'a: b': 'true', '#c': '' } }],
    ['awkward keys', { resources: { requests: { cpu: 1 } }, '- a': null, 'two\nlines': 'two\nlines' }],
  ])('holds for %s', (_, given) => {
    const effective = underDefaults('0.0.11', given)
    expect(parse(textOf(effectiveLines(effective), 'chart', 'plan').join('\n'))).toEqual(effective.merged)
  })

  it('shows what the default Plan changes, and what is dropped for it', () => {
    const lines = effectiveLines(effectiveValues(setIn(defaultPlan, 'helm.verbosity', 5))!)
    expect(textOf(lines, 'dropped')).toEqual([
      '  - --v=2',
      '  tag: v1.35.0',
      '  node-role.kubernetes.io/control-plane: ""',
      '  - {key: node.cloudprovider.kubernetes.io/uninitialized, value: "true", effect: NoSchedule}',
      '  - {key: node-role.kubernetes.io/master, effect: NoSchedule}',
      '  - {key: node-role.kubernetes.io/control-plane, effect: NoSchedule}',
    ])
    expect(textOf(lines, 'plan')).toContain('hostNetworking: true')
    const events = '  - {apiGroups: [""], resources: [events], verbs: [create, patch, update]}'
    expect(textOf(lines, 'chart')).toContain(events)
  })
})
