'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { usePlan, useWizard } from './wizard-context'

/** Where a change would land: the sandbox, an account, or nowhere. */
export function AccountChip() {
  const t = useTranslations('frame')
  const { session } = useWizard()
  const { region } = usePlan().aws
  if (!session) return <Chip dot="soft">{t('noAws', { region })}</Chip>
  const where = `${session.accountId} · ${region}`
  return session.method === 'sandbox' ? (
    <Chip dot="rope" title={session.arn}>{t('sandbox', { where })}</Chip>
  ) : (
    <Chip dot="ok" title={session.arn}>{where}</Chip>
  )
}
