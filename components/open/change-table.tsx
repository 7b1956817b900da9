'use client'

import { useTranslations } from 'next-intl'
import { StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { ChangedField } from '@/lib/plan/changes'
import { FieldName } from './field-name'
import { FieldValue } from './field-value'

interface Props {
  readonly caption: string
  readonly fields: readonly ChangedField[]
}

/** What a link sets on one step, field by field. */
export function ChangeTable({ caption, fields }: Props) {
  const t = useTranslations('open')
  return (
    <StackTable caption={caption} columns={[t('columns.field'), t('columns.before'), t('columns.after')]}>
      {fields.map((field) => (
        <StackRow key={`${field.path} ${field.item ?? ''}`}>
          <StackHead className="@md:w-[38%]">
            <FieldName field={field} />
          </StackHead>
          <StackCell label={t('columns.before')} className="@md:w-[31%] text-soft">
            <FieldValue field={field} side="before" />
          </StackCell>
          <StackCell label={t('columns.after')} className="@md:w-[31%]">
            <FieldValue field={field} side="after" />
          </StackCell>
        </StackRow>
      ))}
    </StackTable>
  )
}
