'use client'

import { useTranslations } from 'next-intl'
import { FieldName } from '@/components/open/field-name'
import { StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { SaidValue } from '@/lib/import/format/said'
import type { Some } from './protocol'

interface Props {
  readonly caption: string
  readonly values: Some<SaidValue & ({ readonly plan: string } | { readonly why: string })>
  readonly manyFiles: boolean
}

/** Values of the files, and the field that each became, or why it became none; the command line prints all of them. */
export function ValueTable({ caption, values, manyFiles }: Props) {
  const t = useTranslations('check.import')
  const [one] = values.first
  const outcome = t(one && 'plan' in one ? 'columns.field' : 'columns.why')
  return (
    <>
      <StackTable caption={caption} columns={[t('columns.place'), outcome]}>
        {values.first.map((one, index) => (
          <StackRow key={index}>
            <StackHead className="@md:w-1/2">
              <span className="block text-xs text-soft">
                {manyFiles && <bdi className="font-mono">{one.file} </bdi>}
                {t('line', { number: one.line })}
              </span>
              <bdi className="font-mono text-xs [overflow-wrap:anywhere]">{one.path}</bdi>
              {one.value !== '' && (
                <bdi className="block font-mono text-xs [overflow-wrap:anywhere] text-soft">{one.value}</bdi>
              )}
            </StackHead>
            <StackCell label={outcome}>
              {'plan' in one ? <FieldName field={{ path: one.plan }} /> : <span className="[overflow-wrap:anywhere]">{one.why}</span>}
            </StackCell>
          </StackRow>
        ))}
      </StackTable>
      {values.count > values.first.length && <p className="mt-2 text-sm text-soft">{t('more', { count: values.count - values.first.length })}</p>}
    </>
  )
}
