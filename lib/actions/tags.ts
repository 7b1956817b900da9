'use server'

import type { AppError } from '@/lib/app-error'
import { readCurrentTags } from '@/lib/converge/observe/current-tags'
import type { Tags } from '@/lib/inventory'
import type { Plan } from '@/lib/plan/schema'
import type { Result } from '@/lib/result'
import { withPlan } from './guarded'

/** The tags that a Plan's resources carry now, by id, and by `role/<name>` and `instance-profile/<name>`. */
export async function loadCurrentTags(plan: Plan): Promise<Result<Record<string, Tags>, AppError>> {
  return withPlan(plan, readCurrentTags)
}
