import type { Plan } from '@/lib/plan/schema'
import { errors } from './errors'
import { failures } from './failures'
import type { DocumentError, LedgerEntry } from './types'

export { documents } from './documents'
export { errors, failures }

/** Everything in the ledger: failures first, then what leads to them. */
export const ledger: readonly LedgerEntry[] = [...failures, ...errors]

/** Whether an error of the documents concerns this Plan. */
export function concerns(plan: Plan, { distributions, applies }: DocumentError): boolean {
  return (distributions?.includes(plan.cluster.distribution) ?? true) && (applies?.(plan) ?? true)
}
