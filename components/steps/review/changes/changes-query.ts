import { queryOptions } from '@tanstack/react-query'
import { previewChanges, previewUndo } from '@/lib/actions/review'
import type { AppError } from '@/lib/app-error'
import type { ChangeSet, UndoChangeSet } from '@/lib/converge/types'
import type { Plan } from '@/lib/plan/schema'
import type { Result } from '@/lib/result'
import type { SessionSummary } from '@/lib/session/summary'
import type { Direction } from '../run/run-texts'

const reads = { apply: previewChanges, undo: previewUndo }

/** The difference between the account and the Plan, or what undoing it would do. Read anew on every visit: an account is not a cache. */
export function changesQuery(direction: Direction, plan: Plan, session: SessionSummary) {
  const where = ['changes', direction, session.arn, session.region]
  return queryOptions({
    queryKey: [...where, plan],
    queryFn: (): Promise<Result<ChangeSet | UndoChangeSet, AppError>> => reads[direction](plan),
    staleTime: 0,
    // What the Plan would have done before a decision stays in sight, of the same account only and not to be confirmed.
    placeholderData: (before, query) =>
      before?.ok && where.every((part, index) => query?.queryKey[index] === part) ? before : undefined,
  })
}
