'use client'

import { useSyncExternalStore } from 'react'
import { queryClient } from '@/components/wizard/query-client'
import type { ChangeSet } from '@/lib/converge/types'
import type { Plan } from '@/lib/plan/schema'
import { createApplyRunner } from './apply-runner'
import type { ApplyRun } from './apply-run'

const runner = createApplyRunner((body, signal) =>
  fetch('/api/apply', { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal }),
)

const warnBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault()
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

/** Runs apply and gives how it ended. */
async function start(plan: Plan, changeSet: ChangeSet): Promise<ApplyRun> {
  await runner.start(plan, changeSet)
  return runner.get()
}

/** The run of this visit, and what can be done with it. */
export function useApply() {
  const run = useSyncExternalStore(runner.subscribe, runner.get, runner.get)
  return { run, start, stop: runner.stop, dismiss: runner.dismiss }
}
