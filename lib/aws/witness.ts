import type { STSClient } from '@aws-sdk/client-sts'
import type { AppError } from '@/lib/app-error'
import type { AnyClient } from './at-most'
import type { Clients } from './clients'
import { toAppError } from './errors'

/** A call with what it was called with and, if AWS has answered, with what. */
export interface WitnessedCall {
  /** As IAM calls it: `iam:GetRole`. */
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
  readonly output: Readonly<Record<string, unknown>> | null
  readonly error: AppError | null
}

export interface Witness {
  readonly calls: readonly WitnessedCall[]
  /** Ends when no call is under way. */
  idle(): Promise<void>
}

const name = 'lariatWitness'

/** Runs something, and knows every call that it makes. */
export async function witness<T>(clients: Clients, run: (witness: Witness) => Promise<T>): Promise<T> {
  const services = [['ec2', clients.ec2], ['iam', clients.iam], ['sts', clients.sts], ['tag', clients.tagging]] as const
  const calls: WitnessedCall[] = []
  const underWay = new Set<Promise<unknown>>()
  for (const [service, client] of services) {
    stackOf(client).add(
      (next, call) => (args) => {
        const action = `${service}:${String(call.commandName).replace(/Command$/, '')}`
        const at = calls.push({ action, input: args.input as WitnessedCall['input'], output: null, error: null }) - 1
        const answered = next(args).then((answer) => {
          calls[at] = { ...calls[at]!, output: answer.output as unknown as WitnessedCall['input'] }
          return answer
        })
        const ended: Promise<unknown> = answered
          .catch((thrown: unknown) => {
            calls[at] = { ...calls[at]!, error: toAppError(thrown, action) }
          })
          .then(() => underWay.delete(ended))
        underWay.add(ended)
        return answered
      },
      // Outside of the queue: a call counts from when it is asked for, not from when its turn comes.
      { step: 'initialize', priority: 'high', name },
    )
  }
  const idle = async () => {
    while (underWay.size > 0) await Promise.all(underWay)
  }
  try {
    return await run({ calls, idle })
  } finally {
    for (const [, client] of services) stackOf(client).remove(name)
  }
}

const stackOf = (client: AnyClient) => client.middlewareStack as STSClient['middlewareStack']
