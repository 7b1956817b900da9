'use client'

import { useQuery } from '@tanstack/react-query'
import { queryClient } from '@/components/wizard/query-client'
import { useWizard, type WizardValue } from '@/components/wizard/wizard-context'
import { loadIam } from '@/lib/actions/iam'
import type { AppError } from '@/lib/app-error'
import type { IamInventory } from '@/lib/inventory'
import { err, type Result } from '@/lib/result'

export type IamReading = { readonly again: () => void; readonly busy: boolean } & (
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly error: AppError }
  | { readonly status: 'read'; readonly inventory: IamInventory }
)

/** Where the reading is kept; what changes roles in the account makes it stale by this key. */
export const iamKey = (session: WizardValue['session']) => ['iam', session?.arn ?? ''] as const

/** Roles and instance profiles of the session's account; IAM has no regions. */
export function useIam(): IamReading {
  const { session } = useWizard()
  const query = useQuery<Result<IamInventory, AppError>>(
    {
      queryKey: iamKey(session),
      queryFn: () => loadIam().catch(() => err<AppError>({ code: 'unknown' })),
      enabled: session !== null,
      // A failure is asked about again as soon as someone comes back to it.
      staleTime: ({ state }) => (state.data?.ok ? 60_000 : 0),
    },
    queryClient,
  )
  const rest = { again: () => void query.refetch(), busy: query.isFetching }
  if (!query.data) return { status: 'reading', ...rest }
  return query.data.ok
    ? { status: 'read', inventory: query.data.value, ...rest }
    : { status: 'failed', error: query.data.error, ...rest }
}
