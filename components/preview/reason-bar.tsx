'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Note } from '@/lib/artifacts/types'
import type { Locale } from '@/lib/text'

/** Why the line under the pointer, or the focused line number, is there. Its height is kept free. */
export function ReasonBar({ note }: { note: Note | undefined }) {
  const t = useTranslations('preview')
  const locale = useLocale() as Locale
  return (
    <p aria-live="polite" className="line-clamp-2 min-h-[3.4rem] border-t border-line bg-panel px-4 py-1.5 text-sm text-soft">
      {note ? (
        <>
          <span className="font-medium text-ink">{t('line', { number: note.line })}</span> {note.reason[locale]}{' '}
          {note.source.url ? (
            <a href={note.source.url} target="_blank" rel="noreferrer" className="text-xs underline">
              {note.source.name}
            </a>
          ) : (
            <span className="text-xs">{note.source.name}</span>
          )}
        </>
      ) : (
        t('pointAtLine')
      )}
    </p>
  )
}
