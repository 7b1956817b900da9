'use client'

import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'

interface Props {
  readonly number: number
  /** Whether Tab stops here: one number of a file does, the arrow keys reach the others. */
  readonly stop: boolean
  onFocus(): void
}

/** The number of a line that has a reason. Focus shows the reason; the arrow keys go to the next one. */
export function LineNumber({ number, stop, onFocus }: Props) {
  const t = useTranslations('preview')
  return (
    <button
      type="button"
      data-line-number
      aria-label={t('why', { number })}
      tabIndex={stop ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={move}
      className="pr-3.5 text-right -outline-offset-2 text-gutter underline decoration-dotted underline-offset-3 select-none"
    >
      {number}
    </button>
  )
}

function move(event: KeyboardEvent<HTMLButtonElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const numbers = [...(event.currentTarget.closest('pre')?.querySelectorAll<HTMLElement>('[data-line-number]') ?? [])]
  numbers[numbers.indexOf(event.currentTarget) + step]?.focus()
}
