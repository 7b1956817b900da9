'use client'

import { useMemo } from 'react'
import { useCore } from '@/components/open/use-core'
import { keptDraft } from '@/components/wizard/use-draft'
import { clusterId } from '@/lib/derive/names'
import type { Scope } from '@/lib/doctor/account/types'

/** Cluster and region of the draft that this browser keeps; null without one. */
export function useDraftScope(): Scope | null {
  const core = useCore()
  return useMemo(() => {
    if (!core) return null
    try {
      const kept = keptDraft(core)
      if (!kept?.ok) return null
      const { plan } = kept.value
      return { clusterId: clusterId(plan), region: plan.aws.region }
    } catch {
      // A browser that refuses its storage keeps no draft.
      return null
    }
  }, [core])
}
