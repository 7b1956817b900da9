'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { Change } from '@/lib/converge/types'
import { ErrorNote } from '@/components/ui/error-note'
import type { StepState } from './apply-run'

const looks: Readonly<Record<StepState['state'], { readonly sign: string; readonly text: string }>> = {
  waiting: { sign: '○', text: 'text-soft' },
  running: { sign: '◐', text: 'text-link' },
  done: { sign: '✓', text: 'text-ok' },
  failed: { sign: '■', text: 'text-bad' },
  skipped: { sign: '↷', text: 'text-warn' },
  unknown: { sign: '?', text: 'text-warn' },
}

interface Props {
  readonly resource: Change['resource']
  readonly step: StepState
  /** Name of the resource whose failure made this one be skipped. */
  readonly because: string
}

/** How far one change has come, in colour, sign and word; why it failed, if it did. */
export const RunStep = memo(function RunStep({ resource, step, because }: Props) {
  const t = useTranslations('steps.review')
  const { sign, text } = looks[step.state]
  const words =
    step.state === 'running' && step.waitsFor
      ? t(`state.${step.waitsFor}`)
      : because
        ? t('state.skippedBecause', { name: because })
        : t(`state.${step.state}`)
  return (
    <li data-state={step.state} className="border-line px-3 py-1.5 not-first:border-t">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span aria-hidden="true" className={`w-4 text-center ${text} ${step.state === 'running' ? 'animate-pulse' : ''}`}>
          {sign}
        </span>
        <span className="text-soft">{t(`resource.${resource.type}`)}</span>
        <span className="min-w-0 grow [overflow-wrap:anywhere]">{resource.name}</span>
        <span className={text}>{words}</span>
      </div>
      {step.state === 'failed' && (
        <div className="mt-1.5 mb-1">
          <ErrorNote error={step.error} />
        </div>
      )}
    </li>
  )
})
