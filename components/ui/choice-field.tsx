'use client'

import type { ReactNode } from 'react'
import { commit } from '@/components/wizard/fields-in-page'
import { useFieldValue, useWizard } from '@/components/wizard/wizard-context'
import { FieldNotes, useFieldControl, type FieldProps } from './field'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly description?: ReactNode
  /** Why it cannot be chosen together with the rest; it stays choosable, the rules explain. */
  readonly caution?: string
}

interface Props extends FieldProps {
  readonly choices: readonly Choice[]
  readonly columns?: 1 | 2 | 3
}

const grid = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3' } as const

/** One of a few, each with what it means: radio buttons that look like cards. */
export function ChoiceField({ path, label, hint, hideLabel, className = '', choices, columns = 2 }: Props) {
  const { store } = useWizard()
  const { value } = useFieldValue(path)
  const { control, problems } = useFieldControl(path, hint)
  return (
    <fieldset id={path} tabIndex={-1} className={className} aria-describedby={control['aria-describedby']}>
      <legend className={hideLabel ? 'sr-only' : 'mb-1 text-sm font-medium'}>{label}</legend>
      <div className={`grid gap-2 ${grid[columns]}`}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex items-start gap-2.5 rounded-xl border border-line bg-panel px-3 py-2.5 hover:border-edge has-checked:border-link has-checked:bg-link-soft has-focus-visible:outline-2 has-focus-visible:outline-link"
          >
            <input
              type="radio"
              name={path}
              value={choice.value}
              data-field="choice"
              data-rendered={String(value ?? '')}
              checked={value === choice.value}
              onChange={() => commit(store, path, 'choice', choice.value)}
              onBlur={control.onBlur}
              className="mt-1 accent-link"
            />
            <span>
              <span className="font-medium">{choice.label}</span>
              {choice.description && <span className="block text-sm text-soft">{choice.description}</span>}
              {choice.caution && <span className="block text-sm text-warn">{choice.caution}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes path={path} hint={hint} problems={problems} />
    </fieldset>
  )
}
