'use server'

import type { AppError } from '@/lib/app-error'
import { planChanges, planUndo } from '@/lib/converge/plan-changes'
import type { ChangeSet, UndoChangeSet } from '@/lib/converge/types'
import type { Result } from '@/lib/result'
import { withPlan } from './guarded'

/** What applying a Plan would do. Reads only. */
export async function previewChanges(plan: unknown): Promise<Result<ChangeSet, AppError>> {
  return withPlan(plan, planChanges)
}

/** What undoing a Plan would do, and what would be left. Reads only. */
export async function previewUndo(plan: unknown): Promise<Result<UndoChangeSet, AppError>> {
  return withPlan(plan, planUndo)
}
