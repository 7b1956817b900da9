import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { Change, ChangeSet } from '@/lib/converge/types'
import { defaultPlan, defaultSubnet } from '@/lib/plan/defaults'
import { changeReport, eventLine } from './change-report'

const change = (id: string, more: Partial<Change>): Change => ({
  id, action: 'nothing', resource: { type: 'subnet', name: id }, current: [], desired: [], calls: [], inverse: [],
  why: 'unchanged', after: [], ...more,
})
const setOf = (...changes: Change[]): ChangeSet => ({ digest: 'd1', accountId: '1', region: 'eu-central-1', changes })

describe('what the report says to decide', () => {
  it('is one word to a shell, whatever an id holds', () => {
    const id = "x$(echo pwned)`echo pwned`'; echo pwned #"
    const plan = structuredClone(defaultPlan)
    plan.nodes.network.subnets = [{ ...defaultSubnet, id }]
    const shown = changeReport(setOf(change(`subnet/${id}`, { action: 'conflict', conflict: 'resource-missing' })), plan, 'en')
    const [, option = ''] = /\? .*?: (--decide .*=drop)$/m.exec(shown) ?? []
    expect(execFileSync('sh', ['-c', `printf '%s\\n' ${option}`]).toString()).toBe(`--decide\nsubnet/${id}=drop\n`)
  })

  it('is said again beside the digest, and that what was left alone can be taken up', () => {
    const plan = { ...defaultPlan, leave: ['subnet/a'] }
    const changes = [
      change('subnet/a', { why: 'left' }),
      change('subnet/b', { why: 'left' }),
      change('subnet/c', {}),
      change('subnet/d', { action: 'update' }),
    ]
    const shown = changeReport(setOf(...changes), plan, 'en', ['subnet/a=leave'])
    expect(shown).toContain('? Take it up again: --decide subnet/a=takeUp\n')
    expect(shown).not.toContain('subnet/b=')
    expect(shown).toContain('To change: 1. Conflicts: 0. Left alone: 2. As they should be: 1.')
    expect(shown).toContain('--digest d1 --decide subnet/a=leave\n')
  })
})

it('what was stopped waits for nothing', () => {
  const event = { code: 'apply.step.skipped', id: 'subnet/a', index: 0, because: 'aborted' } as const
  expect(eventLine(event, defaultPlan, 'en', [])).toBe('skipped    subnet/a: stopped before it was begun\n')
})
