'use client'

import { useCallback, type ReactNode } from 'react'
import type { PlanPath } from '@/lib/plan/path'
import { stepOf } from '@/lib/rules/step-of'
import { useProblemsAt, useWizard, useWizardState } from '@/components/wizard/wizard-context'
import { ProblemNote } from '@/components/wizard/problem-note'

export interface FieldProps {
  /** Place in the Plan; also the name and id of the control. */
  readonly path: PlanPath
  readonly label: string
  readonly hint?: ReactNode
  /** Label for screen readers only, where a table head already says it. */
  readonly hideLabel?: boolean
  readonly className?: string
}

export const controlClass =
  'block w-full min-h-9 rounded-lg border border-edge bg-paper px-2.5 py-1.5 text-base text-ink placeholder:text-soft aria-invalid:border-bad aria-invalid:outline-bad'

/** Which problems of this field are shown: warnings at once, errors after the person has left it or pressed Next. */
export function useShownProblems(path: PlanPath) {
  const problems = useProblemsAt(path)
  const showErrors = useWizardState(
    useCallback((state) => state.touched.has(path) || state.touched.has(stepOf(path)) || path in state.invalid, [path]),
  )
  return problems.filter(({ rule }) => rule.severity !== 'error' || showErrors)
}

/** Ids and aria attributes that tie a control to its hint and problems. */
export function useFieldControl(path: PlanPath, hint: ReactNode) {
  const { store } = useWizard()
  const problems = useShownProblems(path)
  const described = [hint ? `${path}-hint` : '', problems.length > 0 ? `${path}-problems` : ''].filter(Boolean).join(' ')
  return {
    problems,
    control: {
      id: path,
      name: path,
      onBlur: () => store.touch(path),
      'aria-describedby': described || undefined,
      'aria-invalid': problems.some(({ rule }) => rule.severity === 'error') || undefined,
    },
  }
}

interface ShellProps extends FieldProps {
  readonly problems: ReturnType<typeof useShownProblems>
  readonly children: ReactNode
}

/** Label above, control, hint and problems below. */
export function FieldShell({ path, label, hint, hideLabel, className = '', problems, children }: ShellProps) {
  return (
    <div className={className}>
      <label htmlFor={path} className={hideLabel ? 'sr-only' : 'mb-1 block text-sm font-medium'}>
        {label}
      </label>
      {children}
      <FieldNotes path={path} hint={hint} problems={problems} />
    </div>
  )
}

/** What stands below a control and describes it. */
export function FieldNotes({ path, hint, problems }: Pick<ShellProps, 'path' | 'hint' | 'problems'>) {
  return (
    <>
      {hint && (
        <div id={`${path}-hint`} className="mt-1 text-sm text-soft">
          {hint}
        </div>
      )}
      {problems.length > 0 && (
        <div id={`${path}-problems`} className="mt-1.5 grid gap-1.5">
          {problems.map((problem) => (
            <ProblemNote key={problem.rule.id} problem={problem} compact />
          ))}
        </div>
      )}
    </>
  )
}
