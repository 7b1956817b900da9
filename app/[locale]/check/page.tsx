import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { CheckFiles } from '@/components/check/check-files'
import { PlainFrame } from '@/components/start/plain-frame'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('check')
  return { title: t('metaTitle') }
}

/** For files from elsewhere: what is wrong with them, and what they say to the wizard. They stay in the browser. */
export default function CheckPage() {
  const t = useTranslations('check')
  return (
    <PlainFrame wide>
      <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-1 max-w-[75ch] text-soft">{t('lead')}</p>
      <CheckFiles />
    </PlainFrame>
  )
}
