'use client'

import { useQuery } from '@tanstack/react-query'
import { queryClient } from '@/components/wizard/query-client'
import type { Plan } from '@/lib/plan/schema'
import { ok } from '@/lib/result'
import type { SessionSummary } from '@/lib/session/summary'
import { changesQuery } from '../changes/changes-query'
import { isPending } from '../changes/count-changes'
import type { Left } from './ended-run'
import type { Direction } from './run-texts'
import { useApply, useIsRunning } from './use-apply'

/** What an account and a Plan have to do with each other now, and the run that changes it. */
export function useConverge(direction: Direction, plan: Plan, session: SessionSummary, ready: boolean) {
  const { run, start, stop, dismiss } = useApply(direction)
  const running = run.phase === 'running'
  const busy = useIsRunning()
  const options = changesQuery(direction, plan, session)
  const query = useQuery({ ...options, enabled: ready && !busy }, queryClient)
  // What was read before a run is history; it stays in sight until the new look is there, but not to be confirmed.
  const old = 'steps' in run && (running || query.isFetching)
  // A look that failed leaves the data of the one before it in place.
  const seen = ready && !old && !query.isError && query.data?.ok ? query.data.value : null
  // Of the Plan before it was edited: to be looked at while the account is read anew, and no more.
  const changeSet = query.isPlaceholderData ? null : seen
  const left: Left = changeSet ? changeSet.changes.filter(isPending).length : query.isFetching ? 'reading' : 'unknown'
  const confirm = async () => {
    if (!changeSet) return
    const end = await start(plan, changeSet)
    if (end.phase === 'moved') queryClient.setQueryData(options.queryKey, ok(end.changeSet))
  }
  return {
    run,
    query,
    /** What may be confirmed; null while it is read, or while what is seen is history. */
    changeSet,
    shown: old ? run.changeSet : seen,
    left,
    // The report of a run says by itself that nothing is left.
    toConfirm: changeSet !== null && !busy && (left !== 0 || run.phase === 'idle'),
    confirm,
    stop,
    dismiss,
  }
}

export type Converge = ReturnType<typeof useConverge>
