'use client'

import { useQuery } from '@tanstack/react-query'
import { queryClient } from '@/components/wizard/query-client'
import { usePlan, useWizard, useWizardState } from '@/components/wizard/wizard-context'
import type { WizardState } from '@/components/wizard/store'
import type { AppError } from '@/lib/app-error'
import type { Asked, Inventory, ListName } from '@/lib/inventory'
import type { Result } from '@/lib/result'
import { readInventory, type Progress } from './read-inventory'

export type InventoryReading<N extends ListName> = {
  /** Reads the account again. */
  readonly again: () => void
  /** Ends the reading; what was read before stays. */
  readonly cancel: () => void
  /** Whether it is being read at this moment, for the first time or again. */
  readonly busy: boolean
  readonly progress: Progress
} & (
  | { readonly status: 'reading' }
  /** Somebody ended it before there was anything. */
  | { readonly status: 'stopped' }
  | { readonly status: 'failed'; readonly error: AppError }
  | { readonly status: 'read'; readonly inventory: Inventory<N> }
)

const isLoaded = (state: WizardState) => state.loaded
const none: Progress = {}

/** Lists of the Plan's region in the account of the session; shared by all screens that ask for the same ones. */
export function useInventory<N extends ListName>(
  lists: readonly N[],
  { asked, enabled = true }: { readonly asked?: Partial<Asked>; readonly enabled?: boolean } = {},
): InventoryReading<N> {
  const { session } = useWizard()
  const { region } = usePlan().aws
  // Before the draft has been read, the region is only the default one.
  const loaded = useWizardState(isLoaded)
  const queryKey = ['inventory', session?.arn ?? '', region, lists, asked ?? null] as const
  const progressKey = ['inventory-progress', ...queryKey] as const
  const query = useQuery<Result<Inventory<N>, AppError>>(
    {
      queryKey,
      queryFn: ({ signal }) => {
        queryClient.setQueryData(progressKey, none)
        return readInventory({ region, lists, asked }, signal, (now) => queryClient.setQueryData(progressKey, now))
      },
      enabled: enabled && loaded && session !== null,
      // A failure is asked about again as soon as someone comes back to it.
      staleTime: ({ state }) => (state.data?.ok ? 60_000 : 0),
    },
    queryClient,
  )
  const { data: progress = none } = useQuery<Progress>(
    { queryKey: progressKey, queryFn: () => none, enabled: false },
    queryClient,
  )
  const rest = {
    again: () => void query.refetch(),
    cancel: () => void queryClient.cancelQueries({ queryKey }),
    busy: query.isFetching,
    progress,
  }
  if (query.data?.ok) return { status: 'read', inventory: query.data.value, ...rest }
  if (query.data) return { status: 'failed', error: query.data.error, ...rest }
  return { status: query.isFetching || !loaded ? 'reading' : 'stopped', ...rest }
}
