'use client'

import { useId } from 'react'
import { controlClass } from '@/components/ui/field'

interface Props<T extends string> {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: T
  onChange(value: T): void
}

interface TextProps extends Props<string> {
  readonly placeholder?: string
  /** What is wrong with the value. */
  readonly problem?: string | undefined
}

/** A line of text that is no part of the Plan. */
export function LocalText({ label, hint, value, onChange, placeholder, problem }: TextProps) {
  const id = useId()
  const below = problem ?? hint
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        type="text"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        maxLength={255}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={below ? `${id}-below` : undefined}
        className={`${controlClass} font-mono text-sm`}
      />
      {below && (
        <p id={`${id}-below`} className={`mt-1 text-sm ${problem ? 'text-bad' : 'text-soft'}`}>
          {below}
        </p>
      )}
    </div>
  )
}

interface SelectProps<T extends string> extends Props<T> {
  readonly options: readonly { readonly value: T; readonly label: string }[]
}

/** One of a few that is no part of the Plan. */
export function LocalSelect<T extends string>({ label, hint, value, onChange, options }: SelectProps<T>) {
  const id = useId()
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen) onChange(chosen.value)
  }
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => choose(event.target.value)}
        aria-describedby={hint ? `${id}-below` : undefined}
        className={controlClass}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-below`} className="mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
    </div>
  )
}
