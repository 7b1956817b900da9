import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action, Change, ChangeSet } from '@/lib/converge/types'
import { idle, reduceApply, settled, tally, type ApplyMove, type ApplyRun } from './apply-run'

const change = (id: string, action: Action = 'create'): Change => ({
  id, action, resource: { type: 'iam-role', name: id }, current: [], desired: [], calls: [], inverse: [], why: 'unchanged', after: [],
})
const changeSet: ChangeSet = {
  digest: 'd1', accountId: '123456789012', region: 'eu-central-1',
  changes: [change('a'), change('b', 'update'), change('same', 'nothing'), change('c', 'adopt'), change('clash', 'conflict')],
}
const error = { code: 'no-permission', operation: 'iam:PassRole' } as const
const finished = { code: 'apply.finished', done: 1, failed: 1, skipped: 1, unchanged: 1, conflicts: 1 } as const

const play = (...moves: ApplyMove[]): ApplyRun => moves.reduce(reduceApply, idle)
const start: ApplyMove = { code: 'run.started', changeSet }
const begin = (id: string): ApplyMove => ({ code: 'apply.step.started', id, index: 0 })
const done = (id: string): ApplyMove => ({ code: 'apply.step.done', id, index: 0 })
const states = (run: ApplyRun) => ('steps' in run ? Object.fromEntries([...run.steps].map(([id, { state }]) => [id, state])) : null)

describe('reduceApply', () => {
  it('lets only what will be changed wait', () => {
    const run = play(start)
    expect(run).toMatchObject({ phase: 'running', total: 3 })
    expect(states(run)).toEqual({ a: 'waiting', b: 'waiting', c: 'waiting' })
  })

  it('follows a run to its end', () => {
    const run = play(
      start,
      { code: 'apply.started', total: 3, digest: 'd1' },
      begin('a'),
      done('a'),
      begin('b'),
      { code: 'apply.step.waiting', id: 'b', reason: 'iam-visibility' },
      { code: 'apply.step.failed', id: 'b', index: 1, error },
      { code: 'apply.step.skipped', id: 'c', index: 2, because: 'b' },
      finished,
    )
    expect(run).toMatchObject({ phase: 'finished', result: { done: 1, failed: 1, skipped: 1, unchanged: 1, conflicts: 1 } })
    expect('steps' in run && run.steps.get('b')).toEqual({ state: 'failed', error })
    expect('steps' in run && run.steps.get('c')).toEqual({ state: 'skipped', because: 'b' })
    expect('steps' in run && tally(run.steps)).toEqual({ waiting: 0, running: 0, done: 1, failed: 1, skipped: 1, unknown: 0 })
  })

  it('says what it waits for', () => {
    const run = play(start, begin('a'), { code: 'apply.step.waiting', id: 'a', reason: 'iam-visibility' })
    expect('steps' in run && run.steps.get('a')).toEqual({ state: 'running', waitsFor: 'iam-visibility' })
  })

  it.each(['stopped', 'lost'] as const)('does not claim to know how a change under way ended: %s', (phase) => {
    const run = play(start, begin('a'), done('a'), begin('b'), { code: `run.${phase}` })
    expect(run.phase).toBe(phase)
    expect(states(run)).toEqual({ a: 'done', b: 'unknown', c: 'waiting' })
  })

  it('shows the new change set when the account moved', () => {
    const other = { ...changeSet, digest: 'd2' }
    expect(play(start, { code: 'apply.moved', changeSet: other })).toEqual({ phase: 'moved', changeSet: other })
  })

  it('keeps why it was refused', () => {
    expect(play(start, { code: 'apply.refused', error })).toEqual({ phase: 'refused', error })
  })

  it('does not start twice, nor forget a run that is under way', () => {
    const run = play(start, begin('a'))
    expect(reduceApply(run, { code: 'run.started', changeSet: { ...changeSet, digest: 'd2' } })).toBe(run)
    expect(reduceApply(run, { code: 'run.dismissed' })).toBe(run)
    expect(play(start, finished, { code: 'run.dismissed' })).toBe(idle)
    expect(play(start, finished, start)).toMatchObject({ phase: 'running' })
  })

  it('ignores changes that were not confirmed', () => {
    const run = play(start)
    for (const id of ['same', 'clash', 'toString']) expect(reduceApply(run, done(id))).toBe(run)
  })

  it('never moves after its end, and never settles more than was confirmed', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'same', 'x')
    const event = fc.oneof(
      ids.map(begin),
      ids.map(done),
      ids.map((id): ApplyMove => ({ code: 'apply.step.failed', id, index: 0, error })),
      ids.map((id): ApplyMove => ({ code: 'apply.step.skipped', id, index: 0, because: 'a' })),
      fc.constantFrom<ApplyMove>(finished, { code: 'run.stopped' }, { code: 'run.lost' }, { code: 'apply.refused', error }),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let run = play(start)
        for (const move of events) {
          const next = reduceApply(run, move)
          if (run.phase !== 'running') expect(next).toBe(run)
          if ('steps' in next) {
            expect([...next.steps.keys()]).toEqual(['a', 'b', 'c'])
            expect(settled(next.steps)).toBeLessThanOrEqual(next.total)
          }
          run = next
        }
      }),
    )
  })
})
