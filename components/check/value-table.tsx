'use client'

import { useTranslations } from 'next-intl'
import { FieldName } from '@/components/open/field-name'
import { StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { SaidValue } from '@/lib/import/format/said'

interface Props {
  readonly caption: string
  readonly values: readonly (SaidValue & ({ readonly plan: string } | { readonly why: string }))[]
  readonly manyFiles: boolean
}

/** More rows than anybody reads; the command line prints them all. */
const most = 300

/** Values of the files, and the field that each became, or why it became none. */
export function ValueTable({ caption, values, manyFiles }: Props) {
  const t = useTranslations('check.import')
  const [first] = values
  const outcome = t(first && 'plan' in first ? 'columns.field' : 'columns.why')
  return (
    <>
      <StackTable caption={caption} columns={[t('columns.place'), outcome]}>
        {values.slice(0, most).map((one, index) => (
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
      {values.length > most && <p className="mt-2 text-sm text-soft">{t('more', { count: values.length - most })}</p>}
    </>
  )
}
