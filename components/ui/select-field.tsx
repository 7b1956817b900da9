'use client'

import { commit } from '@/components/wizard/fields-in-page'
import { useFieldValue, useWizard } from '@/components/wizard/wizard-context'
import { controlClass, FieldShell, useFieldControl, type FieldProps } from './field'

export interface SelectOption {
  readonly value: string
  readonly label: string
  /** Heading under which the option stands. */
  readonly group?: string
}

interface Props extends FieldProps {
  readonly options: readonly SelectOption[]
}

/** The browser's own select: 45 kB lighter than any other, and at home on a phone. */
export function SelectField({ options, ...field }: Props) {
  const { path, hint } = field
  const { store } = useWizard()
  const { value } = useFieldValue(path)
  const { control, problems } = useFieldControl(path, hint)
  const current = String(value ?? '')
  const known = options.some((option) => option.value === current)
  const groups = [...new Set(options.map((option) => option.group))]
  return (
    <FieldShell {...field} problems={problems}>
      <select
        {...control}
        data-field="choice"
        data-rendered={current}
        value={current}
        onChange={(event) => commit(store, path, 'choice', event.target.value)}
        className={controlClass}
      >
        {!known && <option value={current}>{current}</option>}
        {groups.map((group) => {
          const items = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))
          return group ? (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          ) : (
            items
          )
        })}
      </select>
    </FieldShell>
  )
}
