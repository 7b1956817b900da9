'use client'

import { useSyncExternalStore } from 'react'

/** The fragment of the address, or null on the server, which never gets to see it. */
export const useHash = (): string | null => useSyncExternalStore(onChange, () => location.hash, () => null)

function onChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
