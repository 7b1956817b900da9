import type { EC2Client } from '@aws-sdk/client-ec2'
import type { IAMClient } from '@aws-sdk/client-iam'
import type { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api'
import type { STSClient } from '@aws-sdk/client-sts'

export type AnyClient = EC2Client | IAMClient | STSClient | ResourceGroupsTaggingAPIClient

/**
 * Lets clients make at most so many calls at a time together, in the order of asking: EC2 and IAM throttle an account
 * as a whole, and it has other users. A call keeps its place while it is tried again.
 */
export function atMost(limit: number, clients: readonly AnyClient[]): void {
  const turn = turns(limit)
  for (const { middlewareStack } of clients) {
    ;(middlewareStack as STSClient['middlewareStack']).add((next) => (args) => turn(() => next(args)), {
      step: 'initialize',
      name: 'lariatAtMost',
    })
  }
}

/** Runs what it is given, at most `limit` at a time. */
export function turns(limit: number): <T>(run: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (run) => {
    if (running >= limit) await new Promise<void>((begin) => waiting.push(begin))
    else running++
    try {
      return await run()
    } finally {
      const next = waiting.shift()
      // The place goes straight to the next one, so that nobody slips in between.
      if (next) next()
      else running--
    }
  }
}
