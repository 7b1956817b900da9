'use client'

import { useTranslations } from 'next-intl'
import { useCallback, type ReactNode } from 'react'
import { useWizardState } from '@/components/wizard/wizard-context'
import type { PlanPath } from '@/lib/plan/path'
import { Disclosure } from './disclosure'
import { LateFields } from './late-fields'

interface Props {
  readonly title: string
  /** What the fields inside are set to, in few words. */
  readonly facts: readonly (string | false)[]
  /** The places in the Plan that have their fields inside. One list for all renders. */
  readonly fields: readonly PlanPath[]
  readonly children: ReactNode
}

/** Fields that most people leave alone. The closed line says what they are set to, and when something in them is wrong. */
export function FieldDisclosure({ title, facts, fields, children }: Props) {
  const t = useTranslations('problems')
  const problems = useWizardState(
    useCallback(
      (state) => state.problems.filter(({ finding }) => fields.some((field) => `${finding.path}.`.startsWith(`${field}.`))).length,
      [fields],
    ),
  )
  const count = (
    <>
      {facts.filter(Boolean).join(' · ')}
      {problems > 0 && <span className="text-warn"> ▲ {t('inside', { count: problems })}</span>}
    </>
  )
  return (
    <Disclosure summary={title} count={count} fields={fields}>
      <LateFields>
        <div className="grid gap-4 pt-3 pb-1">{children}</div>
      </LateFields>
    </Disclosure>
  )
}
