'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import { partitions } from '@/lib/catalog/regions'
import type { SessionSummary } from '@/lib/session/summary'
import type { Locale } from '@/lib/text'
import { sessionDifferences, type Difference } from './session-differences'

const looks = { partition: 'error', region: 'warning', sandbox: 'warning', account: 'warning', unset: 'info' } as const

/** Where the Plan and the account that was tested do not fit together, and the way out. */
export function SessionWarnings({ session }: { session: SessionSummary }) {
  const t = useTranslations('steps.credentials.differs')
  const { aws } = usePlan()
  return sessionDifferences(session, aws).map((difference) => (
    <Note
      key={difference.kind}
      look={looks[difference.kind]}
      role="status"
      title={t(`${difference.kind}.title`)}
      action={<UseTested difference={difference} session={session} />}
    >
      <Text difference={difference} region={aws.region} />
    </Note>
  ))
}

function Text({ difference: { kind, have, want }, region }: { difference: Difference; region: string }) {
  const t = useTranslations('steps.credentials.differs')
  const locale = useLocale() as Locale
  const name = (id: string) => Object.values(partitions).find((one) => one.id === id)?.name[locale] ?? id
  if (kind === 'partition') return t('partition.text', { have: name(have), want: name(want), region })
  return kind === 'unset' ? t('unset.text') : t(`${kind}.text`, { have, want })
}

/** Takes what was tested into the Plan. */
function UseTested({ difference: { kind }, session }: { difference: Difference; session: SessionSummary }) {
  const t = useTranslations('steps.credentials.differs')
  const { store } = useWizard()
  const isAccount = kind === 'account' || kind === 'unset'
  const [path, value] = isAccount ? ['aws.accountId', session.accountId] : ['aws.region', session.region]
  return <Button onClick={() => store.edit(path, value)}>{t('use', { value })}</Button>
}
