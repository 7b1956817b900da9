import type { STSClient } from '@aws-sdk/client-sts'
import { isAbort, type AnyClient } from './at-most'
import { AwsError, awsCodeOf, toAppError, type CallContext } from './errors'

/**
 * Makes every failure of a client an `AwsError` that knows its operation. Outermost, so that it sees the error after
 * the SDK's retries, and also when credentials could not be resolved at all.
 */
export function nameErrors(client: AnyClient, service: string, context: CallContext): void {
  const { middlewareStack } = client as STSClient
  middlewareStack.add(
    (next, call) => async (args) => {
      try {
        return await next(args)
      } catch (thrown) {
        if (isAbort(thrown)) throw thrown
        const operation = `${service}:${String(call.commandName).replace(/Command$/, '')}`
        throw new AwsError(toAppError(thrown, operation, context), awsCodeOf(thrown))
      }
    },
    { step: 'initialize', priority: 'high', name: 'lariatNameErrors' },
  )
}
