'use client'

import { useLocale, useTranslations } from 'next-intl'
import { looks } from '@/components/check/severity'
import { SourceLink } from '@/components/ui/source-link'
import type { Cause } from '@/lib/doctor/pasted/types'
import { fill, type Locale } from '@/lib/text'
import { EvidenceLines } from './evidence-lines'

/** One thing that is wrong: what, why, where it shows, and what to do. */
export function CauseCard({ cause, names }: { cause: Cause; names: readonly string[] }) {
  const t = useTranslations('doctor.causes')
  const locale = useLocale() as Locale
  const { symptom, match, because } = cause
  const { sign, text } = looks[symptom.severity]
  const say = (words: typeof symptom.title) => fill(words[locale], match.values)
  return (
    <li className="rounded-xl border border-line bg-panel px-4 py-3.5 [overflow-wrap:anywhere]">
      <h4 className="flex gap-2.5 font-semibold">
        <span aria-hidden="true" className={`${text} text-sm leading-6`}>
          {sign}
        </span>
        {say(symptom.title)}
      </h4>
      <EvidenceLines match={match} names={names} />
      <p className="mt-2.5 max-w-[80ch] text-sm">{say(symptom.explain)}</p>
      <p className="mt-2 max-w-[80ch] text-sm">
        <span className="font-medium">{t('remedy')}</span>
        {say(symptom.remedy)}
      </p>
      <p className="mt-2 text-xs text-soft">
        {symptom.id} · <SourceLink source={symptom.source} />
        {because.length > 0 && <> · {t('because', { ids: because.join(t('separator')) })}</>}
      </p>
    </li>
  )
}
