import { readEvents, refusalOf } from '@/components/wizard/event-stream'
import type { ChangeSet } from '@/lib/converge/types'
import type { Plan } from '@/lib/plan/schema'
import { parseApplyEvent } from './apply-events'
import { idle, reduceApply, type ApplyMove, type ApplyRun } from './apply-run'

export interface ApplyRunner {
  get(): ApplyRun
  subscribe(listener: () => void): () => void
  /** Applies what the person has seen; settles when the run has ended. */
  start(plan: Plan, changeSet: ChangeSet): Promise<void>
  /** Ends the run on this side at once; the server finishes the call it is in. */
  stop(): void
  dismiss(): void
}

type Send = (body: string, signal: AbortSignal) => Promise<Response>

/** Holds one run at a time, outside of React: it goes on while the person looks at another step. */
export function createApplyRunner(send: Send): ApplyRunner {
  let run: ApplyRun = idle
  let abort = new AbortController()
  const listeners = new Set<() => void>()

  const move = (...moves: readonly ApplyMove[]) => {
    const before = run
    run = moves.reduce(reduceApply, run)
    if (run !== before) listeners.forEach((listener) => listener())
  }

  return {
    get: () => run,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async start(plan, changeSet) {
      if (run.phase === 'running') return
      const { signal } = (abort = new AbortController())
      move({ code: 'run.started', changeSet })
      try {
        const response = await send(JSON.stringify({ plan, digest: changeSet.digest }), signal)
        if (!response.ok || !response.body) return move({ code: 'apply.refused', error: await refusalOf(response) })
        for await (const events of readEvents(response.body, parseApplyEvent)) move(...events)
        move({ code: 'run.lost' })
      } catch {
        move({ code: signal.aborted ? 'run.stopped' : 'run.lost' })
      }
    },
    stop: () => abort.abort(),
    dismiss: () => move({ code: 'run.dismissed' }),
  }
}
