import { describe, expect, it } from 'vitest'
import type { Problem, Severity } from '@/lib/rules/types'
import { groupProblems, hasErrors } from './group-problems'

const none = { en: '', 'zh-CN': '' }
const problem = (severity: Severity, path: string): Problem => ({
  rule: { id: 'LAR-001', severity, title: none, explain: none, source: { name: '' }, check: () => [] },
  finding: { path },
})
const shape = (problems: readonly Problem[]) =>
  groupProblems(problems).map(({ step, problems: own }) => [step, own.map(({ rule, finding }) => `${rule.severity} ${finding.path}`)])

describe('groupProblems', () => {
  it('puts steps with errors first, and errors first in each step', () => {
    expect(
      shape([
        problem('info', 'cluster.cni'),
        problem('warning', 'nodes.pools.0.spot'),
        problem('warning', 'tags.extra'),
        problem('error', 'nodes.pools.1.name'),
        problem('error', 'helm.imageTag'),
      ]),
    ).toEqual([
      ['nodes', ['error nodes.pools.1.name', 'warning nodes.pools.0.spot']],
      ['helm', ['error helm.imageTag']],
      ['tags', ['warning tags.extra']],
      ['cluster', ['info cluster.cni']],
    ])
  })

  it('keeps the order of the steps among equals, and of the rules within a step', () => {
    expect(shape([problem('warning', 'iam.path'), problem('warning', 'cluster.name'), problem('warning', 'cluster.cni')])).toEqual([
      ['cluster', ['warning cluster.name', 'warning cluster.cni']],
      ['iam', ['warning iam.path']],
    ])
  })

  it('loses none', () => {
    expect(shape([problem('info', 'no.such.place')])).toEqual([['review', ['info no.such.place']]])
    expect(groupProblems([])).toEqual([])
  })
})

describe('hasErrors', () => {
  it.each([
    [['warning', 'info'], false],
    [['info', 'error'], true],
    [[], false],
  ] as const)('%j → %s', (severities, expected) => {
    expect(hasErrors(severities.map((severity) => problem(severity, 'cluster.name')))).toBe(expected)
  })
})
