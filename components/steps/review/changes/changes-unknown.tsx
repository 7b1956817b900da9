'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { AppError, ErrorCode } from '@/lib/app-error'
import type { ChangeSet } from '@/lib/converge/types'
import type { Result } from '@/lib/result'
import type { SessionSummary } from '@/lib/session/summary'
import { Button, buttonClass } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { Note } from '@/components/ui/note'
import { Link } from '@/i18n/navigation'
import { Permissions } from '../permissions/permissions'

const mendedBySigningIn: ReadonlySet<ErrorCode> = new Set([
  'not-signed-in', 'expired-session', 'wrong-key', 'wrong-secret', 'no-machine-credentials', 'bad-request',
])

interface Props {
  readonly blocked: boolean
  readonly session: SessionSummary
  readonly query: UseQueryResult<Result<ChangeSet, AppError>>
}

/** Why there is no change set to see: errors in the way, still reading, or AWS said no. */
export function ChangesUnknown({ blocked, session, query }: Props) {
  const t = useTranslations('steps.review.changes')
  if (blocked) return <Note look="info">{t('blocked')}</Note>
  const retry = (
    <Button onClick={() => query.refetch()} aria-busy={query.isFetching}>
      {t(query.isFetching ? 'reading' : 'retry')}
    </Button>
  )
  if (query.isError) {
    return (
      <Note look="error" role="alert" title={t('noAnswer')} action={retry}>
        {t('noAnswerText')}
      </Note>
    )
  }
  if (query.data && !query.data.ok) {
    const { error } = query.data
    const signIn = mendedBySigningIn.has(error.code) && (
      <Link href="/credentials" className={buttonClass()}>
        {t('signIn')}
      </Link>
    )
    return (
      <div className="grid gap-3">
        <ErrorNote error={error} action={<>{retry}{signIn}</>} />
        {error.code === 'no-permission' && <Permissions digest="" session={session} />}
      </div>
    )
  }
  return (
    <p role="status" className="min-h-40 text-soft">
      {t('reading')}
    </p>
  )
}
