'use client'

import { useTranslations } from 'next-intl'
import { memo, use } from 'react'
import type { ChangeSet } from '@/lib/converge/types'
import type { SessionSummary } from '@/lib/session/summary'
import { Note } from '@/components/ui/note'
import { ChangeTable } from './change-table'
import { isPending } from './count-changes'
import { DirectionContext } from '../run/run-texts'

interface Props {
  readonly changeSet: ChangeSet
  readonly session: SessionSummary
  /** Whether it can still be decided about. */
  readonly open: boolean
  /** Whether the account is being read anew. */
  readonly reading: boolean
}

/**
 * A change set to be looked at: what is in the way, what will be done, and, folded, what stays as it is.
 * Memoised, because it stays on screen while an apply reports hundreds of machines.
 */
export const ChangeSetView = memo(function ChangeSetView({ changeSet, session, open, reading }: Props) {
  const t = useTranslations('steps.review.changes')
  const none = use(DirectionContext) === 'apply' ? 'upToDate' : 'upToDateUndo'
  const { accountId: account, region, changes, digest } = changeSet
  const left = changes.filter(({ why }) => why === 'left')
  const unchanged = changes.filter(({ action, why }) => action === 'nothing' && why !== 'left')
  const conflicts = changes.filter(({ action }) => action === 'conflict')
  const shown = [...conflicts, ...changes.filter(isPending), ...left]
  return (
    <div
      role="group"
      aria-label={t('caption')}
      aria-busy={reading}
      tabIndex={-1}
      data-changes=""
      className="@container grid gap-3 outline-none"
    >
      <p role="status" className="sr-only">
        {reading && t('reading')}
      </p>
      <p className="text-sm text-soft">
        {t(session.method === 'sandbox' ? 'sandbox' : 'account', { account, region })} · {t('digest')}{' '}
        <code className="font-mono text-xs" title={digest}>
          {digest.slice(0, 12)}
        </code>
      </p>
      {shown.length > 0 ? <ChangeTable changes={shown} open={open} /> : <Note look="success" title={t(none, { region })} />}
      {unchanged.length > 0 && (
        <details>
          <summary className="py-1 text-sm text-soft hover:text-ink">{t('unchanged', { count: unchanged.length })}</summary>
          <div className="mt-2">
            <ChangeTable changes={unchanged} open={open} />
          </div>
        </details>
      )}
    </div>
  )
})
