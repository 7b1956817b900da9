'use client'

import { useSyncExternalStore } from 'react'
import { queryClient } from '@/components/wizard/query-client'
import type { ChangeSet } from '@/lib/converge/types'
import type { Plan } from '@/lib/plan/schema'
import { createApplyRunner } from './apply-runner'
import type { ApplyRun } from './apply-run'
import type { Direction } from './run-texts'

const runnerOf = (direction: Direction) =>
  createApplyRunner((body, signal) =>
    fetch(`/api/${direction}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal }),
  )
const runners = { apply: runnerOf('apply'), undo: runnerOf('undo') }

const warnBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault()

for (const runner of Object.values(runners)) {
  let running = false
  runner.subscribe(() => {
    const now = runner.get().phase === 'running'
    if (now === running) return
    running = now
    if (now) return window.addEventListener('beforeunload', warnBeforeLeaving)
    window.removeEventListener('beforeunload', warnBeforeLeaving)
    // Whatever any step has read from the account may be old now.
    void queryClient.invalidateQueries()
  })
}

/** The run of this visit, in one direction, and what can be done with it. `start` gives how it ended. */
export function useApply(direction: Direction) {
  const runner = runners[direction]
  const run = useSyncExternalStore(runner.subscribe, runner.get, runner.get)
  const start = async (plan: Plan, changeSet: ChangeSet): Promise<ApplyRun> => {
    await runner.start(plan, changeSet)
    return runner.get()
  }
  return { run, start, stop: runner.stop, dismiss: runner.dismiss }
}

/** Whether either direction is under way: both at once would fight over the account. */
export function useIsRunning(): boolean {
  const phases = Object.values(runners).map((runner) => runner.get)
  return useSyncExternalStore(
    (listener) => {
      const ends = Object.values(runners).map((runner) => runner.subscribe(listener))
      return () => ends.forEach((end) => end())
    },
    () => phases.some((get) => get().phase === 'running'),
    () => false,
  )
}
