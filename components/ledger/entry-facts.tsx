import { useTranslations } from 'next-intl'
import { SourceLink } from '@/components/ui/source-link'
import type { DocumentError, LedgerEntry } from '@/lib/rules/ledger/types'
import type { Locale } from '@/lib/text'

/** What the document says, what comes of it, and what Lariat does instead. */
export function EntryFacts({ entry, locale }: { entry: LedgerEntry; locale: Locale }) {
  const t = useTranslations('ledger.facts')
  return (
    <dl className="grid gap-x-4 gap-y-2 [overflow-wrap:anywhere] sm:grid-cols-[7.5rem_1fr]">
      {isError(entry) && (
        <>
          <dt className="text-sm text-soft">{t('documented')}</dt>
          <dd>
            {entry.documented[locale]}
            {entry.snippet && (
              <pre className="mt-1.5 rounded-lg border border-line bg-code px-2.5 py-1.5 font-mono text-xs whitespace-pre-wrap">
                {entry.snippet}
              </pre>
            )}
          </dd>
        </>
      )}
      <dt className="text-sm text-soft">{t('effect')}</dt>
      <dd>{entry.effect[locale]}</dd>
      <dt className="text-sm text-soft">{t('instead')}</dt>
      <dd>
        {entry.instead[locale]} <SourceLink source={entry.source} />
      </dd>
    </dl>
  )
}

const isError = (entry: LedgerEntry): entry is DocumentError => 'documented' in entry
