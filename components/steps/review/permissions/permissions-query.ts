import { queryOptions } from '@tanstack/react-query'
import { checkPermissions } from '@/lib/actions/review'
import type { Plan } from '@/lib/plan/schema'
import type { SessionSummary } from '@/lib/session/summary'
import type { Direction } from '../run/run-texts'

/** What a change set takes in permissions. Asked for when somebody wants to know, and again for another change set. */
export const permissionsQuery = (direction: Direction, plan: Plan, session: SessionSummary, digest: string) =>
  queryOptions({
    queryKey: ['permissions', direction, session.arn, session.region, digest, plan],
    queryFn: () => checkPermissions(plan, direction),
    staleTime: Infinity,
  })
