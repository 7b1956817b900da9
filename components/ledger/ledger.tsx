import { useTranslations } from 'next-intl'
import { documents, errors, failures } from '@/lib/rules/ledger'
import type { LedgerEntry } from '@/lib/rules/ledger/types'
import type { Locale } from '@/lib/text'
import { LedgerEntryCard } from './ledger-entry'
import { LedgerList, type ListedEntry } from './ledger-list'

/** All of it: what it is about, the search, and the entries, rendered on the server. */
export function Ledger({ locale }: { locale: Locale }) {
  const t = useTranslations('ledger.page')
  return (
    <>
      <div className="mt-1 grid max-w-[70ch] gap-2 text-soft">
        <p>{t('lead', { failures: failures.length, errors: errors.length })}</p>
        <p>{t('anchors')}</p>
      </div>
      <ul className="mt-3 grid gap-0.5 text-sm">
        {Object.entries(documents).map(([id, { title, source }]) => (
          <li key={id}>
            <a href={source.url} target="_blank" rel="noreferrer" className="inline-flex min-h-6 items-center text-link underline underline-offset-2">
              {title[locale]}
            </a>
          </li>
        ))}
      </ul>
      <LedgerList entries={[...errors, ...failures].map((entry) => listed(entry, locale))} />
    </>
  )
}

function listed(entry: LedgerEntry, locale: Locale): ListedEntry {
  const { id, step, distributions, title, effect, instead, source } = entry
  const said = 'document' in entry ? [entry.documented[locale], entry.snippet] : []
  return {
    id,
    kind: 'document' in entry ? 'error' : 'failure',
    step,
    ...(distributions ? { distributions } : {}),
    words: [id, title[locale], effect[locale], instead[locale], source.name, ...said].join(' '),
    shown: <LedgerEntryCard entry={entry} locale={locale} />,
  }
}
