import { AwsError } from '@/lib/aws/errors'

export type Sleep = (milliseconds: number) => Promise<void>

export const sleep: Sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A minute in all. IAM User Guide, "Changes that I make are not always immediately visible". */
const pauses = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000] as const

export interface Patience {
  readonly sleep: Sleep
  /** Told once, before the first pause. */
  onWait(): void
}

/** Repeats a call while AWS does not yet see what was made a moment ago. */
export async function untilVisible<T>(
  run: () => Promise<T>,
  isInvisible: (error: AwsError) => boolean,
  { sleep: pauseFor, onWait }: Patience,
): Promise<T> {
  for (const [i, pause] of pauses.entries()) {
    try {
      return await run()
    } catch (thrown) {
      if (!(thrown instanceof AwsError) || !isInvisible(thrown)) throw thrown
      if (i === 0) onWait()
      await pauseFor(pause)
    }
  }
  return run()
}

/** For `untilVisible`: an answer that does not show the change yet. */
export function notVisible(operation: string): AwsError {
  return new AwsError({ code: 'aws-internal', operation }, notVisibleCode)
}

const notVisibleCode = 'NotVisible'
export const isNotVisible = ({ awsCode }: AwsError) => awsCode === notVisibleCode

/** IAM's own calls name what they do not see. */
export const isUnknownEntity = ({ awsCode }: AwsError) => awsCode === 'NoSuchEntity'

/** EC2 looks profiles up in IAM, and calls one that it does not see yet an invalid parameter. */
export const isUnknownProfile = ({ awsCode, app }: AwsError) =>
  awsCode === 'NoSuchEntity' || (awsCode === 'InvalidParameterValue' && /instance ?profile/i.test(app.said ?? ''))
