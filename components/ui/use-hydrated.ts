'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and until React has taken over the page, for what must not be pressed or shown before. */
export const useHydrated = (): boolean => useSyncExternalStore(never, () => true, () => false)
