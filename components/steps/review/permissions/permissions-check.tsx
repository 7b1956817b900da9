'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { use } from 'react'
import { FileButtons } from '@/components/preview/file-buttons'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { Note } from '@/components/ui/note'
import { queryClient } from '@/components/wizard/query-client'
import { usePlan } from '@/components/wizard/wizard-context'
import { jsonFile } from '@/lib/artifacts/json-file'
import type { Preflight } from '@/lib/converge/preflight/types'
import type { SessionSummary } from '@/lib/session/summary'
import { PermissionList } from './permission-list'
import { permissionsQuery } from './permissions-query'
import { DirectionContext } from '../run/run-texts'

/** The policy, to be copied, and a verdict on each of its actions. */
export function PermissionsCheck({ digest, session }: { readonly digest: string; readonly session: SessionSummary }) {
  const t = useTranslations('steps.review.permissions')
  const query = useQuery(permissionsQuery(use(DirectionContext), usePlan(), session, digest), queryClient)
  const changes = useTranslations('steps.review.changes')
  const again = (
    <Button onClick={() => query.refetch()} aria-busy={query.isFetching}>
      {t('again')}
    </Button>
  )
  if (!query.data) {
    return (
      <div className="grid gap-3 pt-2">
        {query.isError ? (
          <Note look="error" role="alert" title={changes('noAnswer')}>
            {changes('noAnswerText')}
          </Note>
        ) : (
          <p role="status" className="text-sm text-soft">
            {t('reading')}
          </p>
        )}
        <div>{again}</div>
      </div>
    )
  }
  if (!query.data.ok) {
    return (
      <div className="pt-2">
        <ErrorNote error={query.data.error} action={again} />
      </div>
    )
  }
  const found = query.data.value
  const file = jsonFile('lariat-policy.json', found.policy)
  return (
    <div className="grid grid-cols-1 gap-3 pt-2">
      <p role="status" className="sr-only">
        {query.isFetching && t('reading')}
      </p>
      {query.isError && <p role="alert" className="text-sm text-bad">{changes('noAnswer')}</p>}
      <p className="text-sm text-soft">{t(found.unread || found.widened.length > 0 ? 'leadMore' : 'lead')}</p>
      {found.unread && <ErrorNote error={found.unread} />}
      {found.unread && <p className="text-sm">{t('unread')}</p>}
      {found.widened.length > 0 && <p className="text-sm">{t('widened', { types: found.widened.join(', ') })}</p>}
      <Summary found={found} />
      <PermissionList findings={found.findings} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-soft [overflow-wrap:anywhere]">{t('as', { caller: found.caller })}</p>
        {again}
      </div>
      <div>
        <div className="flex items-center justify-between gap-2">
          <p className="text-sm font-medium">{t('policy')}</p>
          <FileButtons file={file} />
        </div>
        <pre
          tabIndex={0}
          role="region"
          aria-label={t('policy')}
          className="mt-1 max-h-96 overflow-auto rounded-lg border border-line bg-sunk p-3 font-mono text-xs"
        >
          {file.content}
        </pre>
      </div>
      <p className="text-sm text-soft">{t('limits')}</p>
    </div>
  )
}

function Summary({ found: { findings, verdict } }: { found: Preflight }) {
  const t = useTranslations('steps.review.permissions')
  const count = new Set(findings.filter((one) => one.verdict === verdict).map(({ action }) => action)).size
  if (verdict === 'allowed') return <Note look="success" title={t('allAllowed')} />
  return verdict === 'denied' ? (
    <Note look="error" title={t('someDenied', { count })} />
  ) : (
    <Note look="info" title={t('someUnknown', { count })} />
  )
}
