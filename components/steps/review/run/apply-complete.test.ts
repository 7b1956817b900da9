import { describe, expect, it } from 'vitest'
import type { Action, ChangeSet } from '@/lib/converge/types'
import { isComplete } from './apply-complete'
import { idle, type ApplyRun } from './apply-run'

const setOf = (...actions: Action[]): ChangeSet => ({
  digest: 'd1', accountId: '123456789012', region: 'eu-central-1',
  changes: actions.map((action, index) => ({
    id: String(index), action, resource: { type: 'iam-role', name: 'x' }, current: [], desired: [], calls: [], inverse: [], why: 'unchanged', after: [],
  })),
})
const progress = { changeSet: setOf('create'), total: 1, steps: new Map() }
const ended = (failed = 0, skipped = 0): ApplyRun => ({
  phase: 'finished', result: { done: 1, failed, skipped, unchanged: 0, conflicts: 0 }, ...progress,
})
const rest = setOf('nothing', 'nothing')

describe('isComplete', () => {
  it('holds once everything is done and the account shows it', () => expect(isComplete(ended(), rest)).toBe(true))

  it.each<[string, ApplyRun, ChangeSet | null]>([
    ['nothing was applied', idle, rest],
    ['it is still running', { phase: 'running', ...progress }, rest],
    ['it was stopped', { phase: 'stopped', ...progress }, rest],
    ['the connection broke off', { phase: 'lost', ...progress }, rest],
    ['something failed', ended(1), rest],
    ['something was skipped', ended(0, 1), rest],
    ['the account was not read again', ended(), null],
    ['something is left', ended(), setOf('nothing', 'update')],
    ['a conflict is left', ended(), setOf('conflict')],
  ])('does not hold when %s', (_, run, found) => expect(isComplete(run, found)).toBe(false))
})
