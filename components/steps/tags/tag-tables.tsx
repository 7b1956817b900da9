'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { SourceLink } from '@/components/ui/source-link'
import type { TagRow } from '@/lib/derive/types'
import type { Tags } from '@/lib/inventory'
import type { Locale } from '@/lib/text'
import { tagGroups, type KindTags } from './tag-groups'
import { TagTable } from './tag-table'

/** Tags in the account by resource, or `loading`; undefined when nobody is signed in. */
export type TagsNow = Readonly<Record<string, Tags>> | 'loading' | undefined

/** One table per kind of resource, each with the reasons of its keys. */
export function TagTables({ rows, now }: { rows: readonly TagRow[]; now?: TagsNow }) {
  const kinds = useMemo(() => tagGroups(rows), [rows])
  return (
    <div className="grid gap-6">
      {kinds.map((kind) => (
        <Kind key={kind.type} kind={kind} now={now} />
      ))}
    </div>
  )
}

function Kind({ kind, now }: { kind: KindTags; now: TagsNow }) {
  const t = useTranslations('steps.tags.table')
  const locale = useLocale() as Locale
  const title = t(`kinds.${kind.type}`, { count: kind.resources.length })
  return (
    <section aria-labelledby={`tags-${kind.type}`}>
      <h3 id={`tags-${kind.type}`} className="text-sm font-medium">
        {title} <span className="font-normal text-soft">· {t(kind.by)}</span>
      </h3>
      <dl className="mt-1 mb-2 grid gap-1 text-sm">
        {kind.reasons.map(({ key, why, source }) => (
          <div key={`${key} ${why.en}`}>
            <dt className="inline font-mono text-xs [overflow-wrap:anywhere]">{key}</dt>{' '}
            <dd className="inline text-soft">
              {why[locale]} {source.url && <SourceLink source={source} />}
            </dd>
          </div>
        ))}
      </dl>
      <TagTable caption={title} kind={kind} now={now} />
    </section>
  )
}
