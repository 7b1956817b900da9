'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ChangeSet } from '@/lib/converge/types'
import type { SessionSummary } from '@/lib/session/summary'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { countChanges, isPending } from '../changes/count-changes'
import { Permissions } from '../permissions/permissions'
import { PermissionsNote } from '../permissions/permissions-note'
import { useRunTexts } from './run-texts'

interface Props {
  readonly changeSet: ChangeSet
  readonly session: SessionSummary
  /** What has to be done before the button works. */
  readonly guard?: ReactNode
  readonly ready?: boolean
  onApply(): void
}

/** What the button will do, in numbers, and the button. */
export function ApplyConfirm({ changeSet, session, guard, ready = true, onApply }: Props) {
  const t = useRunTexts()
  const changes = useTranslations('steps.review.changes')
  const { accountId: account, region } = changeSet
  const count = changeSet.changes.filter(isPending).length
  const conflicts = changeSet.changes.filter(({ action }) => action === 'conflict').length
  if (count === 0) {
    return <p>{conflicts > 0 ? t('onlyConflicts') : changes('pending', { count: 0 })}</p>
  }
  return (
    <>
      <div>
        <p className="font-medium">{t(session.method === 'sandbox' ? 'whereSandbox' : 'where', { account, region })}</p>
        <ul className="mt-1 list-disc pl-5">
          {countChanges(changeSet.changes).map(({ verb, counts }) => (
            <li key={verb}>
              {t(`verb.${verb}`, { what: counts.map(({ type, count: each }) => t(`count.${type}`, { count: each })).join(t('separator')) })}
            </li>
          ))}
        </ul>
      </div>
      {conflicts > 0 && <Note look="warning" compact>{t('conflicts', { count: conflicts })}</Note>}
      <Permissions digest={changeSet.digest} session={session} />
      <PermissionsNote digest={changeSet.digest} session={session} />
      {guard}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look="primary" onClick={onApply} disabled={!ready}>
          {t('button', { count })}
        </Button>
        <p className="text-sm text-soft">{t('safe')}</p>
      </div>
    </>
  )
}
