'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useDeferredValue, useMemo } from 'react'
import { Section } from '@/components/ui/section'
import { usePlan, useWizard } from '@/components/wizard/wizard-context'
import { TagTables } from './tag-tables'

// react-query and the server action load only for those who are signed in.
const AccountTags = lazy(() => import('./account-tags').then((module) => ({ default: module.AccountTags })))

/** Every tag of the Plan; with a session, beside what the account has now. */
export function TagPlan() {
  const t = useTranslations('steps.tags.table')
  const { core, session } = useWizard()
  const plan = useDeferredValue(usePlan())
  const rows = useMemo(() => core?.tagPlan(plan) ?? null, [core, plan])
  return (
    <Section title={rows ? t('title', { count: rows.length }) : t('untitled')} lead={t('lead')}>
      {!rows ? (
        <div className="h-96 rounded-xl bg-sunk" />
      ) : session ? (
        <Suspense fallback={<TagTables rows={rows} now="loading" />}>
          <AccountTags plan={plan} rows={rows} />
        </Suspense>
      ) : (
        <TagTables rows={rows} />
      )}
    </Section>
  )
}
