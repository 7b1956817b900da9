'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { Note } from '@/components/ui/note'
import type { ApplyRun } from './apply-run'
import { EndedRun, type Left } from './ended-run'
import { RunSteps } from './run-steps'
import { useRunTexts } from './run-texts'

interface Props {
  readonly run: Exclude<ApplyRun, { phase: 'idle' | 'running' }>
  readonly left: Left
  onDismiss(): void
  onRead(): void
}

/** How the last run ended, and what to do now. */
export function ApplyReport({ run, left, onDismiss, onRead }: Props) {
  const t = useRunTexts()
  const again = useTranslations('steps.review.changes')('again')
  const box = useRef<HTMLDivElement>(null)
  // The Stop button had the focus and is gone. Whoever has moved on to something else is left there.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus()
  }, [])
  // The change set above shrinks once the account has been read again, and takes this out of sight.
  useEffect(() => {
    if (document.activeElement === box.current) box.current?.scrollIntoView({ block: 'nearest' })
  }, [left])
  const actions = (
    <>
      {run.phase !== 'finished' && run.phase !== 'moved' && <Button onClick={onRead}>{again}</Button>}
      <Button onClick={onDismiss}>{t('close')}</Button>
    </>
  )
  return (
    <div ref={box} tabIndex={-1} className="grid gap-3 outline-none">
      {run.phase === 'refused' ? (
        <ErrorNote error={run.error} action={actions} />
      ) : run.phase === 'moved' ? (
        <Note look="warning" role="alert" title={t('moved')} action={actions}>
          {t('movedText')}
        </Note>
      ) : (
        <>
          <EndedRun run={run} left={left} actions={actions} />
          <RunSteps run={run} failedOnly />
          <details>
            <summary className="py-1 text-sm text-soft hover:text-ink">{t('log')}</summary>
            <RunSteps run={run} />
          </details>
        </>
      )}
    </div>
  )
}
