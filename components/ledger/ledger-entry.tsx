import { useTranslations } from 'next-intl'
import { distributionNames } from '@/components/wizard/distribution-names'
import { documents, failures } from '@/lib/rules/ledger'
import { covers } from '@/lib/rules/ledger/covers'
import type { LedgerEntry } from '@/lib/rules/ledger/types'
import type { Locale } from '@/lib/text'
import { EntryFacts } from './entry-facts'

/** One line of the ledger, with an address of its own. */
export function LedgerEntryCard({ entry, locale }: { entry: LedgerEntry; locale: Locale }) {
  const t = useTranslations('ledger.page')
  const names = useTranslations('steps')
  const { id, title, distributions, step } = entry
  const about = [
    ...('document' in entry ? [documents[entry.document].title[locale]] : []),
    ...(distributions ? [distributions.map((one) => distributionNames[one]).join(t('comma'))] : []),
    names(`${step}.name`),
  ]
  return (
    <article
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-4 rounded-xl border border-line bg-panel px-4 py-3.5 target:border-link target:bg-link-soft"
    >
      <h2 id={`${id}-title`} className="font-semibold">
        <a
          href={`#${id}`}
          className="mr-2 inline-flex min-h-6 items-center font-mono text-sm font-normal text-link underline underline-offset-2"
        >
          {id}
        </a>
        {title[locale]}
      </h2>
      <p className="mt-0.5 mb-2.5 text-sm text-soft">{about.join(' · ')}</p>
      <EntryFacts entry={entry} locale={locale} />
      <p className="mt-2.5 text-sm text-soft">
        <Cover id={id} /> <Related entry={entry} />
      </p>
    </article>
  )
}

/** What keeps it from happening. */
function Cover({ id }: { id: string }) {
  const t = useTranslations('ledger.page')
  const all = covers[id] ?? []
  const rules = all.flatMap((cover) => (cover.kind === 'rule' ? [cover.id] : []))
  return (
    <>
      {rules.length < all.length && <>{t('impossible')} </>}
      {rules.length > 0 && t('rules', { ids: rules.join(t('comma')) })}
    </>
  )
}

/** The errors that lead to a failure, or the failures that an error leads to. */
function Related({ entry }: { entry: LedgerEntry }) {
  const t = useTranslations('ledger.page')
  const isError = 'document' in entry
  const ids = isError
    ? failures.filter(({ causedBy }) => causedBy?.includes(entry.id)).map(({ id }) => id)
    : (entry.causedBy ?? [])
  if (ids.length === 0) return null
  return (
    <>
      {t(isError ? 'leadsTo' : 'comesFrom')}{' '}
      {ids.map((id) => (
        <a key={id} href={`#${id}`} className="mr-1.5 inline-flex min-h-6 items-center font-mono text-link underline underline-offset-2">
          {id}
        </a>
      ))}
    </>
  )
}
