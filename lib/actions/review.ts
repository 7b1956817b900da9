'use server'

import type { AppError } from '@/lib/app-error'
import { planChanges } from '@/lib/converge/plan-changes'
import type { ChangeSet } from '@/lib/converge/types'
import type { Result } from '@/lib/result'
import { withPlan } from './guarded'

/** What applying a Plan would do. Reads only. */
export async function previewChanges(plan: unknown): Promise<Result<ChangeSet, AppError>> {
  return withPlan(plan, planChanges)
}
