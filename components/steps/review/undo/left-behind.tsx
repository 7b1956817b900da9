'use client'

import { useTranslations } from 'next-intl'
import { ErrorNote } from '@/components/ui/error-note'
import { Note } from '@/components/ui/note'
import type { ChangeSet, UndoChangeSet } from '@/lib/converge/types'

/** What the cluster made from inside: undoing leaves it, and it goes on costing money. */
export function LeftBehind({ changeSet }: { changeSet: ChangeSet | UndoChangeSet }) {
  const t = useTranslations('steps.review.undo')
  if (!('leftBehind' in changeSet)) return null
  const { leftBehind } = changeSet
  if (!leftBehind.ok) {
    return (
      <div className="grid gap-1">
        <p className="text-sm text-soft">{t('leftUnknown')}</p>
        <ErrorNote error={leftBehind.error} />
      </div>
    )
  }
  if (leftBehind.value.length === 0) return null
  return (
    <Note look="warning" title={t('left', { count: leftBehind.value.length })}>
      <p>{t('leftText')}</p>
      <ul className="mt-1 grid gap-0.5 font-mono text-xs">
        {leftBehind.value.map((arn) => (
          <li key={arn} className="[overflow-wrap:anywhere]">
            {arn}
          </li>
        ))}
      </ul>
    </Note>
  )
}
