import { createHash } from 'node:crypto'
import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import type { Tags } from '@/lib/inventory'
import { own } from './own'

/**
 * What Lariat changed on a resource that is not its own, kept in tags of that very resource, so that undoing needs no
 * memory but the account: which tags it wrote, what they said before, and which instance profile a machine had.
 * A record is written by the same call as what it is about.
 */
export interface RecordKeys {
  readonly wrote: string
  readonly formerProfile: string
  /** On an instance profile of somebody else: the role that Lariat put into it. */
  readonly addedRole: string
  former(key: string): string
  /** Whether a key is of the record itself. */
  isRecord(key: string): boolean
}

/** The keys of a cluster's records: two clusters on one subnet keep one each. An EC2 tag key has 128 characters at most. */
export function recordKeys(clusterTag: string): RecordKeys {
  const id = clusterTag.slice(clusterTagPrefix.length)
  const wrote = `lariat.dev/wrote/${id}`
  const formerProfile = `lariat.dev/former-profile/${id}`
  const addedRole = `lariat.dev/added-role/${id}`
  const former = (key: string) => `${formers}${mark(key)}/${id}`
  const isFormer = (key: string) =>
    key.startsWith(formers) && key.slice(formers.length + markLength) === `/${id}`
  return { wrote, formerProfile, addedRole, former, isRecord: (key) => key === wrote || key === formerProfile || isFormer(key) }
}

/** Five characters for a key: the 50 keys that a resource can have fit the 256 characters of a tag's value. */
const markLength = 5
const formers = 'lariat.dev/former/'
const mark = (key: string) => createHash('sha256').update(key).digest('base64url').slice(0, markLength)

/** The tags that record a write of `written` over `current`. A key that was recorded before keeps its first record. */
export function recordOf(written: Tags, current: Tags, clusterTag: string): Record<string, string> {
  if (Object.keys(written).length === 0) return {}
  const keys = recordKeys(clusterTag)
  const before = marksOf(current, keys)
  const fresh = Object.keys(written).filter((key) => !before.has(mark(key)))
  const wrote = [...new Set([...before, ...fresh.map(mark)])].sort().join('')
  const formers = fresh.flatMap((key) => {
    const former = own(current, key)
    return former === undefined ? [] : [[keys.former(key), former] as const]
  })
  return { ...(wrote === own(current, keys.wrote) ? {} : { [keys.wrote]: wrote }), ...Object.fromEntries(formers) }
}

/** What takes a resource back to what it was: tags to write again, then keys to delete, the record's own the last. */
export interface Restoration {
  readonly write: Tags
  readonly remove: readonly string[]
}

/** How to undo what the record of a cluster says; null when a resource carries no such record. */
export function restorationOf(current: Tags, clusterTag: string): Restoration | null {
  const keys = recordKeys(clusterTag)
  const marks = marksOf(current, keys)
  const written = Object.keys(current).filter((key) => marks.has(mark(key)))
  const former = (key: string) => own(current, keys.former(key))
  const record = Object.keys(current).filter(keys.isRecord)
  if (record.length === 0) return null
  return {
    write: Object.fromEntries(
      written.flatMap((key) => {
        const value = former(key)
        return value === undefined || value === current[key] ? [] : [[key, value] as const]
      }),
    ),
    remove: [...written.filter((key) => former(key) === undefined), ...record],
  }
}

function marksOf(tags: Tags, { wrote }: RecordKeys): ReadonlySet<string> {
  return new Set(own(tags, wrote)?.match(new RegExp(`.{${markLength}}`, 'g')) ?? [])
}
