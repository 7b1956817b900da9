'use client'

import { useTranslations } from 'next-intl'
import type { Action } from '@/lib/converge/types'

const looks: Readonly<Record<Action, { readonly sign: string; readonly box: string }>> = {
  create: { sign: '+', box: 'bg-ok-soft text-ok' },
  update: { sign: '~', box: 'bg-rope-soft text-rope' },
  adopt: { sign: '↪', box: 'bg-link-soft text-link' },
  delete: { sign: '−', box: 'bg-bad-soft text-bad' },
  restore: { sign: '↩', box: 'bg-link-soft text-link' },
  nothing: { sign: '=', box: 'bg-sunk text-soft' },
  conflict: { sign: '!', box: 'bg-bad-soft text-bad' },
}

/** What will be done, in colour, sign and word. */
export function ActionBadge({ action }: { action: Action }) {
  const t = useTranslations('steps.review.action')
  const { sign, box } = looks[action]
  return (
    <span className={`inline-flex items-baseline gap-1.5 rounded-md px-2 py-0.5 text-xs font-medium whitespace-nowrap ${box}`}>
      <span aria-hidden="true" className="font-mono">
        {sign}
      </span>
      {t(action)}
    </span>
  )
}
