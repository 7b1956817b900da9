'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { controlClass } from '@/components/ui/field'
import type { ChangeSet } from '@/lib/converge/types'
import type { SessionSummary } from '@/lib/session/summary'
import { ApplyConfirm } from '../run/apply-confirm'
import { isPending } from '../changes/count-changes'

interface Props {
  readonly changeSet: ChangeSet
  readonly session: SessionSummary
  readonly clusterName: string
  onUndo(): void
}

/** A running cluster loses its permissions: whoever undoes it says which one is meant. */
export function UndoConfirm({ changeSet, session, clusterName, onUndo }: Props) {
  const t = useTranslations('steps.review.undo')
  const [typed, setTyped] = useState('')
  const id = useId()
  const guard = changeSet.changes.some(isPending) && (
    <div>
      <label htmlFor={id} className="block text-sm">
        {t('typeName', { name: clusterName })}
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
  )
  return <ApplyConfirm changeSet={changeSet} session={session} guard={guard} ready={typed === clusterName} onApply={onUndo} />
}
