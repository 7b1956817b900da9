'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { KindTags, ResourceTags } from './tag-groups'
import { ForeignTags, TagNow } from './tag-now'
import type { TagsNow } from './tag-tables'

const firstLook = 40

/** Resource × key × value. */
export function TagTable({ caption, kind, now }: { caption: string; kind: KindTags; now: TagsNow }) {
  const t = useTranslations('steps.tags.table')
  const [all, setAll] = useState(false)
  const shown = all ? kind.resources : kind.resources.slice(0, firstLook)
  const columns = [t('resource'), t('key'), t('value'), ...(now ? [t('now')] : [])]
  return (
    <>
      <StackTable caption={caption} columns={columns}>
        {shown.map((one) => (
          <Resource key={`${one.rows[0]?.path} ${one.resource.id}`} one={one} now={now} />
        ))}
      </StackTable>
      {shown.length < kind.resources.length && (
        <Button className="mt-2" onClick={() => setAll(true)}>
          {t('showAll', { count: kind.resources.length })}
        </Button>
      )}
    </>
  )
}

function Resource({ one: { resource, rows }, now }: { one: ResourceTags; now: TagsNow }) {
  const t = useTranslations('steps.tags.table')
  return rows.map((row, index) => (
    <StackRow key={row.key} first={index === 0}>
      {index === 0 && (
        <StackHead rowSpan={rows.length} className="[overflow-wrap:anywhere] @md:w-[30%]">
          <span className="font-medium">{resource.name || resource.id || t('unnamed')}</span>
          {resource.name && resource.id && <span className="block font-mono text-xs text-soft">{resource.id}</span>}
          <ForeignTags rows={rows} now={now} />
        </StackHead>
      )}
      <StackCell className="font-mono text-xs leading-5 break-words">{row.key}</StackCell>
      <StackCell label={t('value')} className="font-mono text-xs leading-5 break-words">
        {row.value || '""'}
      </StackCell>
      {now && (
        <StackCell label={t('now')}>
          <TagNow row={row} now={now} />
        </StackCell>
      )}
    </StackRow>
  ))
}
