'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Note } from '@/lib/artifacts/types'
import type { Locale } from '@/lib/text'

interface Props {
  readonly line: number | null
  readonly note: Note | undefined
}

/** Why the line under the pointer, or the focused one, is there. Its height is kept free. */
export function ReasonBar({ line, note }: Props) {
  const t = useTranslations('preview')
  return (
    <p aria-live="polite" className="min-h-[4.6rem] border-t border-line bg-panel px-4 py-1.5 text-sm text-soft">
      {line === null ? t('pointAtLine') : note ? <Reason line={line} note={note} /> : t('plainLine', { number: line })}
    </p>
  )
}

function Reason({ line, note: { line: owner, reason, source } }: { line: number; note: Note }) {
  const t = useTranslations('preview')
  const locale = useLocale() as Locale
  return (
    <>
      <span className="font-medium text-ink">{owner === line ? t('line', { number: line }) : t('lineWithin', { number: line, owner })}</span>{' '}
      {reason[locale]}{' '}
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer" className="text-xs underline">
          {source.name}
        </a>
      ) : (
        <span className="text-xs">{source.name}</span>
      )}
    </>
  )
}
