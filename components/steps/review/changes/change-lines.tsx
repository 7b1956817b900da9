'use client'

import { useTranslations } from 'next-intl'
import { foldLines, type MarkedLine } from './fold-lines'

interface Props {
  readonly lines: readonly string[]
  /** The other side; what stands only on this one is marked. */
  readonly others: readonly string[]
  readonly mark: Mark
  /** What to say when there is no line. */
  readonly absent: string
}

type Mark = 'added' | 'removed'

/** One side of a change, line by line; of a long policy only what differs, the rest folded. */
export function ChangeLines({ lines, others, mark, absent }: Props) {
  const t = useTranslations('steps.review.changes')
  if (lines.length === 0) return <span className="text-xs text-soft">{absent}</span>
  const { shown, folded } = foldLines(lines, others)
  return (
    <>
      <Lines lines={shown} mark={mark} />
      {folded.length > 0 && (
        <details className="text-xs">
          <summary className="py-1 text-soft hover:text-ink">{t('more', { count: folded.length })}</summary>
          <Lines lines={folded} mark={mark} />
        </details>
      )}
    </>
  )
}

const looks = {
  added: { sign: '+', text: 'text-ok' },
  removed: { sign: '−', text: 'text-bad' },
} as const

function Lines({ lines, mark }: { lines: readonly MarkedLine[]; mark: Mark }) {
  const t = useTranslations('steps.review.changes')
  const { sign, text } = looks[mark]
  return (
    <ul className="grid gap-0.5 font-mono text-xs">
      {lines.map(({ line, differs }, index) => (
        <li key={index} className={`grid grid-cols-[0.9rem_1fr] [overflow-wrap:anywhere] ${differs ? text : ''}`}>
          <span aria-hidden="true">{differs ? sign : ''}</span>
          <span>
            {differs && <span className="sr-only">{t(mark)} </span>}
            {line}
          </span>
        </li>
      ))}
    </ul>
  )
}
