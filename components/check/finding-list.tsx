'use client'

import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { SourceLink } from '@/components/ui/source-link'
import type { SaidFinding } from '@/lib/lint/format/said'
import { keyOf } from './focus-finding'
import { looks } from './severity'

interface Props {
  readonly findings: readonly SaidFinding[]
  readonly current: SaidFinding | null
  readonly manyFiles: boolean
  onPick(finding: SaidFinding): void
  onFix(finding: SaidFinding): void
}

/** More than anybody mends one by one; the command line prints them all. */
const most = 200

/** What was found, in the order of the lines; the arrow keys go from one to the next. */
export function FindingList({ findings, current, manyFiles, onPick, onFix }: Props) {
  const t = useTranslations('check')
  if (findings.length === 0) return null
  return (
    <div>
      <ol aria-label={t('findings')} className="grid gap-2" onKeyDown={move}>
        {findings.slice(0, most).map((finding, index) => (
          <Finding
            key={`${index} ${keyOf(finding)}`}
            finding={finding}
            current={finding === current}
            manyFiles={manyFiles}
            onPick={() => onPick(finding)}
            onFix={() => onFix(finding)}
          />
        ))}
      </ol>
      {findings.length > most && <p className="mt-3 text-sm text-soft">{t('more', { count: findings.length - most })}</p>}
    </div>
  )
}

interface FindingProps {
  readonly finding: SaidFinding
  readonly current: boolean
  readonly manyFiles: boolean
  onPick(): void
  onFix(): void
}

function Finding({ finding, current, manyFiles, onPick, onFix }: FindingProps) {
  const t = useTranslations('check')
  const { sign, text, line } = looks[finding.severity]
  const { file, rule, severity, title, explanation, source, fix } = finding
  return (
    <li className={`rounded-xl border px-3.5 py-3 ${current ? `border-edge ${line}` : 'border-line bg-panel'}`}>
      <h3>
        <button
          type="button"
          data-finding={keyOf(finding)}
          aria-current={current || undefined}
          onClick={onPick}
          onFocus={onPick}
          className="w-full text-left [overflow-wrap:anywhere]"
        >
          <span className="block text-xs font-normal text-soft">
            <span aria-hidden="true" className={text}>
              {sign}
            </span>{' '}
            <span className={text}>{t(`severity.${severity}`)}</span> · {rule} · {manyFiles && <bdi className="font-mono">{file} </bdi>}
            {t('line', { number: finding.line })}
          </span>
          <span className="font-semibold">{title}</span>
        </button>
      </h3>
      <p className="mt-1 text-sm [overflow-wrap:anywhere]">{explanation}</p>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-2">
        <SourceLink source={source} />
        {fix !== null && (
          <Button onClick={onFix} className="text-sm! whitespace-normal!">
            {fix}
          </Button>
        )}
      </div>
    </li>
  )
}

function move(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || !(event.target instanceof HTMLElement) || !event.target.dataset.finding) return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-finding]')]
  all[all.indexOf(event.target) + step]?.focus()
}
