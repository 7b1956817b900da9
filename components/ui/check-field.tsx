'use client'

import { commit } from '@/components/wizard/fields-in-page'
import { useFieldValue, useWizard } from '@/components/wizard/wizard-context'
import { FieldNotes, useFieldControl, type FieldProps } from './field'

/** Yes or no. */
export function CheckField({ path, label, hint, hideLabel, className = '' }: FieldProps) {
  const { store } = useWizard()
  const { value } = useFieldValue(path)
  const { control, problems } = useFieldControl(path, hint)
  return (
    <div className={className}>
      <label className="flex items-start gap-2.5 text-base">
        <input
          {...control}
          type="checkbox"
          data-field="check"
          data-rendered={String(value === true)}
          checked={value === true}
          onChange={(event) => commit(store, path, 'check', String(event.target.checked))}
          className="mt-1 accent-link"
        />
        <span className={hideLabel ? 'sr-only' : ''}>{label}</span>
      </label>
      <div className="ml-6">
        <FieldNotes path={path} hint={hint} problems={problems} />
      </div>
    </div>
  )
}
