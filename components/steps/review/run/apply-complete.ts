import type { ChangeSet } from '@/lib/converge/types'
import type { ApplyRun } from './apply-run'

/** Whether apply has done all there was to do, as a fresh look into the account confirms; null: not looked yet. */
export function isComplete(run: ApplyRun, found: ChangeSet | null): boolean {
  if (run.phase !== 'finished' || run.result.failed + run.result.skipped > 0) return false
  return found !== null && found.changes.every(({ action }) => action === 'nothing')
}
