'use client'

import type { Progress } from './apply-run'
import { RunStep } from './run-step'
import { useRunTexts } from './run-texts'

interface Props {
  readonly run: Progress
  /** Only the changes that failed. */
  readonly failedOnly?: boolean
}

/** The confirmed changes, one line each, with how far each has come. */
export function RunSteps({ run: { changeSet, steps }, failedOnly }: Props) {
  const t = useRunTexts()
  const names = new Map(changeSet.changes.map(({ id, resource }) => [id, resource.name]))
  const entries = changeSet.changes.flatMap(({ id, resource }) => {
    const step = steps.get(id)
    return step && (!failedOnly || step.state === 'failed') ? [{ id, resource, step }] : []
  })
  if (entries.length === 0) return null
  return (
    <ul
      aria-label={t('steps')}
      tabIndex={0}
      className="max-h-112 overflow-y-auto rounded-xl border border-line bg-panel text-sm"
    >
      {entries.map(({ id, resource, step }) => (
        // A run that was stopped by the server names no resource as the reason.
        <RunStep key={id} resource={resource} step={step} because={step.state === 'skipped' ? (names.get(step.because) ?? '') : ''} />
      ))}
    </ul>
  )
}
