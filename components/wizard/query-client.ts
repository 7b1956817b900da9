import { QueryClient } from '@tanstack/react-query'

/** Passed to each `useQuery`, so that no provider (and none of the library) is in the first load. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 60_000, refetchOnWindowFocus: false } },
})
