import { createHash } from 'node:crypto'
import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import type { Tags } from '@/lib/inventory'
import { own } from '../own'

/**
 * What Lariat changed on a resource that is not its own, kept in tags of that very resource, so that undoing needs no
 * memory but the account: docs/decisions/0007-record-in-tags.md. A record is written by the same call as what it is about.
 */
export interface RecordKeys {
  /** Which tags were written, key and value. */
  readonly wrote: string
  /** On a machine: the instance profile that it had, empty for none, and the one that it got. */
  readonly formerProfile: string
  readonly gaveProfile: string
  /** On an instance profile of somebody else: the role that Lariat put into it. */
  readonly addedRole: string
  /** What a tag said before. */
  former(key: string): string
  /** Whether a key is of the record itself. */
  isRecord(key: string): boolean
}

const wrotePrefix = 'lariat.dev/wrote/'
const formerPrefix = 'lariat.dev/former/'
export const addedRolePrefix = 'lariat.dev/added-role/'

/** The keys of a cluster's records: two clusters on one subnet keep one each. An EC2 tag key has 128 characters at most. */
export function recordKeys(clusterTag: string): RecordKeys {
  return keysOf(clusterTag.slice(clusterTagPrefix.length))
}

function keysOf(id: string): RecordKeys {
  const fixed = {
    wrote: `${wrotePrefix}${id}`,
    formerProfile: `lariat.dev/former-profile/${id}`,
    gaveProfile: `lariat.dev/gave-profile/${id}`,
    addedRole: `${addedRolePrefix}${id}`,
  }
  const isFormer = (key: string) =>
    key.startsWith(formerPrefix) && key.slice(formerPrefix.length + markLength) === `/${id}`
  const former = (key: string) => `${formerPrefix}${mark(key)}/${id}`
  return { ...fixed, former, isRecord: (key) => Object.values(fixed).includes(key) || isFormer(key) }
}

/** Five characters: those of the 50 tags that a resource can have fit the 256 of a tag's value. */
const markLength = 5
const mark = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, markLength)
const markOf = (key: string, value: string) => mark(`${key}\n${value}`)

/**
 * The tags that record a write of `written` over `current`. `wanted` are all tags that the cluster needs: one that is
 * there already is recorded too when another cluster's Lariat wrote it, for that one may go first. It is also written
 * once more, together with what it said before: that one may be going just now.
 */
export function recordOf(written: Tags, wanted: Tags, current: Tags, clusterTag: string): Record<string, string> {
  const keys = recordKeys(clusterTag)
  const before = marksOf(current, keys)
  const others = otherRecords(current, keys)
  const shared = Object.entries(wanted).filter(
    ([key, value]) => own(written, key) === undefined && others.some(({ marks }) => marks.has(markOf(key, value))),
  )
  const replaced = Object.keys(written).flatMap((key) => {
    const value = own(current, key)
    return value === undefined ? [] : [{ key, value, isOurs: before.has(markOf(key, value)) }]
  })
  const gone = new Set(replaced.filter(({ isOurs }) => isOurs).map(({ key, value }) => markOf(key, value)))
  const added = [...Object.entries(written), ...shared].map(([key, value]) => markOf(key, value))
  const wrote = [...new Set([...[...before].filter((one) => !gone.has(one)), ...added])].sort().join('')
  // The first record of a key stays: who writes over a write of ours does not change what was there before both.
  const formers = replaced
    .filter(({ key, isOurs }) => !isOurs && own(current, keys.former(key)) === undefined)
    .map(({ key, value }) => [keys.former(key), value])
  const joined = shared.filter(([key, value]) => !before.has(markOf(key, value)))
  const inherited = joined.flatMap(([key, value]) => {
    const known = others.flatMap((other) => (other.marks.has(markOf(key, value)) ? (own(current, other.keys.former(key)) ?? []) : []))
    return known.slice(0, own(current, keys.former(key)) === undefined ? 1 : 0).map((former) => [keys.former(key), former])
  })
  return {
    ...(wrote === (own(current, keys.wrote) ?? '') ? {} : { [keys.wrote]: wrote }),
    ...Object.fromEntries([...joined, ...inherited, ...formers]),
  }
}

