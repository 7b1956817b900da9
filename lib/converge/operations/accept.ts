import { AwsError } from '@/lib/aws/errors'
import { own } from '../own'
import type { Tags } from '@/lib/inventory'

/** Runs a call; an error of these codes is none when what was wanted turns out to be there. */
export async function accept(
  run: () => Promise<void>,
  codes: readonly string[],
  isDone: () => Promise<boolean>,
): Promise<void> {
  try {
    await run()
  } catch (thrown) {
    if (!(thrown instanceof AwsError) || !codes.includes(thrown.awsCode) || !(await isDone())) throw thrown
  }
}

/** What is not there any more need not be taken away. */
export const gone = (run: () => Promise<void>, codes: readonly string[] = ['NoSuchEntity']) =>
  accept(run, codes, async () => true)

export const carries = (tags: Tags, wanted: Tags) =>
  Object.entries(wanted).every(([key, value]) => own(tags, key) === value)
