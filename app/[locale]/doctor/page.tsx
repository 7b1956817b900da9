import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { AccountPart } from '@/components/doctor/account-part'
import { PastedPart } from '@/components/doctor/pasted-part'
import { PlainFrame } from '@/components/start/plain-frame'
import { readSession, summary } from '@/lib/session/session'
import type { SessionSummary } from '@/lib/session/summary'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('doctor')
  return { title: t('metaTitle') }
}

/** Why a cluster does not work: by what it says, and by what the account has. */
export default async function DoctorPage() {
  const session = await readSession()
  return <Parts session={session && summary(session)} />
}

function Parts({ session }: { session: SessionSummary | null }) {
  const t = useTranslations('doctor')
  return (
    <PlainFrame>
      <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-1 max-w-[75ch] text-soft">{t('lead')}</p>
      <PastedPart />
      <AccountPart session={session} />
    </PlainFrame>
  )
}
