'use client'

import { settled, type ApplyRun } from './apply-run'
import { useRunTexts } from './run-texts'

/**
 * What people hear of a run: its beginning and every quarter. One sentence per change would still be read out long
 * after the run has ended; failures and the end speak for themselves, they are alerts.
 */
export function Announcements({ run }: { run: ApplyRun }) {
  const t = useRunTexts()
  const heard = run.phase === 'running' ? t('heard', { done: lastQuarter(settled(run.steps), run.total), total: run.total }) : ''
  return (
    <p aria-live="polite" className="sr-only">
      {heard}
    </p>
  )
}

/** The last quarter mark that has been passed, as a number of changes. */
function lastQuarter(done: number, total: number): number {
  const quarter = total === 0 ? 0 : Math.floor((done * 4) / total)
  return Math.ceil((quarter * total) / 4)
}
