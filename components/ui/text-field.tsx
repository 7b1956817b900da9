'use client'

import { commit } from '@/components/wizard/fields-in-page'
import { useFieldValue, useWizard } from '@/components/wizard/wizard-context'
import { controlClass, FieldShell, useFieldControl, type FieldProps } from './field'

interface Props extends FieldProps {
  /** Longest text the Plan can hold here. */
  readonly max?: number
  /** What will be used while the field is empty. */
  readonly placeholder?: string
  /** Known values to choose from; others may be typed. */
  readonly suggestions?: readonly { readonly value: string; readonly label?: string }[]
  /** A list of suggestions that stands elsewhere. */
  readonly listId?: string
  readonly mono?: boolean
}

export function TextField({ max = 63, placeholder, suggestions, listId, mono, ...field }: Props) {
  const { path, hint } = field
  const { store } = useWizard()
  const { value } = useFieldValue(path)
  const { control, problems } = useFieldControl(path, hint)
  const text = typeof value === 'string' ? value : ''
  return (
    <FieldShell {...field} problems={problems}>
      <input
        {...control}
        type="text"
        data-field="text"
        data-rendered={text}
        value={text}
        onChange={(event) => commit(store, path, 'text', event.target.value)}
        maxLength={max}
        placeholder={placeholder}
        list={listId ?? (suggestions && `${path}-list`)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className={`${controlClass} ${mono ? 'font-mono text-sm' : ''}`}
      />
      {suggestions && (
        <datalist id={`${path}-list`}>
          {suggestions.map((one) => (
            <option key={one.value} value={one.value} label={one.label} />
          ))}
        </datalist>
      )}
    </FieldShell>
  )
}
