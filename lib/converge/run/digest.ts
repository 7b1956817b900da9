import { createHash } from 'node:crypto'
import { canonicalJson } from '../diff/canonical'
import type { ChangeSet } from '../types'

/** SHA-256 over everything a person sees of a change set: if it differs, they have not seen this one. */
export function digestOf(changeSet: Omit<ChangeSet, 'digest'>): string {
  return createHash('sha256').update(canonicalJson(changeSet)).digest('hex')
}
