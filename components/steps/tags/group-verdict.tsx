'use client'

import { useTranslations } from 'next-intl'
import type { GroupVerdict, NodeVerdict } from './tagged-groups'

const looks: Record<GroupVerdict, { sign: string; colour: string }> = {
  one: { sign: '✓', colour: 'text-ok' },
  only: { sign: '✓', colour: 'text-ok' },
  several: { sign: '■', colour: 'text-bad' },
  none: { sign: '■', colour: 'text-bad' },
  unknown: { sign: '●', colour: 'text-soft' },
}

/** What the cloud controller will do with the groups on a machine. */
export function GroupVerdictText({ node: { verdict, groups, tagged } }: { node: NodeVerdict }) {
  const t = useTranslations('steps.tags.verdict')
  const { sign, colour } = looks[verdict]
  const values = { count: tagged.length, all: groups.length, group: tagged[0] ?? groups[0] ?? '' }
  return (
    <span className={colour}>
      <span aria-hidden="true" className="mr-1 text-xs">
        {sign}
      </span>
      {t(verdict, values)}
    </span>
  )
}
