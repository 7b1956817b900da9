import type { ComponentType } from 'react'
import type { useTranslations } from 'next-intl'
import type { Plan } from '@/lib/plan/schema'
import type { StepId } from '@/lib/rules/step-of'
import type { SessionSummary } from '@/lib/session/summary'

export type Translate = ReturnType<typeof useTranslations<'summary'>>

/** A step, described once: routes, rail, review and tests derive from it. */
export interface Step {
  readonly id: StepId
  /** The parts of the Plan this step edits. */
  readonly schema: readonly (keyof Plan)[]
  readonly View: ComponentType
  /** The file this step shapes most: shown beside it unless the person picks another. */
  readonly file: string
  /** The rail's one true line about what has been chosen. */
  summary(plan: Plan, t: Translate, session: SessionSummary | null): string
}
