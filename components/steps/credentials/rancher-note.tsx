'use client'

import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'

/** Which credentials Rancher can use is another question than which ones Lariat can. */
export function RancherNote() {
  const t = useTranslations('steps.credentials.rancher')
  return (
    <Section title={t('title')}>
      <p className="max-w-[65ch] text-sm text-soft">
        {t('text')}{' '}
        <a
          href="https://github.com/rancher/rancher/issues/30431"
          target="_blank"
          rel="noreferrer"
          className="text-xs whitespace-nowrap underline underline-offset-2"
        >
          {t('issue')}
        </a>
      </p>
    </Section>
  )
}
