import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { OpenLink } from '@/components/open/open-link'
import { PlainFrame } from '@/components/start/plain-frame'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('open')
  return { title: t('metaTitle') }
}

/** Where share links and presets lead. The Plan is in the fragment, so only the browser can read it. */
export default function OpenPage() {
  const t = useTranslations('open')
  return (
    <PlainFrame>
      <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-1 max-w-[65ch] text-soft">{t('lead')}</p>
      <OpenLink />
    </PlainFrame>
  )
}
