'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { use } from 'react'
import { Note } from '@/components/ui/note'
import { queryClient } from '@/components/wizard/query-client'
import { usePlan } from '@/components/wizard/wizard-context'
import type { SessionSummary } from '@/lib/session/summary'
import { permissionsQuery } from './permissions-query'
import { DirectionContext } from '../run/run-texts'

/** At the button: what AWS would refuse, once somebody has had it checked. */
export function PermissionsNote({ digest, session }: { readonly digest: string; readonly session: SessionSummary }) {
  const t = useTranslations('steps.review.permissions')
  const options = permissionsQuery(use(DirectionContext), usePlan(), session, digest)
  const { data } = useQuery({ ...options, enabled: false }, queryClient)
  const denied = data?.ok ? data.value.findings.filter(({ verdict }) => verdict === 'denied') : []
  if (denied.length === 0) return null
  const actions = [...new Set(denied.map(({ action }) => action))].join(', ')
  return (
    <Note look="warning" role="status" compact>
      {t('foretold', { actions })}
    </Note>
  )
}
