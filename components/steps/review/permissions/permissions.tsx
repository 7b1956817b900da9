'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { SessionSummary } from '@/lib/session/summary'

const PermissionsCheck = dynamic(() => import('./permissions-check').then((module) => module.PermissionsCheck), { ssr: false })

/** Folded: the policy that a change set (or, without one, reading the account) needs, and whether the session has it. Nothing is asked before it is opened. */
export function Permissions(props: { readonly digest: string; readonly session: SessionSummary }) {
  const t = useTranslations('steps.review.permissions')
  return (
    <Disclosure summary={t('open')}>
      <PermissionsCheck {...props} />
    </Disclosure>
  )
}
