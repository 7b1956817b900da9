'use client'

import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { Link } from '@/i18n/navigation'

/** Without an account there is nothing to compare with; the files are made all the same. */
export function NoSession() {
  const t = useTranslations('steps.review.changes')
  return (
    <Section title={t('title')}>
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
    </Section>
  )
}
