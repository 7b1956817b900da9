import { planVersion } from '@/lib/plan/migrate'
import { complain } from '../complain'
import type { Io } from '../io'
import { planOf, type PlanOptions } from '../plan-source'
import { say } from '../texts'

/** Prints a Plan as the JSON that `--plan` reads. */
export async function showCommand(options: PlanOptions, io: Io): Promise<number> {
  const plan = await planOf(options, io)
  if (!plan.ok) {
    complain(io, say(plan.error, options.locale))
    return 2
  }
  io.stdout(`${JSON.stringify({ version: planVersion, plan: plan.value }, null, 2)}\n`)
  return 0
}
