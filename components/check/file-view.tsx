'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import type { BroughtFile } from '@/lib/documents/types'
import type { SaidFile, SaidFinding } from '@/lib/lint/format/said'
import { FileLine } from './file-line'
import { focusFinding } from './focus-finding'
import { shownLines } from './shown-lines'

interface Props {
  readonly file: BroughtFile
  readonly format: SaidFile['format']
  readonly findings: readonly SaidFinding[]
  /** The line whose finding is being read. */
  readonly current: number | null
  onPick(finding: SaidFinding): void
}

/** A file as it was brought, its findings marked at their places. */
export function FileView({ file, format, findings, current, onPick }: Props) {
  const t = useTranslations('check')
  const box = useRef<HTMLPreElement>(null)
  const lines = useMemo(() => shownLines(file.text, findings), [file.text, findings])
  useEffect(() => {
    const line = box.current?.querySelector<HTMLElement>(`[data-line="${current}"]`)
    if (!line || !box.current) return
    const { scrollTop, clientHeight } = box.current
    const visible = line.offsetTop >= scrollTop && line.offsetTop < scrollTop + clientHeight - 40
    // `scrollIntoView` would move the page as well.
    if (!visible) box.current.scrollTop = line.offsetTop - clientHeight / 3
  }, [current])
  const first = findings[0]?.line
  const pick = (finding: SaidFinding) => {
    onPick(finding)
    focusFinding(finding)
  }
  return (
    <pre
      ref={box}
      tabIndex={0}
      role="region"
      aria-label={file.name}
      className="relative max-h-[45dvh] overflow-auto rounded-xl border border-line bg-code py-3 font-mono text-[12.4px] leading-[1.62] lg:max-h-[calc(100dvh-7rem)]"
    >
      {lines.map((line) =>
        'left' in line ? (
          <div key={line.from} className="my-1 bg-sunk px-3 py-1 font-sans text-xs text-soft">
            {t('left', { count: line.left })}
          </div>
        ) : (
          <FileLine
            key={line.number}
            {...line}
            format={format}
            current={line.number === current}
            stop={line.number === (current ?? first)}
            onPick={pick}
          />
        ),
      )}
    </pre>
  )
}
