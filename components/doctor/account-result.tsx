'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Note } from '@/components/ui/note'
import type { Diagnosis } from '@/lib/doctor/account/types'
import { AccountProblemCard } from './account-problem'
import { LookedAt } from './looked-at'
import { UnreadLists } from './unread-lists'

/** What is wrong in the account, what could not be seen, and what was looked at. */
export function AccountResult({ diagnosis }: { diagnosis: Diagnosis }) {
  const t = useTranslations('doctor.account')
  const { problems, unread } = diagnosis
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [diagnosis])
  return (
    <section aria-labelledby="account-result" className="mt-3">
      <h3 id="account-result" ref={heading} tabIndex={-1} className="font-semibold outline-none">
        {problems.length > 0 ? t('found', { count: problems.length }) : t(unread.length > 0 ? 'noneSeen' : 'none')}
      </h3>
      {problems.length === 0 && unread.length === 0 && (
        <div className="mt-2">
          <Note look="success">{t('noneText')}</Note>
        </div>
      )}
      <ol className="mt-3 grid gap-3 empty:hidden">
        {problems.map((problem, index) => (
          <AccountProblemCard key={index} problem={problem} />
        ))}
      </ol>
      <UnreadLists unread={unread} />
      <LookedAt diagnosis={diagnosis} />
    </section>
  )
}
