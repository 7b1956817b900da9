'use client'

import { useCallback } from 'react'
import { ProblemNote } from '@/components/wizard/problem-note'
import { useProblemsAt, useWizardState } from '@/components/wizard/wizard-context'
import { stepOf } from '@/lib/rules/step-of'

interface Props {
  readonly path: string
  /** Also what is below the path, for lists whose entries have no fields here. */
  readonly deep?: boolean
  /** Paths below that show their own. */
  readonly except?: readonly string[]
}

/** Problems of something that is not a field: warnings at once, errors once Next was pressed. */
export function ShownProblems({ path, deep = false, except = [] }: Props) {
  const problems = useProblemsAt(path, deep)
  const step = stepOf(path)
  const tried = useWizardState(useCallback((state) => state.touched.has(step) || state.touched.has(path), [step, path]))
  const shown = problems.filter(
    ({ rule, finding }) =>
      (tried || rule.severity !== 'error') && stepOf(finding.path) === step && !except.includes(finding.path),
  )
  if (shown.length === 0) return null
  return (
    <div id={`${path}-problems`} className="mt-2 grid gap-1.5">
      {shown.map((problem) => (
        <ProblemNote key={`${problem.rule.id} ${problem.finding.path}`} problem={problem} compact />
      ))}
    </div>
  )
}
