'use client'

import type { ReactNode } from 'react'
import { ApplyProgress } from './apply-progress'
import { ApplyReport } from './apply-report'
import type { Converge } from './use-converge'

interface Props {
  readonly converge: Converge
  /** What has to be confirmed before the next run. */
  readonly children: ReactNode
}

/** A run from its confirmation to its report. */
export function RunView({ converge: { run, query, left, stop, dismiss }, children }: Props) {
  return (
    <div className="grid grid-cols-1 gap-3">
      {run.phase === 'running' ? (
        <ApplyProgress run={run} onStop={stop} />
      ) : (
        run.phase !== 'idle' && <ApplyReport run={run} left={left} onDismiss={dismiss} onRead={() => query.refetch()} />
      )}
      {children}
    </div>
  )
}
