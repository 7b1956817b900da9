'use client'

import { useState } from 'react'

/** Keys that stay with their entries when one is taken out, so that an opened disclosure does not change owner. */
export function useEntryKeys(length: number) {
  const [keys, setKeys] = useState<readonly number[]>([])
  const next = keys.length === 0 ? 0 : Math.max(...keys) + 1
  const padded = [...keys.slice(0, length), ...Array.from({ length: Math.max(0, length - keys.length) }, (_, i) => next + i)]
  return {
    of: (index: number) => padded[index],
    remove: (index: number) => setKeys(padded.toSpliced(index, 1)),
  }
}
