'use client'

import { useTranslations } from 'next-intl'
import type { Change } from '@/lib/converge/types'
import { ChangeGroupRows } from './change-group-rows'
import { groupChanges } from './group-changes'

const columns = [
  { name: 'current', width: 'w-[24%]' },
  { name: 'desired', width: 'w-[48%]' },
  { name: 'calls', width: 'w-[28%]' },
] as const

/**
 * What is done and why, once for all changes of a kind; then now, after and the calls of each, side by side.
 * The roles repeat what the elements say, because browsers forget it when narrow screens show the cells as blocks.
 */
export function ChangeTable({ changes, open }: { changes: readonly Change[]; open: boolean }) {
  const t = useTranslations('steps.review.changes')
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-panel">
      <table role="table" className="block w-full table-fixed text-sm @lg:table">
        <caption className="sr-only">{t('caption')}</caption>
        <thead role="rowgroup" className="hidden bg-sunk text-left text-soft @lg:table-header-group">
          <tr role="row">
            {columns.map(({ name, width }) => (
              <th key={name} role="columnheader" scope="col" className={`px-3 py-1.5 font-normal ${width}`}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        {groupChanges(changes).map((group) => (
          <ChangeGroupRows key={group.key} group={group} open={open} />
        ))}
      </table>
    </div>
  )
}
