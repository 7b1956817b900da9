'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { StepLedger } from '@/components/ledger/step-ledger'
import { stepById } from '@/components/steps'
import type { StepId } from '@/lib/rules/step-of'
import { ErrorSummary } from './error-summary'
import { adoptTyped } from './fields-in-page'
import { focusField } from './focus-field'
import { useWizard } from './wizard-context'

/** One step: its heading takes focus when the step changes, its errors stand first. */
export function StepView({ id }: { id: StepId }) {
  const t = useTranslations('steps')
  const heading = useRef<HTMLHeadingElement>(null)
  const { View } = stepById[id]
  useEffect(() => {
    // A link to a field (`/nodes#nodes.pools.0.name`, from the review) leads there; else the new step is announced.
    if (location.hash.length > 1 && focusField(decodeURIComponent(location.hash.slice(1)))) return
    if (arrivedFromAnotherStep()) heading.current?.focus()
  }, [])
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold tracking-tight outline-none">
        {t(`${id}.name`)}
      </h1>
      <p className="mt-1 mb-5 max-w-[65ch] text-soft">{t(`${id}.lead`)}</p>
      <ErrorSummary step={id} />
      <Typed>
        <View />
      </Typed>
      <StepLedger id={id} />
    </>
  )
}

let seen = false

/** False for the first step of a visit, where the browser's own focus is right. */
function arrivedFromAnotherStep(): boolean {
  const before = seen
  seen = true
  return before
}

/** Takes over what was typed before hydration; sits inside the step so that it runs when the step's fields are there. */
function Typed({ children }: { children: React.ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  const { store } = useWizard()
  useEffect(() => {
    if (root.current) adoptTyped(root.current, store)
  }, [store])
  return <div ref={root}>{children}</div>
}
