'use client'

import { useTranslations } from 'next-intl'
import type { Change } from '@/lib/converge/types'
import { taggedTypes } from '@/lib/derive/types'
import { CallDetails, Operations } from './call-list'
import { ChangeLines } from './change-lines'
import { DecisionButtons } from './decision-buttons'
import type { SameChanges } from './group-changes'
import { ResourceNames } from './resource-names'

const cell = 'block px-3 pb-1.5 align-top @lg:table-cell'
const narrowLabel = 'mb-0.5 block text-xs text-soft @lg:hidden'

/** What an empty left side means. */
function absence({ resource, conflict }: Change): 'resource' | 'tags' | 'profile' {
  if (conflict === 'resource-missing') return 'resource'
  if (resource.type === 'instance-profile-association') return 'profile'
  return taggedTypes.some((type) => type === resource.type) ? 'tags' : 'resource'
}

interface Props {
  readonly changes: SameChanges
  /** Whether they need a line with their names, because the heading stands for more than one. */
  readonly named: boolean
  /** Whether decisions can be made here; not about the past. */
  readonly open: boolean
}

/** One change, or equal ones: now, after, and how. */
export function ChangeRows({ changes, named, open }: Props) {
  const t = useTranslations('steps.review.changes')
  const [first] = changes
  const { current, desired } = first
  return (
    <>
      {named && (
        <tr role="row" className="block @lg:table-row">
          <th
            role="rowheader"
            scope="row"
            colSpan={3}
            className="block px-3 py-0.5 text-left font-normal @lg:table-cell"
          >
            <ResourceNames names={changes.map(({ resource }) => resource.name)} />
          </th>
        </tr>
      )}
      <tr role="row" className="block @lg:table-row">
        <td role="cell" className={cell}>
          <span className={narrowLabel}>{t('current')}</span>
          <ChangeLines lines={current} others={desired} mark="removed" absent={t(`absent.${absence(first)}`)} />
        </td>
        <td role="cell" className={cell}>
          <span className={narrowLabel}>{t('desired')}</span>
          <ChangeLines lines={desired} others={current} mark="added" absent="" />
        </td>
        <td role="cell" className={cell}>
          <span className={narrowLabel}>{t('calls')}</span>
          <Operations calls={first.calls} />
        </td>
      </tr>
      {first.calls.length > 0 && (
        <tr role="row" className="block @lg:table-row">
          <td role="cell" colSpan={3} className={`${cell} pb-2`}>
            <CallDetails changes={changes} />
          </td>
        </tr>
      )}
      {open && (first.conflict || first.why === 'left') && (
        <tr role="row" className="block @lg:table-row">
          <td role="cell" colSpan={3} className={`${cell} pb-2`}>
            <div className="flex flex-wrap gap-2 empty:hidden">
              <DecisionButtons changes={changes} />
            </div>
          </td>
        </tr>
      )}
    </>
  )
}
