'use client'

import { useQuery } from '@tanstack/react-query'
import { queryClient } from '@/components/wizard/query-client'
import { usePlan, useWizard, useWizardState, type WizardValue } from '@/components/wizard/wizard-context'
import { loadNetwork } from '@/lib/actions/nodes'
import type { AppError } from '@/lib/app-error'
import type { NetworkInventory } from '@/lib/inventory'
import { err, type Result } from '@/lib/result'
import type { WizardState } from '@/components/wizard/store'

export type NetworkReading = {
  /** Reads the account again. */
  readonly again: () => void
  /** Whether it is being read at this moment, for the first time or again. */
  readonly busy: boolean
} & (
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly error: AppError }
  | { readonly status: 'read'; readonly network: NetworkInventory }
)

/** Where the reading is kept; what changes the account makes it stale by this key. */
export const networkKey = (session: WizardValue['session'], region: string) => ['network', session?.arn ?? '', region] as const

const isLoaded = (state: WizardState) => state.loaded

/** Network and machines of the Plan's region in the account of the session; shared by all screens that show them. */
export function useNetwork(): NetworkReading {
  const { session } = useWizard()
  const { region } = usePlan().aws
  // Before the draft has been read, the region is only the default one.
  const loaded = useWizardState(isLoaded)
  const query = useQuery<Result<NetworkInventory, AppError>>(
    {
      queryKey: networkKey(session, region),
      queryFn: () => loadNetwork(region).catch(() => err<AppError>({ code: 'unknown' })),
      enabled: loaded && session !== null,
      // A failure is asked about again as soon as someone comes back to it.
      staleTime: ({ state }) => (state.data?.ok ? 60_000 : 0),
    },
    queryClient,
  )
  const rest = { again: () => void query.refetch(), busy: query.isFetching }
  if (!query.data) return { status: 'reading', ...rest }
  return query.data.ok
    ? { status: 'read', network: query.data.value, ...rest }
    : { status: 'failed', error: query.data.error, ...rest }
}
