import type { Desired } from '@/lib/derive/desired'
import type { SettingKind } from '@/lib/derive/desired-settings'
import { label } from '../diff/profile'
import { settingId } from '../observe/settings'
import { callOf, type Operation } from '../operation'
import { own } from '../own'
import type { Owned } from '../observe/owned'
import { conflict, work, type PlannedChange } from '../diff/planned-change'
import { setSetting } from '../diff/set-setting'
import { obstacleTo } from '../diff/settings'
import { recordsIn, settingKinds, undoSetting, written, type Placed } from '../record/setting-record'
import { tagLine, tagLines } from '../diff/tag-lines'

/** Every setting that a record of the cluster tells of goes back to what it was, and its record goes with it. */
export function restoreSettings(desired: Desired, owned: Owned): PlannedChange[] {
  return settingKinds.flatMap((kind) => {
    const { ours } = recordsIn(kind, desired.clusterTag, owned.recorded)
    const sorted = ours.sort((a, b) => (a.resource < b.resource ? -1 : 1))
    // The region has one: a second record of it is a later run's.
    return sorted.slice(0, kind === 'metadata-defaults' ? 1 : undefined).map((one) => restore(kind, one, desired, owned))
  })
}

function restore(kind: SettingKind, { resource, key, record }: Placed, desired: Desired, owned: Owned): PlannedChange {
  const ofRegion = kind === 'metadata-defaults'
  const id = ofRegion ? desired.region : resource
  const tags = own(owned.recorded, resource) ?? {}
  const there = own(owned.settings, settingId(kind, id)) ?? { values: {} }
  const { values: current } = there
  const { others } = recordsIn(kind, desired.clusterTag, ofRegion ? owned.regional : { [resource]: tags })
  const { values: former, heirs, theirs } = undoSetting(record, current, others)
  // Who turned the endpoint of the metadata off has closed the machine, and the rest of its options with it: to change
  // them it would have to be opened.
  const values = kind === 'metadata-options' && current.endpoint === 'disabled' ? {} : former
  const names = Object.keys(record)
  const fixed = {
    id: settingId(kind, id),
    resource: { type: kind, name: label(id, ofRegion ? '' : own(tags, 'Name') ?? '') },
    current: [...names.map((name) => tagLine(name, own(current, name) ?? '')), tagLine(key, written(record))],
    desired: [...tagLines(values), ...heirs.map((heir) => tagLine(heir.key, written(heir.record)))],
    after: [],
  }
  const back = setSetting(kind, id, values)
  const obstacle = back.length > 0 ? obstacleTo(values, there) : null
  if (obstacle !== null) return conflict(fixed, obstacle)
  const operations: Operation[] = [
    ...heirs.map((heir) => ({ call: 'ec2:CreateTags' as const, resource: heir.resource, tags: { [heir.key]: written(heir.record) } })),
    ...back,
    { call: 'ec2:DeleteTags', resource, keys: [key] },
  ]
  const again = Object.fromEntries(Object.keys(values).map((name) => [name, own(current, name) ?? '']))
  const inverse = [
    { operation: 'ec2:CreateTags', detail: `${resource}: ${tagLine(key, written(record))}` },
    ...setSetting(kind, id, again).map(callOf),
  ]
  const why = back.length > 0 ? 'setting-restore' : theirs.length > 0 || former !== values ? 'setting-theirs' : 'setting-kept'
  return work(fixed, { action: 'restore', why, operations, inverse })
}
