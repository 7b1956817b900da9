'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Note } from '@/components/ui/note'
import { partitions } from '@/lib/catalog/regions'
import type { SessionSummary } from '@/lib/session/summary'
import type { Locale } from '@/lib/text'
import { Expiry } from './expiry'

interface Props {
  readonly session: SessionSummary
  /** Whether a later test failed: this session is then the one from before. */
  readonly before: boolean
  readonly action: ReactNode
}

/** Whom AWS takes us for. */
export function SessionNote({ session, before, action }: Props) {
  const t = useTranslations('steps.credentials.result')
  const title = session.method === 'sandbox' ? 'sandboxTitle' : 'title'
  return (
    <Note look={before ? 'info' : 'success'} title={t(before ? 'before' : title)} action={action}>
      <dl className="mt-1.5 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        <Row name={t('account')} mono>{session.accountId}</Row>
        <Row name={t('identity')} mono>{session.arn}</Row>
        {session.assumedRole && <Row name={t('role')} mono>{session.assumedRole}</Row>}
        <Row name={t('partition')}>
          <PartitionName id={session.partition} />
        </Row>
        <Row name={t('region')} mono>{session.region}</Row>
        <Row name={t('expires')}>
          <Expiry at={session.expiresAt} />
        </Row>
      </dl>
    </Note>
  )
}

function Row({ name, mono, children }: { name: string; mono?: boolean; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-soft">{name}</dt>
      <dd className={`max-sm:mb-1 ${mono ? 'font-mono text-xs leading-5' : ''}`}>{children}</dd>
    </div>
  )
}

function PartitionName({ id }: { id: string }) {
  const locale = useLocale() as Locale
  const known = Object.values(partitions).find((partition) => partition.id === id)
  return (
    <>
      {known && `${known.name[locale]} · `}
      <code className="font-mono text-xs">{id}</code>
    </>
  )
}
