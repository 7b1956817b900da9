'use client'

import { createContext, use, useCallback, useRef, useSyncExternalStore } from 'react'
import type { PlanPath } from '@/lib/plan/path'
import { getIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import type { Problem } from '@/lib/rules/types'
import type { Capabilities, SessionSummary } from '@/lib/session/summary'
import type { Core } from './core'
import type { PlanStore, WizardState } from './store'

export interface WizardValue {
  readonly store: PlanStore
  /** Generators, rules and codecs; null until they have loaded. */
  readonly core: Core | null
  readonly session: SessionSummary | null
  readonly capabilities: Capabilities
}

export const WizardContext = createContext<WizardValue | null>(null)

export function useWizard(): WizardValue {
  const value = use(WizardContext)
  if (!value) throw new Error('useWizard outside of the wizard')
  return value
}

/** A part of the wizard's state. `same` keeps the former value when nothing that matters changed. */
export function useWizardState<T>(select: (state: WizardState) => T, same: (a: T, b: T) => boolean = Object.is): T {
  const { store } = useWizard()
  const last = useRef<{ value: T } | null>(null)
  const keep = (value: T) => {
    if (last.current && same(last.current.value, value)) return last.current.value
    last.current = { value }
    return value
  }
  return useSyncExternalStore(store.subscribe, () => keep(select(store.get())), () => keep(select(store.initial)))
}

const planOf = (state: WizardState) => state.plan

export const usePlan = (): Plan => useWizardState(planOf)

/** The value of one field, and the text to show while it is not a value yet. */
export function useFieldValue(path: PlanPath): { value: unknown; invalidText: string | undefined } {
  const value = useWizardState(useCallback((state: WizardState) => getIn(state.plan, path), [path]))
  const invalidText = useWizardState(useCallback((state: WizardState) => state.invalid[path], [path]))
  return { value, invalidText }
}

/** Problems at exactly this path, or below it as well when `deep`. */
export function useProblemsAt(path: PlanPath, deep = false): readonly Problem[] {
  return useWizardState(
    useCallback(
      (state: WizardState) =>
        state.problems.filter(({ finding }) => finding.path === path || (deep && finding.path.startsWith(`${path}.`))),
      [path, deep],
    ),
    sameProblems,
  )
}

export function sameProblems(a: readonly Problem[], b: readonly Problem[]): boolean {
  return a.length === b.length && a.every((problem, index) => key(problem) === key(b[index]))
}

const key = (problem: Problem | undefined) =>
  problem && `${problem.rule.id} ${problem.finding.path} ${JSON.stringify(problem.finding.values)}`
