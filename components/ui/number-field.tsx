'use client'

import { commit } from '@/components/wizard/fields-in-page'
import { useFieldValue, useWizard } from '@/components/wizard/wizard-context'
import { controlClass, FieldShell, useFieldControl, type FieldProps } from './field'

interface Props extends FieldProps {
  readonly min: number
  readonly max: number
}

/** A whole number. What is not one stays visible as typed and is reported; it never reaches the Plan. */
export function NumberField({ min, max, ...field }: Props) {
  const { path, hint } = field
  const { store } = useWizard()
  const { value, invalidText } = useFieldValue(path)
  const { control, problems } = useFieldControl(path, hint)
  const text = invalidText ?? String(value ?? '')
  return (
    <FieldShell {...field} problems={problems}>
      <input
        {...control}
        type="text"
        inputMode="numeric"
        data-field="number"
        data-rendered={text}
        data-min={min}
        data-max={max}
        value={text}
        onChange={(event) => commit(store, path, 'number', event.target.value, { min, max })}
        maxLength={9}
        autoComplete="off"
        className={controlClass}
      />
    </FieldShell>
  )
}
