import { err, ok, type Result } from '@/lib/result'
import type { PlanPath } from './path'
import { planSchema, type Plan } from './schema'

/** A place in a document that is not a Plan, and why. */
export interface PlanIssue {
  readonly path: PlanPath
  readonly message: string
}

/** More than these help nobody, and a hostile document can have a hundred thousand. */
const maxIssues = 20

/** Anything → a Plan of the current version, or where it is not one. */
export function parsePlan(document: unknown): Result<Plan, PlanIssue[]> {
  const parsed = planSchema.safeParse(document)
  if (parsed.success) return ok(parsed.data)
  return err(parsed.error.issues.slice(0, maxIssues).map(({ path, message }) => ({ path: path.join('.'), message })))
}
