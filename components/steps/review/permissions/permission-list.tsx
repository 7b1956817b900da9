'use client'

import { useTranslations } from 'next-intl'
import type { Finding } from '@/lib/converge/preflight/types'

const looks = { allowed: 'text-ok', denied: 'text-bad', unknown: 'text-soft' } as const
const signs = { allowed: '✓', denied: '■', unknown: '?' } as const
/** Resources that are shown of one action; the policy has them all. */
const shown = 5

/** Each action with what AWS said of it, and why. */
export function PermissionList({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations('steps.review.permissions')
  return (
    <ul className="grid gap-2 text-sm">
      {findings.map((finding, index) => (
        <li key={index} className="grid grid-cols-[1rem_1fr] gap-x-2">
          <span aria-hidden="true" className={looks[finding.verdict]}>
            {signs[finding.verdict]}
          </span>
          <div className="min-w-0 [overflow-wrap:anywhere]">
            <code className="font-mono text-xs">{finding.action}</code>{' '}
            <span className={looks[finding.verdict]}>{t(`verdict.${finding.verdict}`)}</span>{' '}
            <Reason finding={finding} />
            {finding.verdict !== 'allowed' && <Resources resources={finding.resources} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Reason({ finding }: { finding: Finding }) {
  const t = useTranslations('steps.review.permissions')
  if (finding.verdict === 'unknown') return <span>{t(`why.${finding.why}`, { said: finding.said ?? '' })}</span>
  return (
    <span className="text-soft">
      {finding.verdict === 'denied' && `${t(`refusal.${finding.refusal}`)} `}({t(`by.${finding.by}`)})
    </span>
  )
}

function Resources({ resources }: { resources: readonly string[] }) {
  const t = useTranslations('steps.review.permissions')
  return (
    <ul className="font-mono text-xs text-soft">
      {resources.slice(0, shown).map((resource) => (
        <li key={resource}>{resource}</li>
      ))}
      {resources.length > shown && <li>{t('more', { count: resources.length - shown })}</li>}
    </ul>
  )
}
