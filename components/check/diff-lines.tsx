'use client'

import { useTranslations } from 'next-intl'
import type { DiffLine } from '@/lib/documents/line-diff'

const looks = {
  same: { sign: '', row: '' },
  removed: { sign: '−', row: 'bg-bad-soft' },
  added: { sign: '+', row: 'bg-ok-soft' },
} as const

/** Changed lines among their neighbours. */
export function DiffLines({ parts, label }: { parts: readonly (readonly DiffLine[])[]; label: string }) {
  const t = useTranslations('check.fixed')
  return (
    <pre tabIndex={0} role="region" aria-label={label} className="max-h-[60dvh] overflow-auto py-2 font-mono text-[12.4px] leading-[1.62]">
      {parts.map((lines, index) => (
        <div key={index} className={index > 0 ? 'mt-1 border-t border-line pt-1' : ''}>
          {lines.map(({ kind, line, text }, at) => (
            <div key={at} className={`grid min-w-fit grid-cols-[2.6rem_1.2rem_auto] pr-4 ${looks[kind].row}`}>
              <span aria-hidden="true" className="pr-2 text-right text-gutter select-none">
                {line}
              </span>
              <span aria-hidden="true" className="select-none">
                {looks[kind].sign}
              </span>
              <code>
                {kind !== 'same' && <span className="sr-only">{t(kind)} </span>}
                {text}
                {'\n'}
              </code>
            </div>
          ))}
        </div>
      ))}
    </pre>
  )
}
