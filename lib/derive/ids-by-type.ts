import type { DesiredTags } from './desired'
import { taggedTypes, type TaggedType } from './types'

/** Ids of what is to be tagged: EC2 has a call of its own for each type. */
export function idsByType(tagged: readonly DesiredTags[]): Readonly<Record<TaggedType, readonly string[]>> {
  const ids = taggedTypes.map((type) => [type, tagged.filter((one) => one.type === type).map(({ id }) => id)] as const)
  return Object.fromEntries(ids) as Record<TaggedType, string[]>
}
