import type { Desired } from '@/lib/derive/desired'
import type { DesiredSetting, SettingValues } from '@/lib/derive/desired-settings'
import type { Tags } from '@/lib/inventory'
import { tagLimit } from './tags'
import { label } from './profile'
import type { Observed } from '../observe/observe'
import { settingId, type ObservedSetting } from '../observe/settings'
import { callOf } from '../operation'
import { own } from '../own'
import { hasOtherCluster } from '../record/ownership'
import { conflict, nothing, work, type PlannedChange } from './planned-change'
import type { ConflictKey } from '../reasons'
import { setSetting } from './set-setting'
import { contested, readRecord, recordOfSetting, recordsIn, settingKey, written, type Placed } from '../record/setting-record'
import { tagLine, tagLines } from './tag-lines'

/** A setting of what is somebody else's: recorded first, then changed. */
export function diffSetting(one: DesiredSetting, desired: Desired, observed: Observed): PlannedChange {
  const { kind, id, values } = one
  const { ours, others } = recordsOf(one, desired, observed.tags)
  // The Plan may name another VPC by now than the one with the record of the region's defaults.
  const carrier = ours?.resource ?? one.carrier
  const there = own(observed.settings, settingId(kind, id))
  const tags = own(observed.tags, carrier)
  const current = Object.fromEntries(Object.keys(values).map((name) => [name, own(there?.values ?? {}, name) ?? '']))
  const fixed = {
    id: settingId(kind, id),
    resource: { type: kind, name: label(id, one.name) },
    current: there ? tagLines(current) : [],
    desired: tagLines(values),
    after: [],
  }
  if (carrier === '') return conflict(fixed, 'vpc-unknown')
  if (there === undefined || tags === undefined) return conflict(fixed, 'resource-missing')

  const key = settingKey(kind, desired.clusterTag)
  const before = own(tags, key) ?? ''
  const record = written(recordOfSetting(values, current, readRecord(before), others))
  const changed = Object.fromEntries(Object.entries(values).filter(([name, value]) => own(current, name) !== value))
  if (record === before && Object.keys(changed).length === 0) return nothing(fixed)

  const disputed = contested(values, current, others)
  if (disputed.length > 0) return conflict({ ...fixed, current: [...fixed.current, ...others.map(recordLine)] }, 'setting-other-cluster')
  const obstacle = obstacleTo(changed, there) ?? obstacleOn(carrier, desired, observed, tags)
  if (obstacle !== null) return conflict(fixed, obstacle)

  const recorded = record === before ? [] : [{ call: 'ec2:CreateTags' as const, resource: carrier, tags: { [key]: record } }]
  const former = Object.fromEntries(Object.entries(current).filter(([name]) => own(changed, name) !== undefined))
  return work(
    { ...fixed, desired: [...fixed.desired, ...(record === before ? [] : [tagLine(key, record)])] },
    {
      action: 'update',
      why: Object.keys(changed).length > 0 ? `setting-${kind}` : 'setting-shared',
      operations: [...recorded, ...setSetting(kind, id, changed)],
      inverse: [
        ...setSetting(kind, id, former).map(callOf),
        ...(before === '' ? [{ operation: 'ec2:DeleteTags', detail: `${carrier}: ${key}` }] : []),
      ],
    },
  )
}

/** Records of the same setting: of the region's defaults on whichever VPC they stand. */
function recordsOf({ kind, carrier }: DesiredSetting, { clusterTag }: Desired, tags: Observed['tags']) {
  const where = kind === 'metadata-defaults' ? tags : { [carrier]: own(tags, carrier) ?? {} }
  const { ours, others } = recordsIn(kind, clusterTag, where)
  return { ours: ours[0], others }
}

const recordLine = ({ key, record }: Placed) => tagLine(key, written(record))

/** Why EC2 would refuse a change, if it would. */
export function obstacleTo(changed: SettingValues, { obstacle }: ObservedSetting): ConflictKey | null {
  const applies = Object.entries(obstacle?.to ?? {}).every(([name, value]) => own(changed, name) === value)
  return obstacle && Object.keys(changed).length > 0 && applies ? obstacle.key : null
}

function obstacleOn(carrier: string, desired: Desired, observed: Observed, tags: Tags): ConflictKey | null {
  const isMachine = own(observed.attached, carrier) !== undefined
  if (isMachine && hasOtherCluster(tags, desired.clusterTag)) return 'other-cluster-tag'
  if (observed.showingTags.includes(carrier)) return 'metadata-tags'
  const wanted = desired.tagged.filter(({ id }) => id === carrier).flatMap((one) => Object.keys(one.tags))
  const settings = desired.settings.filter((one) => one.carrier === carrier).map((one) => settingKey(one.kind, desired.clusterTag))
  const counted = Object.keys(tags).filter((key) => !key.startsWith('aws:'))
  return new Set([...counted, ...wanted, ...settings]).size > tagLimit ? 'tag-limit' : null
}
