'use client'

import { useTranslations } from 'next-intl'
import type { NodeRoles } from '@/lib/plan/schema'
import { entryLines, type EntryLine } from './entry-lines'
import { useFieldLabel } from './use-field-label'
import { WrittenValues } from './written-value'

interface Props {
  readonly path: string
  readonly entry: Readonly<Record<string, unknown>>
}

/** A pool, a machine, a subnet …: what it holds, one labelled line each. */
export function EntryValue({ path, entry }: Props) {
  const t = useTranslations('open')
  const label = useFieldLabel()
  const lines = entryLines(path, entry)
  if (lines.length === 0) return <span className="text-soft">{t('empty')}</span>
  return (
    <dl className="mt-0.5 grid text-xs gap-y-0.5 border-l border-line pl-2.5 @md:mt-0 @md:border-l-0 @md:pl-0">
      {lines.map((line) => (
        <div key={line.path} className="flex flex-wrap items-baseline gap-x-2">
          <dt className="text-soft">{label(line.path)}</dt>
          <dd className="min-w-0">
            <LineValue line={line} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function LineValue({ line: { kind, values } }: { line: EntryLine }) {
  const t = useTranslations('open')
  if (kind === 'switch') return t('yes')
  if (kind === 'roles') return values.map((role) => t(`roles.${role as keyof NodeRoles}`)).join(t('separator'))
  return <WrittenValues texts={values} />
}
