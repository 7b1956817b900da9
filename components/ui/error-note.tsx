'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { refusedKey, type AppError } from '@/lib/app-error'
import { Note } from './note'

/** An expected failure in full: what happened, what AWS said, the likely cause, what to do. */
export function ErrorNote({ error, action }: { error: AppError; action?: ReactNode }) {
  const t = useTranslations('errors')
  return (
    <Note look="error" role="alert" title={t(`${error.code}.what`)} action={action}>
      <dl className="mt-1 grid gap-1 text-sm">
        {error.said && (
          <div>
            <dt className="inline font-medium">{t('said')} </dt>
            <dd className="inline">
              <code className="font-mono text-xs">
                {error.operation ? `${error.operation}: ` : ''}
                {error.said}
              </code>
            </dd>
          </div>
        )}
        <div>
          <dt className="inline font-medium">{t('cause')} </dt>
          <dd className="inline [overflow-wrap:anywhere]">
            {error.refused
              ? t(refusedKey(error.refused), { action: error.refused.action, resource: error.refused.resource ?? '*' })
              : t(`${error.code}.cause`)}
          </dd>
        </div>
        <div>
          <dt className="inline font-medium">{t('fix')} </dt>
          <dd className="inline">{t(`${error.code}.fix`)}</dd>
        </div>
      </dl>
    </Note>
  )
}
