import type { Text } from '@/lib/text'

/** The words of one step; its commands come from the Plan. */
export interface StepText {
  readonly title: Text
  /** What it does and why, before the command. */
  readonly why: Text
  readonly expected: Text
  readonly otherwise: Text
}
