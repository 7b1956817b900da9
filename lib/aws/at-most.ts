import type { EC2Client } from '@aws-sdk/client-ec2'
import type { IAMClient } from '@aws-sdk/client-iam'
import type { KMSClient } from '@aws-sdk/client-kms'
import type { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api'
import type { STSClient } from '@aws-sdk/client-sts'

export type AnyClient = EC2Client | IAMClient | STSClient | ResourceGroupsTaggingAPIClient | KMSClient

/** Runs something when its turn has come; who gives up before that leaves the queue at once. */
export type Turn = <T>(run: () => Promise<T>, signal?: AbortSignal) => Promise<T>

/**
 * Lets the clients of one `turn` make at most so many calls at a time together, in the order of asking: EC2 and IAM
 * throttle an account as a whole, and it has other users. A call keeps its place while it is tried again.
 */
export function atMost(turn: Turn, { middlewareStack }: AnyClient): void {
  ;(middlewareStack as STSClient['middlewareStack']).add(
    (next, context) => (args) => turn(() => next(args), signalOf(context)),
    { step: 'initialize', name: 'lariatAtMost' },
  )
}

/** Where the SDK keeps the signal of a call; its own retries read it there (@smithy/core, retryMiddleware). */
function signalOf(context: object): AbortSignal | undefined {
  const own = '__smithy_context' in context ? (context.__smithy_context as { abortSignal?: AbortSignal }) : undefined
  return own?.abortSignal
}

/** Runs what it is given, at most `limit` at a time. */
export function turns(limit: number): Turn {
  const waiting = new Set<() => void>()
  let running = 0
  const begun = (signal: AbortSignal | undefined) =>
    new Promise<void>((begin, fail) => {
      const giveUp = () => {
        waiting.delete(start)
        fail(aborted())
      }
      const start = () => {
        signal?.removeEventListener('abort', giveUp)
        begin()
      }
      waiting.add(start)
      signal?.addEventListener('abort', giveUp, { once: true })
    })
  return async (run, signal) => {
    if (signal?.aborted) throw aborted()
    if (running >= limit) await begun(signal)
    else running++
    try {
      return await run()
    } finally {
      const [next] = waiting
      // The place goes straight to the next one, so that nobody slips in between.
      if (next) {
        waiting.delete(next)
        next()
      } else running--
    }
  }
}

/** As the SDK's own. */
const aborted = () => Object.assign(new Error('Request aborted'), { name: 'AbortError' })

/** Whether somebody ended a call, which is no failure of it. */
export const isAbort = (thrown: unknown) => thrown instanceof Error && thrown.name === 'AbortError'
