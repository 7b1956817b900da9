'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Note } from '@/components/ui/note'
import { tally, type ApplyRun } from './apply-run'
import { useRunTexts } from './run-texts'

/** Changes that a fresh look into the account still finds. */
export type Left = number | 'reading' | 'unknown'

interface Props {
  readonly run: Extract<ApplyRun, { phase: 'finished' | 'stopped' | 'lost' }>
  readonly left: Left
  readonly actions: ReactNode
}

/** The sum of a run that changed something, or may have. */
export function EndedRun({ run, left, actions }: Props) {
  const t = useRunTexts()
  const changes = useTranslations('steps.review.changes')
  const remaining = left === 'reading' ? changes('reading') : left === 'unknown' ? changes('pendingUnknown') : changes('pending', { count: left })
  if (run.phase === 'finished') {
    const { done, failed, skipped } = run.result
    const good = failed + skipped === 0
    return (
      <Note look={good ? 'success' : 'error'} role="status" title={t('finished', { done })} action={actions}>
        {failed > 0 && `${t('failed', { count: failed })} `}
        {skipped > 0 && `${t('skipped', { count: skipped })} `}
        {!good && `${t('tryAgain')} `}
        {remaining}
      </Note>
    )
  }
  const { done, unknown } = tally(run.steps)
  return (
    <Note look={run.phase === 'lost' ? 'error' : 'warning'} role="alert" title={t(run.phase)} action={actions}>
      {t(`${run.phase}Text`, { done, total: run.total })} {unknown > 0 && `${t('unknown', { count: unknown })} `}
      {remaining}
    </Note>
  )
}
