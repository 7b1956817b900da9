'use client'

import { useTranslations } from 'next-intl'
import type { Change } from '@/lib/converge/types'

/** Why a change is made, or what stands in its way. */
export function ChangeWhy({ change: { why, conflict } }: { change: Change }) {
  const t = useTranslations('changes')
  return conflict ? (
    <p className="mt-1 text-xs text-bad">
      {t(`conflict.${conflict}`)} {t(`why.${why}`)}
    </p>
  ) : (
    <p className="mt-1 text-xs text-soft">{t(`why.${why}`)}</p>
  )
}
