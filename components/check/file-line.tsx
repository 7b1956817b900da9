'use client'

import { useTranslations } from 'next-intl'
import { memo, type KeyboardEvent } from 'react'
import { tokenColours } from '@/components/preview/code-line'
import { highlight } from '@/components/preview/highlight'
import type { SaidFile, SaidFinding } from '@/lib/lint/format/said'
import { markTokens } from './mark-tokens'
import { looks, worst } from './severity'

interface Props {
  readonly number: number
  readonly text: string
  readonly findings: readonly SaidFinding[]
  readonly format: SaidFile['format']
  readonly current: boolean
  /** Whether Tab stops at its mark: one mark of a file does, the arrow keys reach the others. */
  readonly stop: boolean
  onPick(finding: SaidFinding): void
}

/** A line with its number, and where something was found a mark that leads there. */
export const FileLine = memo(function FileLine({ number, text, findings, format, current, stop, onPick }: Props) {
  const t = useTranslations('check')
  const [first] = findings
  const tokens = highlight(text, format)
  if (!first) {
    return (
      <div className="grid min-w-fit grid-cols-[3.4rem_auto] pr-4">
        <span aria-hidden="true" className="pr-3.5 text-right text-gutter select-none">
          {number}
        </span>
        <code>
          {tokens.map((token, at) => (
            <span key={at} className={tokenColours[token.kind]}>
              {token.text}
            </span>
          ))}
          {'\n'}
        </code>
      </div>
    )
  }
  const look = looks[worst(findings.map(({ severity }) => severity))]
  return (
    <div data-line={number} className={`grid min-w-fit grid-cols-[3.4rem_auto] pr-4 ${current ? look.line : ''}`}>
      <button
        type="button"
        data-mark
        tabIndex={stop ? 0 : -1}
        aria-label={t('mark', { number, count: findings.length })}
        onClick={() => onPick(first)}
        onKeyDown={move}
        className={`flex justify-between pr-3.5 pl-2 -outline-offset-2 select-none ${look.text}`}
      >
        <span aria-hidden="true" className="text-[0.65rem]">
          {look.sign}
        </span>
        <span aria-hidden="true">{number}</span>
      </button>
      <code>
        {markTokens(tokens, findings.map(({ column }) => column)).map((token, at) => (
          <span
            key={at}
            className={`${tokenColours[token.kind] ?? ''} ${token.marked ? `underline decoration-wavy underline-offset-3 ${look.wave}` : ''}`}
          >
            {token.text}
          </span>
        ))}
        {'\n'}
      </code>
    </div>
  )
})

function move(event: KeyboardEvent<HTMLButtonElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const marks = [...(event.currentTarget.closest('pre')?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])]
  marks[marks.indexOf(event.currentTarget) + step]?.focus()
}
