'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { fill, type Locale } from '@/lib/text'
import { stepOf, type StepId } from '@/lib/rules/step-of'
import { focusField } from './focus-field'
import { sameProblems, useWizardState } from './wizard-context'

const summaryId = 'error-summary'

/** Moves focus to the summary once it has been rendered. */
export function focusErrorSummary(): void {
  requestAnimationFrame(() => {
    const summary = document.getElementById(summaryId)
    summary?.scrollIntoView({ block: 'start' })
    summary?.focus({ preventScroll: true })
  })
}

/** What stands between this step and the next; each entry leads to its field. */
export function ErrorSummary({ step }: { step: StepId }) {
  const t = useTranslations('problems')
  const locale = useLocale() as Locale
  const tried = useWizardState(useCallback((state) => state.touched.has(step), [step]))
  const errors = useWizardState(
    useCallback(
      (state) => state.problems.filter(({ rule, finding }) => rule.severity === 'error' && stepOf(finding.path) === step),
      [step],
    ),
    sameProblems,
  )
  if (!tried || errors.length === 0) return null
  return (
    <div id={summaryId} role="alert" tabIndex={-1} className="mb-5 scroll-mt-4 rounded-xl border-2 border-bad px-4 py-3">
      <h2 className="font-semibold">{t('summary', { count: errors.length })}</h2>
      <ul className="mt-1.5 grid gap-1">
        {errors.map(({ rule, finding }) => (
          <li key={`${rule.id} ${finding.path}`}>
            <a
              href={`#${finding.path}`}
              className="text-bad underline underline-offset-2"
              onClick={(event) => {
                event.preventDefault()
                focusField(finding.path)
              }}
            >
              {fill(rule.title[locale], finding.values)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
