import { clusterTagPrefix } from '@/lib/derive/cluster-tag'
import type { SettingKind, SettingValues } from '@/lib/derive/desired-settings'
import type { Tags } from '@/lib/inventory'
import { own } from '../own'

/**
 * What a setting was before Lariat changed it, in one tag for each cluster: docs/decisions/0007-record-in-tags.md.
 * `hop-limit=1/2 tokens=/required`: the hop limit was 1 and became 2; tokens were `required` before, through another
 * cluster's Lariat, and this cluster needs them too.
 */
export interface FieldRecord {
  /** Undefined: it was as this cluster needs it when it came. */
  readonly former?: string | undefined
  /** The values that Lariat gave it: more than one while a run that changes it once more may have been stopped. */
  readonly given: readonly string[]
}
export type SettingRecord = Readonly<Record<string, FieldRecord>>

export const settingKinds: readonly SettingKind[] = ['vpc-dns', 'metadata-defaults', 'metadata-options', 'hostname-type']

const prefix = (kind: SettingKind) => `lariat.dev/setting/${kind}/`

/** The key of a cluster's record. */
export const settingKey = (kind: SettingKind, clusterTag: string) =>
  `${prefix(kind)}${clusterTag.slice(clusterTagPrefix.length)}`

export const isSettingKey = (key: string, clusterTag: string) =>
  settingKinds.some((kind) => key === settingKey(kind, clusterTag))

/** Keys of all clusters' records, as a filter of EC2 takes them. */
export const settingKeys = (kind: SettingKind) => `${prefix(kind)}*`

/** Only what every AWS service takes in a tag: Amazon EC2 User Guide, "Tag restrictions". */
export const written = (record: SettingRecord) =>
  Object.entries(record)
    .map(([name, { former = '', given }]) => `${name}=${[former, ...given].join('/')}`)
    .sort()
    .join(' ')

export function readRecord(value: string): SettingRecord {
  const fields = value.split(' ').map((field) => {
    const [name = '', values = ''] = field.split('=')
    const [former, ...given] = values.split('/')
    return [name, { former: former || undefined, given }] as const
  })
  return Object.fromEntries(fields.filter(([name]) => name !== ''))
}

/** A record where it stands: on which resource, under which key. */
export interface Placed {
  readonly resource: string
  readonly key: string
  readonly record: SettingRecord
}

/** The records of a kind, of one cluster and of all others, on the resources whose tags are given. */
export function recordsIn(kind: SettingKind, clusterTag: string, tags: Readonly<Record<string, Tags>>) {
  const key = settingKey(kind, clusterTag)
  const all = Object.entries(tags).flatMap(([resource, one]) =>
    Object.entries(one).flatMap(([name, value]): Placed[] =>
      name.startsWith(prefix(kind)) ? [{ resource, key: name, record: readRecord(value) }] : [],
    ),
  )
  return { ours: all.filter((one) => one.key === key), others: all.filter((one) => one.key !== key) }
}

const holds = (value: string, name: string) => ({ record }: Placed) => own(record, name)?.given.includes(value) ?? false

/** Fields that stand as another cluster's Lariat set them, and that this cluster wants otherwise. */
export const contested = (wanted: SettingValues, current: SettingValues, others: readonly Placed[]): string[] =>
  Object.entries(wanted).flatMap(([name, value]) => {
    const now = own(current, name) ?? ''
    return now !== value && others.some(holds(now, name)) ? [name] : []
  })

/**
 * The record of a change to `wanted`, written before it. What is as wanted already is recorded too when another
 * cluster's Lariat made it so, for that one may go first. The first record of what was there before stays.
 */
export function recordOfSetting(
  wanted: SettingValues,
  current: SettingValues,
  before: SettingRecord,
  others: readonly Placed[],
): SettingRecord {
  const changed = Object.entries(wanted).flatMap(([name, value]): [string, FieldRecord][] => {
    const now = own(current, name) ?? ''
    const known = own(before, name)
    if (now === value) return known || !others.some(holds(value, name)) ? [] : [[name, { given: [value] }]]
    const isOurs = known?.given.includes(now) ?? false
    // A run that is stopped before the change leaves the value that it had, so both are Lariat's until the next one.
    return [[name, { former: known?.former ?? (isOurs ? undefined : now), given: isOurs ? [now, value] : [value] }]]
  })
  return { ...before, ...Object.fromEntries(changed) }
}

/** What takes a setting back to what it was. */
export interface SettingUndo {
  /** Values to give back. */
  readonly values: SettingValues
  /** Records of other clusters that go on, now with what was before both. */
  readonly heirs: readonly Placed[]
  /** Fields that somebody has changed since, and that stay as they are. */
  readonly theirs: readonly string[]
}

/** How to undo what a cluster's record says. What another cluster needs as well stays until the last of them goes. */
export function undoSetting(record: SettingRecord, current: SettingValues, others: readonly Placed[]): SettingUndo {
  const values: Record<string, string> = {}
  const theirs: string[] = []
  const heirs = new Map<string, Placed>()
  for (const [name, { former, given }] of Object.entries(record)) {
    const now = own(current, name) ?? ''
    const place = ({ resource, key }: Placed) => `${resource} ${key}`
    const heir = others.map((one) => heirs.get(place(one)) ?? one).find(holds(now, name))
    if (!given.includes(now)) {
      if (former !== now) theirs.push(name)
    } else if (!heir) {
      if (former !== undefined) values[name] = former
    } else if (former !== undefined && own(heir.record, name)?.former === undefined) {
      heirs.set(place(heir), { ...heir, record: { ...heir.record, [name]: { former, given: [...own(heir.record, name)?.given ?? []] } } })
    }
  }
  return { values, theirs, heirs: [...heirs.values()] }
}
