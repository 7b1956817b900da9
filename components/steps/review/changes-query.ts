import { queryOptions } from '@tanstack/react-query'
import { previewChanges } from '@/lib/actions/review'
import type { Plan } from '@/lib/plan/schema'
import type { SessionSummary } from '@/lib/session/summary'

/** The difference between the account and the Plan. Read anew on every visit: an account is not a cache. */
export const changesQuery = (plan: Plan, session: SessionSummary) =>
  queryOptions({
    queryKey: ['changes', session.arn, session.region, plan],
    queryFn: () => previewChanges(plan),
    staleTime: 0,
  })
