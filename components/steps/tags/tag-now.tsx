'use client'

import { useTranslations } from 'next-intl'
import { usePlan } from '@/components/wizard/wizard-context'
import { clusterTagKey } from '@/lib/derive/cluster-tag'
import type { TagRow } from '@/lib/derive/types'
import { foreignClusterTags, tagState } from './tag-state'
import type { TagsNow } from './tag-tables'

type Known = Exclude<TagsNow, undefined>

/** What the account has on the resource of a row; undefined where nothing is known. */
export const tagsOf = (row: TagRow | undefined, now: TagsNow) => {
  if (!row || !now || now === 'loading') return undefined
  const { type, id, name } = row.resource
  return now[id || `${type}/${name}`]
}

const madeByLariat: ReadonlySet<string> = new Set(['role', 'instance-profile', 'node-group'])

const looks = {
  present: { sign: '✓', colour: 'text-ok' },
  missing: { sign: '+', colour: 'text-rope' },
  different: { sign: '▲', colour: 'text-warn' },
  unseen: { sign: '▲', colour: 'text-warn' },
} as const

/** Whether the account has the tag already. Pools are nothing in AWS; their tags come with the machines. */
export function TagNow({ row, now }: { row: TagRow; now: Known }) {
  const t = useTranslations('steps.tags.now')
  if (row.resource.type === 'pool') return <span className="text-soft">{t('launch')}</span>
  if (now === 'loading') return <span className="text-soft">…</span>
  const found = tagState(row, tagsOf(row, now))
  const { sign, colour } = looks[found.state]
  if (found.state === 'unseen' && madeByLariat.has(row.resource.type)) return <span className="text-soft">{t('creation')}</span>
  if (found.state === 'unseen' && !row.resource.id) return <span className="text-soft">{t('noId')}</span>
  return (
    <span className={`whitespace-nowrap ${colour}`}>
      <span aria-hidden="true">{sign} </span>
      {found.state === 'different' ? t('different', { value: found.value }) : t(found.state)}
    </span>
  )
}

/** A second cluster tag on the same resource. Subnets may serve several clusters; machines and groups may not. */
export function ForeignTags({ rows, now }: { rows: readonly TagRow[]; now: TagsNow }) {
  const t = useTranslations('steps.tags.now')
  const plan = usePlan()
  const foreign = foreignClusterTags(tagsOf(rows[0], now), clusterTagKey(plan))
  if (foreign.length === 0) return null
  const type = rows[0]?.resource.type
  const harmless = type === 'subnet' || type === 'route-table'
  return (
    <span className={`mt-1 block text-xs ${harmless ? 'text-soft' : 'text-bad'}`}>
      {!harmless && <span aria-hidden="true">■ </span>}
      {t(harmless ? 'alsoOf' : 'foreign', { keys: foreign.join(', ') })}
    </span>
  )
}
