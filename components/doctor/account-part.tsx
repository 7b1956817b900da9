'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { Link } from '@/i18n/navigation'
import type { SessionSummary } from '@/lib/session/summary'

// Brings the server action and the core along, for the ID of the draft; only those who are signed in need them.
const AccountForm = dynamic(() => import('./account-form').then((module) => module.AccountForm), {
  ssr: false,
  loading: () => <div className="min-h-24" />,
})

/** What the account has that keeps the cluster from working. */
export function AccountPart({ session }: { session: SessionSummary | null }) {
  const t = useTranslations('doctor.account')
  return (
    <Section title={t('title')} lead={t('lead')}>
      {session ? (
        <AccountForm session={session} />
      ) : (
        <Note
          look="info"
          title={t('noSession')}
          action={
            <Link href="/credentials" className={buttonClass()}>
              {t('connect')}
            </Link>
          }
        >
          {t('noSessionText')}
        </Note>
      )}
    </Section>
  )
}
