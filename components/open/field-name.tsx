'use client'

import type { ChangedField } from '@/lib/plan/changes'
import { useFieldLabel } from './use-field-label'

/** What a field is called, which one of several it is, and its place in the Plan, the same in every language. */
export function FieldName({ field: { path, item } }: { field: Pick<ChangedField, 'path' | 'item'> }) {
  const label = useFieldLabel()
  return (
    <>
      <span className="font-medium">
        {label(path)}
        {item && <bdi className="font-mono text-xs [overflow-wrap:anywhere]"> {item}</bdi>}
      </span>
      <span className="block font-mono text-xs [overflow-wrap:anywhere] text-soft">{path}</span>
    </>
  )
}
