import type { Problem, Severity } from '@/lib/rules/types'
import { stepIds, stepOf, type StepId } from '@/lib/rules/step-of'

export interface ProblemGroup {
  readonly step: StepId
  readonly problems: readonly Problem[]
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }
const worst = ({ problems }: ProblemGroup) => Math.min(...problems.map(({ rule }) => rank[rule.severity]))

/** Problems by the step that mends them: steps with errors first, then in the order of the steps; errors first in each. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  return stepIds
    .map((step) => ({
      step,
      problems: problems
        .filter(({ finding }) => stepOf(finding.path) === step)
        .sort((a, b) => rank[a.rule.severity] - rank[b.rule.severity]),
    }))
    .filter((group) => group.problems.length > 0)
    .sort((a, b) => worst(a) - worst(b))
}

/** Whether anything stands in the way of an apply. */
export const hasErrors = (problems: readonly Problem[]): boolean => problems.some(({ rule }) => rule.severity === 'error')
