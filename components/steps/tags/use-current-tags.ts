'use client'

import { useQuery } from '@tanstack/react-query'
import { queryClient } from '@/components/wizard/query-client'
import { useWizard, type WizardValue } from '@/components/wizard/wizard-context'
import { loadCurrentTags } from '@/lib/actions/tags'
import type { AppError } from '@/lib/app-error'
import type { TagRow } from '@/lib/derive/types'
import type { Tags } from '@/lib/inventory'
import type { Plan } from '@/lib/plan/schema'
import { err, type Result } from '@/lib/result'

type Found = Result<Record<string, Tags>, AppError>

/** Where the reading is kept; what changes tags in the account makes it stale by the first two parts. */
export const currentTagsKey = (session: WizardValue['session'], region: string, resources: readonly string[]) =>
  ['tags', session?.arn ?? '', region, resources] as const

/** The tags that the Plan's resources have now. Read again when other resources are chosen, not when tags are edited. */
export function useCurrentTags(plan: Plan, rows: readonly TagRow[]) {
  const { session } = useWizard()
  const resources = [...new Set(rows.map(({ resource }) => resource.id || `${resource.type}/${resource.name}`))]
  return useQuery<Found>(
    {
      queryKey: currentTagsKey(session, plan.aws.region, resources),
      queryFn: () => loadCurrentTags(plan).catch(() => err<AppError>({ code: 'unknown' })),
      enabled: session !== null,
      staleTime: ({ state }) => (state.data?.ok ? 60_000 : 0),
      // Other resources were chosen: what is known of the rest stays on screen meanwhile.
      placeholderData: (before) => before,
    },
    queryClient,
  )
}
