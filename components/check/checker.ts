import type { Request, Response, Task, Tasks } from './protocol'

export interface Checker {
  /** Null when the work was stopped. Rejects when the worker fails. */
  ask<T extends Task>(task: T, input: Tasks[T]['input']): Promise<Tasks[T]['output'] | null>
  /** Ends whatever is being worked on. The next question starts anew. */
  stop(): void
}

interface Waiting {
  resolve(output: unknown): void
  reject(reason: Error): void
}

/** Asks the worker, which is loaded at once so that the first file does not wait for it. */
export function createChecker(start: () => Worker = startWorker): Checker {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let id = 0

  function end(tell: (waiting: Waiting) => void) {
    worker?.terminate()
    worker = null
    waiting.forEach(tell)
    waiting.clear()
  }

  function running(): Worker {
    if (worker) return worker
    worker = start()
    worker.onmessage = ({ data }: MessageEvent<Response>) => {
      waiting.get(data.id)?.resolve(data.output)
      waiting.delete(data.id)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      end(({ reject }) => reject(new Error(event.message)))
    }
    return worker
  }

  running()
  return {
    ask: (task, input) =>
      new Promise((resolve, reject) => {
        const request: Request = { id: ++id, task, input }
        waiting.set(request.id, { resolve: resolve as Waiting['resolve'], reject })
        running().postMessage(request)
      }),
    stop: () => {
      // An idle worker is kept: loading it again would cost a moment.
      if (waiting.size > 0) end(({ resolve }) => resolve(null))
    },
  }
}

const startWorker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
