'use client'

import { useLocale, useTranslations } from 'next-intl'
import { usePlan } from '@/components/wizard/wizard-context'
import { Link } from '@/i18n/navigation'
import { concerns, errors } from '@/lib/rules/ledger'
import { offerOf } from '@/lib/rules/ledger/restores'
import type { StepId } from '@/lib/rules/step-of'
import type { Locale } from '@/lib/text'
import { EntryFacts } from './entry-facts'
import { RestoreSwitch } from './restore-switch'

/** The errors of the documents that concern this step and this Plan, each with its way back where there is one. */
export function StepEntries({ id }: { id: StepId }) {
  const t = useTranslations('ledger')
  const locale = useLocale() as Locale
  const plan = usePlan()
  const shown = errors.filter((error) => error.step === id && concerns(plan, error))
  return (
    <>
      <p className="max-w-[65ch] pt-3 text-sm text-soft">{t('step.lead')}</p>
      <ul className="divide-y divide-line">
        {shown.map((error) => {
          const offer = offerOf(plan, error.id)
          return (
            <li key={error.id} className="py-3.5 last:pb-1">
              <h3 className="mb-1.5 font-medium">
                <Link
                  href={`/documentation#${error.id}`}
                  className="mr-2 inline-flex min-h-6 items-center font-mono text-sm font-normal text-link underline underline-offset-2"
                >
                  {error.id}
                </Link>
                {error.title[locale]}
              </h3>
              <EntryFacts entry={error} locale={locale} />
              {offer && <RestoreSwitch id={error.id} offer={offer} />}
            </li>
          )
        })}
      </ul>
    </>
  )
}
