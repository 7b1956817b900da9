import type { Step } from './steps'

/** Enough to hide latency, little enough for IAM's rate limits, which are per account. */
const atOnce = 4

export interface Runner {
  /** Does a step; the ids of its changes that failed. */
  run(step: Step): Promise<ReadonlySet<string>>
  /** Told of a step that is not done: an id it waits for was not done either, or the run was aborted. */
  skip(step: Step, because: string): void
  readonly signal: AbortSignal | undefined
}

/**
 * Runs steps in the order of their dependencies, a few at a time.
 * A failure stops what builds on it and nothing else.
 */
export async function runSteps(steps: readonly Step[], { run, skip, signal }: Runner): Promise<void> {
  const waiting = new Set(steps)
  const open = new Set(steps.flatMap(({ changes }) => changes.map(({ id }) => id)))
  const lost = new Set<string>()
  const running = new Set<Promise<void>>()

  /** Skips those of a step that cannot be done any more; the others, which may be all. */
  const withoutLost = (step: Step): Step => {
    const left = step.changes.filter((change) => {
      const because = signal?.aborted ? 'aborted' : change.after.find((id) => lost.has(id))
      if (because === undefined) return true
      open.delete(change.id)
      lost.add(change.id)
      skip({ changes: [change] }, because)
      return false
    })
    return left.length === step.changes.length ? step : { changes: left }
  }
  const start = (step: Step) => {
    const done = run(step).then((failed) => {
      for (const { id } of step.changes) open.delete(id)
      for (const id of failed) lost.add(id)
      running.delete(done)
    })
    running.add(done)
  }

  try {
    while (waiting.size > 0 || running.size > 0) {
      let moved = false
      for (const step of [...waiting]) {
        const left = withoutLost(step)
        const isReady = running.size < atOnce && !left.changes.some(({ after }) => after.some((id) => open.has(id)))
        if (left === step && !isReady) continue
        moved = true
        waiting.delete(step)
        if (left.changes.length === 0) continue
        if (isReady) start(left)
        else waiting.add(left)
      }
      if (running.size > 0) await Promise.race(running)
      else if (!moved) throw new Error('steps wait for each other')
    }
  } finally {
    await Promise.allSettled(running)
  }
}
