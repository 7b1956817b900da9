'use client'

import { useTranslations } from 'next-intl'
import { ActionBadge } from './action-badge'
import { ChangeRows } from './change-rows'
import { ChangeWhy } from './change-why'
import type { ChangeGroup } from './group-changes'

interface Props {
  readonly group: ChangeGroup
  readonly open: boolean
}

/** All changes of one kind, with what is done and why above them. */
export function ChangeGroupRows({ group: { rows }, open }: Props) {
  const t = useTranslations('steps.review.resource')
  const changes = rows.flat()
  const [first] = changes
  if (!first) return null
  return (
    <tbody role="rowgroup" className="block border-line not-first:border-t @lg:table-row-group">
      <tr role="row" className="block @lg:table-row">
        <th role="rowheader" scope="rowgroup" colSpan={3} className="block px-3 pt-2.5 pb-1.5 text-left font-normal @lg:table-cell">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <ActionBadge action={first.action} />
            <span className="text-soft">{t(first.resource.type)}</span>
            {changes.length === 1 ? (
              <span className="min-w-0 font-medium [overflow-wrap:anywhere]">{first.resource.name}</span>
            ) : (
              <span className="font-medium">× {changes.length}</span>
            )}
          </div>
          <ChangeWhy change={first} />
        </th>
      </tr>
      {rows.map((row) => (
        <ChangeRows key={row[0].id} changes={row} named={changes.length > 1} open={open} />
      ))}
    </tbody>
  )
}
