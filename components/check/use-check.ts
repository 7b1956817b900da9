'use client'

import { useLocale } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { BroughtFile } from '@/lib/documents/types'
import type { SaidFinding, SaidReport } from '@/lib/lint/format/said'
import type { Locale } from '@/lib/text'
import { createChecker, type Checker } from './checker'
import type { ShownImport } from './protocol'

type Files = readonly BroughtFile[]

/** What came of checking files. */
export interface Checked {
  /** As they were brought. */
  readonly original: Files
  /** With the fixes that were chosen. */
  readonly files: Files
  readonly report: SaidReport
  readonly imported: ShownImport
}

export interface CheckState {
  readonly phase: 'idle' | 'working' | 'failed'
  /** Of the last check that came to its end; it stays in sight while a fix is being applied. */
  readonly checked: Checked | null
  /** The last fix found no place in the text. */
  readonly unfixed: boolean
}

const idle: CheckState = { phase: 'idle', checked: null, unfixed: false }

/** Checks and fixes files in the worker. The last question counts. */
export function useCheck() {
  const locale = useLocale() as Locale
  const checker = useRef<Checker | null>(null)
  const [state, setState] = useState(idle)

  useEffect(() => {
    const mine = createChecker()
    checker.current = mine
    return () => mine.stop()
  }, [])

  async function work(question: (checker: Checker) => Promise<Partial<CheckState> | null>): Promise<void> {
    const mine = checker.current
    if (!mine) return
    mine.stop()
    setState((now) => ({ ...now, phase: 'working', unfixed: false }))
    try {
      const answer = await question(mine)
      if (answer) setState((now) => ({ ...now, phase: 'idle', ...answer }))
    } catch {
      setState((now) => ({ ...now, phase: 'failed' }))
    }
  }

  async function judge(mine: Checker, original: Files, files: Files): Promise<{ checked: Checked } | null> {
    const answer = await mine.ask('check', { files, locale })
    return answer && { checked: { original, files, ...answer } }
  }

  return {
    state,
    check: (files: Files, original: Files = files) => work((mine) => judge(mine, original, files)),
    /** Without a finding: everything that has a certain fix. */
    fix: ({ original, files }: Checked, found: SaidFinding | null) =>
      work(async (mine) => {
        const finding = found && { file: found.file, rule: found.rule, at: { line: found.line, column: found.column } }
        const answer = await mine.ask('fix', { files, finding })
        if (answer === null) return null
        return answer.files === null ? { unfixed: true } : judge(mine, original, answer.files)
      }),
    stop: () => {
      checker.current?.stop()
      setState((now) => ({ ...now, phase: 'idle' }))
    },
    forget: () => setState(idle),
  }
}
