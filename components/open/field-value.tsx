'use client'

import { useTranslations } from 'next-intl'
import type { ChangedField } from '@/lib/plan/changes'
import { EntryValue } from './entry-value'
import { textsOf } from './entry-lines'
import { WrittenValue, WrittenValues } from './written-value'

interface Props {
  readonly field: ChangedField
  readonly side: 'before' | 'after'
}

/** What a field holds now or with the link. */
export function FieldValue({ field, side }: Props) {
  const t = useTranslations('open')
  const value = field[side]
  if (value === null) return <span className="text-soft">{t(side === 'before' ? 'absent' : 'removed')}</span>
  if (field.entry) return <EntryValue path={field.path} entry={field.entry} />
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  const texts = textsOf(field.path, value)
  if (value === '' || texts?.length === 0) return <span className="text-soft">{t('empty')}</span>
  return texts ? <WrittenValues texts={texts} /> : <WrittenValue text={String(value)} />
}
