'use client'

import { useTranslations } from 'next-intl'
import type { Finding } from '@/lib/converge/preflight/types'

const looks = { allowed: 'text-ok', denied: 'text-bad', unknown: 'text-soft' } as const
const signs = { allowed: '✓', denied: '■', unknown: '?' } as const
/** Resources that are shown of one action; the policy has them all. */
const shown = 5

/** What AWS said and why, once for all actions of which it said the same. */
export function PermissionList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="grid grid-cols-1 gap-3 text-sm">
      {together(findings).map((same, index) => (
        <li key={index} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2">
          <span aria-hidden="true" className={looks[same[0].verdict]}>
            {signs[same[0].verdict]}
          </span>
          <div className="[overflow-wrap:anywhere]">
            <Reason finding={same[0]} />
            <Actions findings={same} />
          </div>
        </li>
      ))}
    </ul>
  )
}

type Same = readonly [Finding, ...Finding[]]

function together(findings: readonly Finding[]): Same[] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const { action: _, resources: __, ...said } = finding
    const key = JSON.stringify(said)
    const before = groups.get(key)
    if (before) before.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}

function Reason({ finding }: { finding: Finding }) {
  const t = useTranslations('steps.review.permissions')
  const verdict = <span className={`font-medium ${looks[finding.verdict]}`}>{t(`verdict.${finding.verdict}`)}</span>
  if (finding.verdict === 'unknown') {
    return (
      <p>
        {verdict} {t(`why.${finding.why}`, { said: finding.said ?? '' })}
      </p>
    )
  }
  return (
    <p className="text-soft">
      {verdict} {finding.verdict === 'denied' && `${t(`refusal.${finding.refusal}`)} `}({t(`by.${finding.by}`)})
    </p>
  )
}

/** What is allowed needs no more than its name. */
function Actions({ findings }: { findings: Same }) {
  const isPlain = findings[0].verdict === 'allowed'
  return (
    <ul className={isPlain ? 'flex flex-wrap gap-x-4' : 'grid grid-cols-1 gap-1'}>
      {findings.map(({ action, resources }, index) => (
        <li key={index}>
          <code className="font-mono text-xs">{action}</code>
          {!isPlain && <Resources resources={resources} />}
        </li>
      ))}
    </ul>
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
