import { preflight } from '@/lib/converge/preflight/preflight'
import type { Verdict } from '@/lib/converge/preflight/types'
import { appErrorText } from '../app-error-text'
import { complain } from '../complain'
import type { Io } from '../io'
import { planOf, type PlanOptions } from '../plan-source'
import { preflightReport } from '../preflight-report'
import { say } from '../texts'
import { withMachineClients } from '../with-machine-clients'

export interface PreflightOptions extends PlanOptions {
  readonly format: 'text' | 'json'
  /** What undoing takes, instead of applying. */
  readonly undo: boolean
}

const codes: Readonly<Record<Verdict['verdict'], number>> = { allowed: 0, denied: 1, unknown: 2 }

/** The policy that applying a Plan takes, and whether the caller has it: 0 all is allowed, 1 something is denied, 2 not known. */
export async function preflightCommand({ format, locale, undo, ...options }: PreflightOptions, io: Io): Promise<number> {
  const plan = await planOf({ ...options, locale }, io)
  if (!plan.ok) {
    complain(io, say(plan.error, locale))
    return 2
  }
  const what = undo ? 'undo' : 'apply'
  const found = await withMachineClients(plan.value.aws.region, (clients) => preflight(clients, plan.value, what))
  if (!found.ok) {
    complain(io, appErrorText(found.error, locale))
    return 2
  }
  io.stdout(format === 'json' ? `${JSON.stringify(found.value)}\n` : preflightReport(found.value, locale))
  return codes[found.value.verdict]
}
