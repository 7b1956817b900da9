'use client'

import { useTranslations } from 'next-intl'
import { Note } from '@/components/ui/note'
import type { AccountList } from '@/lib/account-facts'
import type { Unjudged } from '@/lib/doctor/account/types'

/** Lists that could not be read, each with the reason and the rules that stay open for it. */
export function UnreadLists({ unread }: { unread: readonly Unjudged[] }) {
  const t = useTranslations('doctor.account')
  const errors = useTranslations('errors')
  if (unread.length === 0) return null
  const lists = new Map<AccountList, Unjudged[]>()
  for (const one of unread) lists.set(one.list, [...(lists.get(one.list) ?? []), one])
  return (
    <div className="mt-4">
      <Note look="warning" title={t('unread', { count: unread.length })}>
        {t('unreadText')}
        <ul className="mt-2 grid gap-2 text-sm">
          {[...lists].map(([list, of]) => (
            <li key={list}>
              <span className="block font-medium">{t(`lists.${list}`)}</span>
              {of[0] && errors(`${of[0].error.code}.what`)}
              {of[0]?.error.said && (
                <code className="block font-mono text-xs [overflow-wrap:anywhere]">
                  {of[0].error.operation ? `${of[0].error.operation}: ` : ''}
                  {of[0].error.said}
                </code>
              )}
              <span className="block text-soft">
                {t('unjudged')} {of.map(({ rule }) => rule.id).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}
