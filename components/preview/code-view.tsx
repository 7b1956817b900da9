'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { LineBlock, linesPerBlock } from './line-block'
import type { PreviewFile } from './use-artifacts'

interface Props {
  readonly file: PreviewFile
  readonly label: string
  /** The line, from 1, whose reason is shown. */
  readonly line: number | null
  /** The line whose reason that is: itself, or what it stands in. */
  readonly owner: number | null
  onLine(line: number): void
}

/** How far a key goes; the ends of the file are as far as any. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 20,
  PageUp: -20,
  End: Infinity,
  Home: -Infinity,
}

/**
 * A file with line numbers, as a list of its lines: one stop of Tab, the arrow keys go from line to line. Lines that the
 * last edit changed carry a rope-coloured edge and come into view.
 */
export function CodeView({ file, label, line: current, owner, onLine }: Props) {
  const t = useTranslations('preview')
  const box = useRef<HTMLDivElement>(null)
  const first = file.changed.size > 0 ? Math.min(...file.changed) + 1 : null
  useEffect(() => {
    const line = first === null ? null : lineIn(box.current, first)
    if (line && box.current) {
      const { scrollTop, clientHeight } = box.current
      // Against the box as it is on screen: a line is placed within its block.
      const top = line.getBoundingClientRect().top - box.current.getBoundingClientRect().top
      if (top < 0 || top >= clientHeight - 40) box.current.scrollTop = scrollTop + top - clientHeight / 3
    }
  }, [file.content, first])
  const blocks = useMemo(() => blocksOf(file.content), [file.content])
  const count = file.content.split('\n').length - 1
  const firstReason = file.notes.length > 0 ? Math.min(...file.notes.map(({ line }) => line)) : 1
  const stop = Math.min(current ?? firstReason, count)
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const from = numberOf(event.target)
    if (step === undefined || from === null) return
    event.preventDefault()
    lineIn(box.current, Math.max(1, Math.min(count, from + step)))?.focus()
  }
  const show = (event: FocusEvent | MouseEvent) => {
    const number = numberOf(event.target)
    if (number !== null) onLine(number)
  }
  return (
    <div
      ref={box}
      role="listbox"
      aria-label={label}
      onKeyDown={move}
      onFocus={show}
      onMouseOver={show}
      className="relative h-full min-h-0 overflow-auto py-3 font-mono text-[12.4px] leading-[1.62] whitespace-pre"
    >
      {blocks.map((lines, i) => {
        const before = i * linesPerBlock
        const within = (line: number | null) => (line !== null && line > before && line <= before + lines.length ? line : null)
        return (
          <LineBlock
            key={i}
            lines={lines}
            before={before}
            language={file.language}
            blank={t('blank')}
            changed={file.changed}
            current={within(current)}
            owner={within(owner)}
            stop={within(stop)}
          />
        )
      })}
    </div>
  )
}

function blocksOf(content: string): readonly (readonly string[])[] {
  const lines = content.replace(/\n$/, '').split('\n')
  const count = Math.ceil(lines.length / linesPerBlock)
  return Array.from({ length: count }, (_, i) => lines.slice(i * linesPerBlock, (i + 1) * linesPerBlock))
}

const lineIn = (box: Element | null, line: number) => box?.querySelector<HTMLElement>(`[data-line="${line}"]`) ?? null

/** The line an event happened on. */
function numberOf(target: EventTarget): number | null {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null
  return line ? Number(line.dataset.line) : null
}
