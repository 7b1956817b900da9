'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useWizard } from '@/components/wizard/wizard-context'
import type { Offer } from '@/lib/rules/ledger/restores'
import { fill, type Locale } from '@/lib/text'

/** Brings the documented form back, or takes it away again. Where a rule calls the result an error, it says which. */
export function RestoreSwitch({ id, offer: { restore, on, breaks } }: { id: string; offer: Offer }) {
  const t = useTranslations('ledger.restore')
  const locale = useLocale() as Locale
  const { store } = useWizard()
  const [first] = breaks
  if (first && on) return null
  if (first) {
    const title = fill(first.rule.title[locale], first.finding.values)
    return <p className="mt-2.5 text-sm text-soft">{t('refused', { label: restore.label[locale], rule: first.rule.id, title })}</p>
  }
  return (
    <label className="mt-2.5 inline-flex min-h-6 items-start gap-2.5">
      <input
        type="checkbox"
        role="switch"
        name={`ledger.${id}`}
        checked={on}
        onChange={() => store.update(`restore ${id}`, on ? restore.undo : restore.apply)}
        className="mt-1 accent-link"
      />
      <span>
        {restore.label[locale]} <span className="text-sm text-soft">{t('hint')}</span>
      </span>
    </label>
  )
}
