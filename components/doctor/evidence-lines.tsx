'use client'

import { useTranslations } from 'next-intl'
import type { Match } from '@/lib/doctor/pasted/types'

/** More lines than this say nothing that the first ones do not. */
const most = 3

/** The lines of the paste that show it, with their numbers. */
export function EvidenceLines({ match: { lines }, names }: { match: Match; names: readonly string[] }) {
  const t = useTranslations('doctor.causes')
  const left = lines.length - most
  return (
    <figure className="mt-2">
      <figcaption className="sr-only">{t('evidence')}</figcaption>
      <ul className="grid gap-1.5 rounded-lg border border-line bg-code px-3 py-2">
        {lines.slice(0, most).map(({ paste, number, text }, index) => (
          <li key={index}>
            <span className="block text-xs text-soft">
              {names.length > 1 ? t('lineOf', { name: names[paste] ?? '', number }) : t('line', { number })}
            </span>
            <code className="font-mono text-xs [overflow-wrap:anywhere] whitespace-pre-wrap">{clipped(text.trim())}</code>
          </li>
        ))}
        {left > 0 && <li className="text-xs text-soft">{t('more', { count: left })}</li>}
      </ul>
    </figure>
  )
}

/** A line of a log can go on for pages. */
const clipped = (text: string) => (text.length > 1200 ? `${text.slice(0, 1200)}…` : text)
