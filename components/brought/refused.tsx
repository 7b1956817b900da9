'use client'

import { useTranslations } from 'next-intl'
import { Note } from '@/components/ui/note'
import type { Refusal } from './bring'

/** Files that were not taken, and why. */
export function Refused({ refused }: { refused: readonly Refusal[] }) {
  const t = useTranslations('check.refused')
  if (refused.length === 0) return null
  return (
    <div className="mt-4">
      <Note look="warning" role="alert" title={t('title', { count: refused.length })}>
        <ul className="mt-1 grid gap-0.5 text-sm">
          {refused.map(({ name, why }, index) => (
            <li key={index}>
              <bdi className="font-mono text-xs">{name}</bdi>: {t(why)}
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}
