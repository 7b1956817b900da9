'use client'

import { useMemo } from 'react'
import type { Problem } from '@/lib/rules/types'
import { usePlan, useWizard, useWizardState } from '@/components/wizard/wizard-context'

/**
 * The problems of the Plan as it stands, or null while they are not known. The wizard's own list trails the Plan by a
 * moment and begins empty: good enough beside a field, but here "no problems" starts a look into the account.
 */
export function useReviewedProblems(): readonly Problem[] | null {
  const { core } = useWizard()
  const plan = usePlan()
  const invalid = useWizardState((state) => state.invalid)
  const loaded = useWizardState((state) => state.loaded)
  return useMemo(() => (core && loaded ? core.check(plan, invalid) : null), [core, loaded, plan, invalid])
}
