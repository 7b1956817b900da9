import type { CreatePolicyVersionCommand, IAMClient } from '@aws-sdk/client-iam'

/**
 * Sends a command that would do its work a second time when it is sent again. Before it is sent, and before the
 * SDK repeats it because the answer was lost or AWS failed in the middle, `isDone` is asked whether an earlier time has worked.
 */
export async function once(
  client: IAMClient,
  command: CreatePolicyVersionCommand,
  isDone: () => Promise<boolean>,
): Promise<void> {
  let worked = false
  command.middlewareStack.add(
    (next) => async (args) => {
      if (await isDone()) {
        worked = true
        // Not of a kind that the SDK repeats.
        throw new Error('done')
      }
      return next(args)
    },
    // Inside of the SDK's own middleware for retries, which is of this step with high priority.
    { name: 'lariatOnce', step: 'finalizeRequest', priority: 'low' },
  )
  try {
    await client.send(command)
  } catch (thrown) {
    // The last answer of all may be the lost one.
    if (!worked && !(await isDone())) throw thrown
  }
}
