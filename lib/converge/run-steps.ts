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

  const drop = (step: Step, because: string) => {
    waiting.delete(step)
    for (const { id } of step.changes) {
      open.delete(id)
      lost.add(id)
    }
    skip(step, because)
  }
  const start = (step: Step) => {
    waiting.delete(step)
    const done = run(step).then((failed) => {
      for (const { id } of step.changes) open.delete(id)
      for (const id of failed) lost.add(id)
      running.delete(done)
    })
    running.add(done)
  }

  try {
    while (waiting.size > 0 || running.size > 0) {
      const before = waiting.size
      for (const step of waiting) {
        const because = signal?.aborted ? 'aborted' : step.after.find((id) => lost.has(id))
        if (because !== undefined) drop(step, because)
        else if (running.size < atOnce && !step.after.some((id) => open.has(id))) start(step)
      }
      if (running.size > 0) await Promise.race(running)
      else if (waiting.size === before) throw new Error('steps wait for each other')
    }
  } finally {
    await Promise.allSettled(running)
  }
}
