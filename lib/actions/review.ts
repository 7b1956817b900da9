'use server'

import type { AppError } from '@/lib/app-error'
import { planChanges, planUndo } from '@/lib/converge/plan-changes'
import { preflight } from '@/lib/converge/preflight/preflight'
import type { Preflight } from '@/lib/converge/preflight/types'
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

/** What permissions applying or undoing a Plan takes, and whether the session has them. Changes nothing. */
export async function checkPermissions(plan: unknown, direction: unknown): Promise<Result<Preflight, AppError>> {
  const what = direction === 'undo' ? 'undo' : 'apply'
  return withPlan(plan, (clients, parsed) => preflight(clients, parsed, what))
}
