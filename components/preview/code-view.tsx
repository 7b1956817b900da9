'use client'

import { useEffect, useRef } from 'react'
import { CodeLine } from './code-line'
import { LineNumber } from './line-number'
import type { PreviewFile } from './use-artifacts'

interface Props {
  readonly file: PreviewFile
  readonly label: string
  /** The line, from 1, whose reason is shown. */
  readonly line?: number | null
  /** Called with a line that has a reason. Without it, lines are only lines. */
  onLine?(line: number): void
}

/** A file with line numbers; lines that the last edit changed carry a rope-coloured edge and come into view. */
export function CodeView({ file, label, line: current, onLine }: Props) {
  const box = useRef<HTMLPreElement>(null)
  const first = file.changed.size > 0 ? Math.min(...file.changed) : null
  useEffect(() => {
    const line = first === null ? undefined : box.current?.children[first]
    if (line instanceof HTMLElement && box.current) {
      const { offsetTop } = line
      const { scrollTop, clientHeight } = box.current
      const visible = offsetTop >= scrollTop && offsetTop < scrollTop + clientHeight - 40
      if (!visible) box.current.scrollTop = offsetTop - clientHeight / 3
    }
  }, [file.content, first])
  const lines = file.content.replace(/\n$/, '').split('\n')
  const reasons = new Set(onLine ? file.notes.map((note) => note.line) : [])
  const stop = current && reasons.has(current) ? current : Math.min(...reasons)
  return (
    <pre ref={box} tabIndex={0} aria-label={label} className="relative h-full min-h-0 overflow-auto py-3 font-mono text-[12.4px] leading-[1.62]">
      {lines.map((line, index) => (
        <div
          key={index}
          data-changed={file.changed.has(index) || undefined}
          onMouseEnter={reasons.has(index + 1) ? () => onLine?.(index + 1) : undefined}
          className="grid min-w-fit grid-cols-[2.6rem_auto] pr-4 data-changed:bg-rope-soft data-changed:shadow-[inset_3px_0_var(--rope)]"
        >
          {reasons.has(index + 1) ? (
            <LineNumber number={index + 1} stop={stop === index + 1} onFocus={() => onLine?.(index + 1)} />
          ) : (
            <span aria-hidden="true" className="pr-3.5 text-right text-gutter select-none">
              {index + 1}
            </span>
          )}
          <code>
            <CodeLine line={line} language={file.language} />
            {'\n'}
          </code>
        </div>
      ))}
    </pre>
  )
}
