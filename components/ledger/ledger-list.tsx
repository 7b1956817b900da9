'use client'

import { useTranslations } from 'next-intl'
import { Fragment, useId, useState, type ReactNode } from 'react'
import { controlClass } from '@/components/ui/field'
import { distributionNames } from '@/components/wizard/distribution-names'
import { stepIds } from '@/lib/rules/step-of'
import { everything, matches, type Findable, type Wanted } from './matches'

/** An entry as the server has rendered it, and what it is found by. */
export type ListedEntry = Findable & { readonly shown: ReactNode }

/** The whole ledger, with a search. Everything stands in the page from the start, so links to one entry lead there. */
export function LedgerList({ entries }: { entries: readonly ListedEntry[] }) {
  const t = useTranslations('ledger.page')
  const names = useTranslations('steps')
  const [wanted, setWanted] = useState(everything)
  const page = useId()
  const found = entries.filter((entry) => matches(entry, wanted))
  const change = (name: keyof Wanted) => (event: { target: { value: string } }) =>
    setWanted({ ...wanted, [name]: event.target.value })
  const select = (name: 'kind' | 'distribution' | 'step', options: readonly (readonly [string, string])[]) => (
    <div className="grid gap-1 text-sm">
      <label htmlFor={`${page}-${name}`}>{t(name)}</label>
      <select id={`${page}-${name}`} value={wanted[name]} onChange={change(name)} className={controlClass}>
        <option value="">{t('all')}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <>
      <search className="mt-6 grid gap-3 sm:grid-cols-[1.4fr_1fr_1fr_1fr]">
        <label className="grid gap-1 text-sm">
          {t('text')}
          <input type="search" value={wanted.text} onChange={change('text')} className={controlClass} />
        </label>
        {select('kind', [['error', t('errors')], ['failure', t('failures')]])}
        {select('distribution', Object.entries(distributionNames))}
        {select('step', steps(entries).map((id) => [id, names(`${id}.name`)] as const))}
      </search>
      <p role="status" className="mt-3 text-sm text-soft">
        {t('found', { count: found.length })}
      </p>
      <div className="mt-3 grid gap-3">
        {found.map(({ id, shown }) => (
          <Fragment key={id}>{shown}</Fragment>
        ))}
      </div>
    </>
  )
}

const steps = (entries: readonly Findable[]) => stepIds.filter((id) => entries.some(({ step }) => step === id))
