'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { controlClass } from '@/components/ui/field'
import { Note } from '@/components/ui/note'
import type { ChangeSet } from '@/lib/converge/types'
import type { SessionSummary } from '@/lib/session/summary'
import { ApplyConfirm } from '../run/apply-confirm'
import { isPending } from '../changes/count-changes'

interface Props {
  readonly changeSet: ChangeSet
  readonly session: SessionSummary
  readonly clusterId: string
  onUndo(): void
}

/** A running cluster loses its permissions: whoever undoes it says which one is meant. */
export function UndoConfirm({ changeSet, session, clusterId, onUndo }: Props) {
  const t = useTranslations('steps.review.undo')
  const [typed, setTyped] = useState('')
  const id = useId()
  const named = clusterId !== ''
  const guard = changeSet.changes.some(isPending) && (named ? (
    <div>
      <label htmlFor={id} className="block text-sm">
        {t('typeId', { id: clusterId, account: changeSet.accountId })}
      </label>
      <input
        id={id}
        type="text"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className={`${controlClass} mt-1 max-w-80`}
      />
    </div>
  ) : (
    <Note look="warning">{t('noId')}</Note>
  ))
  return <ApplyConfirm changeSet={changeSet} session={session} guard={guard} ready={named && typed === clusterId} onApply={onUndo} />
}
