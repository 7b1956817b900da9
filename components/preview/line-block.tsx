import { memo } from 'react'
import { CodeLine } from './code-line'

/** So that pointing at a line of a long file draws a few dozen anew, not thousands. */
export const linesPerBlock = 40

interface Props {
  readonly lines: readonly string[]
  /** How many lines stand before them. */
  readonly before: number
  readonly language: string
  /** What an empty line is called, which has no text of its own. */
  readonly blank: string
  /** Lines that the last edit changed, from 0. */
  readonly changed: ReadonlySet<number>
  /** The line that is looked at, the one its reason belongs to, and the one that Tab stops at, where they are here. */
  readonly current: number | null
  readonly owner: number | null
  readonly stop: number | null
}

/** Some lines of a file. The browser leaves out the work for those that are out of sight. */
export const LineBlock = memo(function LineBlock({ lines, before, language, blank, changed, current, owner, stop }: Props) {
  return (
    <div
      role="presentation"
      className="min-w-fit [content-visibility:auto]"
      style={{ containIntrinsicSize: `auto ${lines.length * 1.62}em` }}
    >
      {lines.map((text, i) => {
        const line = before + i + 1
        return (
          <div
            key={line}
            role="option"
            aria-selected={line === current}
            aria-label={text === '' ? blank : undefined}
            tabIndex={line === stop ? 0 : -1}
            data-line={line}
            data-owner={line === owner || undefined}
            data-changed={changed.has(line - 1) || undefined}
            className="group grid min-w-fit grid-cols-[2.6rem_auto] pr-4 -outline-offset-2 aria-selected:bg-link-soft data-changed:bg-rope-soft data-changed:shadow-[inset_3px_0_var(--rope)]"
          >
            <span
              aria-hidden="true"
              className="pr-3.5 text-right text-gutter underline-offset-3 select-none group-aria-selected:text-ink group-data-owner:font-semibold group-data-owner:text-link group-data-owner:underline"
            >
              {line}
            </span>
            <code>
              <CodeLine line={text} language={language} />
              {'\n'}
            </code>
          </div>
        )
      })}
    </div>
  )
})
