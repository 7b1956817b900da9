'use client'

import { useTranslations } from 'next-intl'
import { FailedList } from '@/components/inventory/failed-list'
import { ReadAgain } from '@/components/inventory/read-again'
import type { TagRow } from '@/lib/derive/types'
import type { Plan } from '@/lib/plan/schema'
import { tagsOf } from './tag-now'
import { tagState } from './tag-state'
import { TagTables } from './tag-tables'
import { useCurrentTags } from './use-current-tags'

/** The tag plan beside what the account has now. */
export function AccountTags({ plan, rows }: { plan: Plan; rows: readonly TagRow[] }) {
  const t = useTranslations('steps.tags.now')
  const { data, isFetching, refetch } = useCurrentTags(plan, rows)
  const again = () => void refetch()
  const now = !data ? 'loading' : data.ok ? data.value : undefined
  // Pools and new roles have no ID: nobody expects those in the account.
  const expected = rows.filter(({ resource }) => resource.id)
  const count = (state: string, among = rows) => among.filter((row) => tagState(row, tagsOf(row, now)).state === state).length
  return (
    <>
      <div className="mb-4 min-h-14 text-sm">
        {data && !data.ok ? (
          <FailedList error={data.error} again={again} busy={isFetching} />
        ) : (
          <ReadAgain region={plan.aws.region} reading={{ again: again, busy: isFetching }} />
        )}
        {data?.ok && (
          <p>
            {t('summary', {
              present: count('present'),
              missing: count('missing'),
              different: count('different'),
              unseen: count('unseen', expected),
            })}
          </p>
        )}
      </div>
      <TagTables rows={rows} now={now} />
    </>
  )
}