/** What takes a resource back to what it was: tags to write again, then keys to delete, the record's own among them. */
export interface Restoration {
  readonly write: Tags
  readonly remove: readonly string[]
}

/**
 * How to undo what the record of a cluster says; null when a resource carries no such record. A tag that somebody has
 * changed since is theirs. One that another cluster needs as well stays, and what it said before becomes that one's record.
 */
export function restorationOf(current: Tags, clusterTag: string): Restoration | null {
  const keys = recordKeys(clusterTag)
  const record = Object.keys(current).filter(keys.isRecord)
  if (record.length === 0) return null
  const marks = marksOf(current, keys)
  const others = otherRecords(current, keys)
  const write: Record<string, string> = {}
  const remove: string[] = [...record]
  for (const [key, value] of Object.entries(current)) {
    if (keys.isRecord(key)) continue
    const former = own(current, keys.former(key))
    const inherit = (heir: string) => {
      if (former === undefined) remove.push(heir)
      else write[heir] = former
    }
    if (!marks.has(markOf(key, value))) {
      // What another cluster wrote over was ours: for it, what was before us is what was before.
      for (const other of others) {
        const heir = other.keys.former(key)
        const theirs = own(current, heir)
        if (theirs !== undefined && marks.has(markOf(key, theirs))) inherit(heir)
      }
      continue
    }
    const heir = others.find((other) => other.marks.has(markOf(key, value)))
    if (heir) {
      if (former !== undefined) write[heir.keys.former(key)] = former
    } else if (former === undefined) remove.push(key)
    else write[key] = former
  }
  return { write, remove }
}

/** What undoing took from a resource: the tags it said, and what was written in their place. */
export interface Taken {
  readonly clusterTag: string
  readonly was: Tags
  readonly left: Tags
}

/**
 * What is still to be done on a resource after tags were taken from it. AWS has no lock for tags: between reading and
 * taking, another cluster's Lariat may have come, which needs them, or gone, for which they were left. It is judged
 * again by what is there now, as if nothing had been taken yet.
 */
export function restoreAgain(now: Tags, { clusterTag, was, left }: Taken): Restoration {
  const nothing: Restoration = { write: {}, remove: [] }
  // The same cluster has been set up again meanwhile.
  if (own(now, recordKeys(clusterTag).wrote) !== undefined) return nothing
  const untaken = Object.entries(was).filter(([key]) => own(now, key) === own(left, key))
  const before: Tags = { ...now, ...Object.fromEntries(untaken) }
  const { write, remove } = restorationOf(before, clusterTag) ?? nothing
  const target: Tags = { ...before, ...write }
  const isGone = (key: string) => remove.includes(key) || (own(left, key) !== undefined && isOrphan(key, now))
  return {
    write: Object.fromEntries(Object.entries(target).filter(([key, value]) => !isGone(key) && own(now, key) !== value)),
    remove: Object.keys(now).filter((key) => isGone(key)),
  }
}

/** What a tag said before, kept for a cluster that has gone. */
const isOrphan = (key: string, tags: Tags) =>
  key.startsWith(formerPrefix) &&
  own(tags, `${wrotePrefix}${key.slice(formerPrefix.length + markLength + 1)}`) === undefined

function otherRecords(tags: Tags, { wrote }: RecordKeys) {
  const found = Object.keys(tags).filter((key) => key.startsWith(wrotePrefix) && key !== wrote)
  return found.map((key) => {
    const keys = keysOf(key.slice(wrotePrefix.length))
    return { keys, marks: marksOf(tags, keys) }
  })
}

function marksOf(tags: Tags, { wrote }: RecordKeys): ReadonlySet<string> {
  return new Set(own(tags, wrote)?.match(new RegExp(`.{${markLength}}`, 'g')) ?? [])
}
