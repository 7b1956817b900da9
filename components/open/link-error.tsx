'use client'

import { useTranslations } from 'next-intl'
import { Note } from '@/components/ui/note'
import type { LinkError } from '@/lib/plan/link'

/** Why a link is not taken. */
export function LinkErrorNote({ error }: { error: LinkError }) {
  const t = useTranslations('open.errors')
  return (
    <Note look="error" role="alert" title={t(`${error.code}.title`)}>
      {t(`${error.code}.text`)}
      {error.code === 'invalid' && error.issues.length > 0 && (
        <p className="mt-1.5 text-sm">
          {t('invalid.places')}{' '}
          {error.issues.slice(0, 5).map(({ path }, index) => (
            <code key={index} className="mr-2 font-mono text-xs">
              {path.slice(0, 80) || '·'}
            </code>
          ))}
        </p>
      )}
    </Note>
  )
}
