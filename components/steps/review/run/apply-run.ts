import type { AppError } from '@/lib/app-error'
import type { ApplyEvent, ChangeSet } from '@/lib/converge/types'
import { isPending } from '../changes/count-changes'

/** How far one change has come. `unknown`: it was under way when the connection ended. */
export type StepState =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly waitsFor: 'iam-visibility' | null }
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'skipped'; readonly because: string }
  | { readonly state: 'unknown' }

export interface Progress {
  /** What the person confirmed. */
  readonly changeSet: ChangeSet
  readonly total: number
  readonly steps: ReadonlyMap<string, StepState>
}

type Finished = Omit<Extract<ApplyEvent, { code: 'apply.finished' }>, 'code'>

/** One run of apply, from the button to its end. */
export type ApplyRun =
  | { readonly phase: 'idle' }
  | ({ readonly phase: 'running' } & Progress)
  | ({ readonly phase: 'finished'; readonly result: Finished } & Progress)
  | ({ readonly phase: 'stopped' | 'lost' } & Progress)
  | { readonly phase: 'moved'; readonly changeSet: ChangeSet }
  | { readonly phase: 'refused'; readonly error: AppError }

/** What the server says, and what happens on this side. */
export type ApplyMove =
  | ApplyEvent
  | { readonly code: 'run.started'; readonly changeSet: ChangeSet }
  | { readonly code: 'run.stopped' }
  /** The stream ended without a last word. */
  | { readonly code: 'run.lost' }
  | { readonly code: 'run.dismissed' }

export const idle: ApplyRun = { phase: 'idle' }

/** The next state of a run. What arrives after its end, or for a change that was not confirmed, changes nothing. */
export function reduceApply(run: ApplyRun, move: ApplyMove): ApplyRun {
  if (move.code === 'run.started') return run.phase === 'running' ? run : begin(move.changeSet)
  if (move.code === 'run.dismissed') return run.phase === 'running' ? run : idle
  if (run.phase !== 'running') return run
  switch (move.code) {
    case 'apply.started':
      return { ...run, total: move.total }
    case 'apply.step.started':
      return step(run, move.id, { state: 'running', waitsFor: null })
    case 'apply.step.waiting':
      return step(run, move.id, { state: 'running', waitsFor: move.reason })
    case 'apply.step.done':
      return step(run, move.id, { state: 'done' })
    case 'apply.step.failed':
      return step(run, move.id, { state: 'failed', error: move.error })
    case 'apply.step.skipped':
      return step(run, move.id, { state: 'skipped', because: move.because })
    case 'apply.moved':
      return { phase: 'moved', changeSet: move.changeSet }
    case 'apply.refused':
      return { phase: 'refused', error: move.error }
    case 'apply.finished': {
      const { code: _, ...result } = move
      return { ...run, phase: 'finished', result }
    }
    case 'run.stopped':
      return cutOff(run, 'stopped')
    case 'run.lost':
      return cutOff(run, 'lost')
  }
}

function begin(changeSet: ChangeSet): ApplyRun {
  const pending = changeSet.changes.filter(isPending)
  return {
    phase: 'running',
    changeSet,
    total: pending.length,
    steps: new Map(pending.map(({ id }) => [id, { state: 'waiting' }])),
  }
}

type Running = Extract<ApplyRun, { phase: 'running' }>

function step(run: Running, id: string, state: StepState): ApplyRun {
  return run.steps.has(id) ? { ...run, steps: new Map(run.steps).set(id, state) } : run
}

/** Nobody heard how the call under way ended. */
function cutOff({ changeSet, total, steps }: Running, phase: 'stopped' | 'lost'): ApplyRun {
  const known = [...steps].map(([id, one]): [string, StepState] => [id, one.state === 'running' ? { state: 'unknown' } : one])
  return { phase, changeSet, total, steps: new Map(known) }
}

/** How many changes are in each state. */
export function tally(steps: Progress['steps']): Readonly<Record<StepState['state'], number>> {
  const counts = { waiting: 0, running: 0, done: 0, failed: 0, skipped: 0, unknown: 0 }
  for (const { state } of steps.values()) counts[state]++
  return counts
}

/** Changes that are settled, whichever way. */
export function settled(steps: Progress['steps']): number {
  const { done, failed, skipped } = tally(steps)
  return done + failed + skipped
}
