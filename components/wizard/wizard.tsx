'use client'

import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Capabilities, SessionSummary } from '@/lib/session/summary'
import { Frame } from './frame'
import { createPlanStore } from './store'
import { useDraft } from './use-draft'
import { usePlan, useWizard, useWizardState, WizardContext, type WizardValue } from './wizard-context'

interface Props {
  readonly session: SessionSummary | null
  readonly capabilities: Capabilities
  readonly children: ReactNode
}

/** Holds the Plan for all steps: it lives in the layout, so moving between steps keeps it. */
export function Wizard({ session, capabilities, children }: Props) {
  const [store] = useState(createPlanStore)
  const draft = useDraft(store)
  const { core } = draft
  const value = useMemo<WizardValue>(() => ({ store, core, session, capabilities }), [store, core, session, capabilities])

  return (
    <WizardContext value={value}>
      <Checks />
      <Frame draft={draft}>{children}</Frame>
    </WizardContext>
  )
}

/** Runs the rules whenever the Plan rests; renders nothing. */
function Checks() {
  const { store, core } = useWizard()
  const plan = useDeferredValue(usePlan())
  const invalid = useDeferredValue(useWizardState((state) => state.invalid))
  useEffect(() => {
    if (core) store.setProblems(core.check(plan, invalid))
  }, [store, core, plan, invalid])
  return null
}
