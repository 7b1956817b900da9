import type { Core } from '@/components/wizard/core'
import { defaultPlan } from '@/lib/plan/defaults'
import type { ChangedField } from '@/lib/plan/changes'
import type { Draft, DraftError } from '@/lib/plan/draft'
import type { LinkError } from '@/lib/plan/link'
import type { Plan } from '@/lib/plan/schema'
import { ok, type Result } from '@/lib/result'
import { stepIds, stepOf, type StepId } from '@/lib/rules/step-of'

/** What taking a Plan over from a link, or from files, would do to what this browser keeps. */
export interface Comparison {
  readonly plan: Plan
  /** What it is compared with. */
  readonly against: 'draft' | 'defaults' | 'unreadable'
  readonly ui: Draft['ui']
  readonly count: number
  readonly groups: readonly { readonly step: StepId; readonly fields: readonly ChangedField[] }[]
}

/** Reads a link and lists what it sets. Changes nothing. */
export function compareLink(
  core: Pick<Core, 'decodeLink' | 'changedFields'>,
  text: string,
  kept: Result<Draft, DraftError> | null,
): Result<Comparison, LinkError> {
  const link = core.decodeLink(text)
  return link.ok ? ok(comparePlan(core, link.value, kept)) : link
}

/** Lists what a Plan from elsewhere sets, in the order of the steps. Changes nothing. */
export function comparePlan(core: Pick<Core, 'changedFields'>, plan: Plan, kept: Result<Draft, DraftError> | null): Comparison {
  const now = kept?.ok ? kept.value : { plan: defaultPlan, ui: {} }
  const changed = core.changedFields(now.plan, plan)
  const groups = stepIds.map((step) => ({ step, fields: changed.filter(({ path }) => stepOf(path) === step) }))
  return {
    plan,
    against: kept === null ? 'defaults' : kept.ok ? 'draft' : 'unreadable',
    ui: now.ui,
    count: changed.length,
    groups: groups.filter(({ fields }) => fields.length > 0),
  }
}
