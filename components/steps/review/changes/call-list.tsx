'use client'

import { useTranslations } from 'next-intl'
import type { Call } from '@/lib/converge/types'
import type { SameChanges } from './group-changes'

/** The API calls of a change by name. */
export function Operations({ calls }: { calls: readonly Call[] }) {
  const t = useTranslations('steps.review.changes')
  if (calls.length === 0) return <span className="text-xs text-soft">{t('noCalls')}</span>
  return (
    <ul className="grid gap-0.5 font-mono text-xs [overflow-wrap:anywhere]">
      {calls.map(({ operation }, index) => (
        <li key={index}>{operation}</li>
      ))}
    </ul>
  )
}

/** Folded: what the calls are called with, and those that would undo them. */
export function CallDetails({ changes }: { changes: SameChanges }) {
  const t = useTranslations('steps.review.changes')
  const calls = changes.flatMap((change) => change.calls)
  const inverse = changes.flatMap((change) => change.inverse)
  return (
    <details className="text-xs">
      <summary className="py-1 text-soft hover:text-ink">{t('inFull')}</summary>
      <Calls calls={calls} />
      {inverse.length > 0 && (
        <>
          <p className="mt-1.5 text-soft">{t('undo')}</p>
          <Calls calls={inverse} />
        </>
      )}
    </details>
  )
}

function Calls({ calls }: { calls: readonly Call[] }) {
  return (
    <ul className="grid gap-0.5 [overflow-wrap:anywhere]">
      {calls.map(({ operation, detail }, index) => (
        <li key={index}>
          <code className="font-mono">{operation}</code> {detail}
        </li>
      ))}
    </ul>
  )
}
