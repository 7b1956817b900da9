import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Ledger } from '@/components/ledger/ledger'
import { PlainFrame } from '@/components/start/plain-frame'
import type { Locale } from '@/lib/text'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ledger.page')
  return { title: t('metaTitle') }
}

/** What goes wrong, and which documents lead there: the whole ledger to read and to send on. */
export default function DocumentationPage() {
  const t = useTranslations('ledger.page')
  const locale = useLocale() as Locale
  return (
    <PlainFrame>
      <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
      <Ledger locale={locale} />
    </PlainFrame>
  )
}
