'use client'

import { credentialsStep } from './credentials/step'
import { clusterStep } from './cluster/step'
import { nodesStep } from './nodes/step'
import { iamStep } from './iam/step'
import { tagsStep } from './tags/step'
import { helmStep } from './helm/step'
import { reviewStep } from './review/step'
import type { StepId } from '@/lib/rules/step-of'
import type { Step } from './types'

/** The seven steps, in order. Everything that walks through the wizard walks over this table. */
export const steps: readonly Step[] = [credentialsStep, clusterStep, nodesStep, iamStep, tagsStep, helmStep, reviewStep]

export const stepById = Object.fromEntries(steps.map((step) => [step.id, step])) as Record<StepId, Step>

/** The steps before and after one. */
export function neighbours(id: StepId): { before: StepId | undefined; after: StepId | undefined } {
  const index = steps.findIndex((step) => step.id === id)
  return { before: steps[index - 1]?.id, after: steps[index + 1]?.id }
}
