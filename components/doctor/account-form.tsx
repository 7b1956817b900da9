'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { askServer } from '@/components/wizard/ask-server'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { controlClass } from '@/components/ui/field'
import { diagnoseAccount } from '@/lib/actions/doctor'
import type { AppError } from '@/lib/app-error'
import { partitionOf, regions } from '@/lib/catalog/regions'
import { isClusterId } from '@/lib/doctor/account/cluster-id'
import type { Diagnosis } from '@/lib/doctor/account/types'
import type { Result } from '@/lib/result'
import type { SessionSummary } from '@/lib/session/summary'
import type { Locale } from '@/lib/text'
import { AccountResult } from './account-result'
import { useDraftScope } from './use-draft-scope'

/** Which cluster, in which region; and what came of looking. */
export function AccountForm({ session }: { session: SessionSummary }) {
  const t = useTranslations('doctor.account')
  const locale = useLocale() as Locale
  const draft = useDraftScope()
  const [typed, setTyped] = useState<{ clusterId?: string; region?: string }>({})
  const [result, setResult] = useState<Result<Diagnosis, AppError> | null>(null)
  const [busy, setBusy] = useState(false)
  const [bad, setBad] = useState(false)
  const clusterId = (typed.clusterId ?? draft?.clusterId ?? '').trim()
  const region = typed.region ?? draft?.region ?? session.region

  const look = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBad(!isClusterId(clusterId))
    if (!isClusterId(clusterId)) {
      document.getElementById('doctor-cluster')?.focus()
      return
    }
    setBusy(true)
    setResult(await askServer(() => diagnoseAccount({ clusterId, region })))
    setBusy(false)
  }

  return (
    <>
      <form onSubmit={look} className="grid gap-4 sm:grid-cols-2">
        <div>
          <label htmlFor="doctor-cluster" className="mb-1 block text-sm font-medium">
            {t('clusterId')}
          </label>
          <input
            id="doctor-cluster"
            type="text"
            value={typed.clusterId ?? draft?.clusterId ?? ''}
            onChange={(event) => setTyped({ ...typed, clusterId: event.target.value })}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={bad || undefined}
            aria-describedby="doctor-cluster-hint doctor-cluster-problem"
            className={`${controlClass} font-mono text-sm`}
          />
          <p id="doctor-cluster-hint" className="mt-1 text-sm text-soft">
            {t('clusterIdHint')}
          </p>
          <p id="doctor-cluster-problem" role="alert" className="text-sm text-bad">
            {bad && t('badId')}
          </p>
        </div>
        <div>
          <label htmlFor="doctor-region" className="mb-1 block text-sm font-medium">
            {t('region')}
          </label>
          <select
            id="doctor-region"
            value={region}
            onChange={(event) => setTyped({ ...typed, region: event.target.value })}
            className={controlClass}
          >
            {regions
              .filter(({ partition, id }) => partition === partitionOf(session.region).id || id === region)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {id} · {name[locale]}
                </option>
              ))}
          </select>
        </div>
        <div className="sm:col-span-2">
          <Button type="submit" look="primary" disabled={busy} aria-busy={busy}>
            {t('look')}
          </Button>
        </div>
      </form>
      <p role="status" className="mt-3 text-sm text-soft">
        {busy ? t('looking') : result?.ok ? t('from', { account: session.accountId, region: result.value.region }) : ''}
      </p>
      {!busy && result && (result.ok ? <AccountResult diagnosis={result.value} /> : <ErrorNote error={result.error} />)}
    </>
  )
}
