'use client'

import { useEffect, useState } from 'react'
import { loadCore, type Core } from '@/components/wizard/core'

/** The core, once it has loaded. */
export function useCore(): Core | null {
  const [core, setCore] = useState<Core | null>(null)
  useEffect(() => {
    void loadCore().then(setCore)
  }, [])
  return core
}
