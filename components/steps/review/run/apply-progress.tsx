'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { settled, type ApplyRun } from './apply-run'
import { RunSteps } from './run-steps'
import { useRunTexts } from './run-texts'

interface Props {
  readonly run: Extract<ApplyRun, { phase: 'running' }>
  onStop(): void
}

/** How far the run has come, and the way to stop it. */
export function ApplyProgress({ run, onStop }: Props) {
  const t = useRunTexts()
  const stop = useRef<HTMLButtonElement>(null)
  const { total } = run
  const done = settled(run.steps)
  // The button that was pressed is gone; the one that undoes the press is next to where it was.
  useEffect(() => stop.current?.focus(), [])
  return (
    <div className="grid gap-3">
      <div className="flex items-center justify-between gap-3">
        <p className="font-medium">{t('running', { done, total })}</p>
        <Button ref={stop} onClick={onStop}>
          {t('stop')}
        </Button>
      </div>
      <div
        role="progressbar"
        aria-label={t('bar')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div
          className="h-full origin-left bg-link transition-transform duration-200"
          style={{ transform: `scaleX(${total === 0 ? 0 : done / total})` }}
        />
      </div>
      <RunSteps run={run} />
    </div>
  )
}
