import type { Tags } from '@/lib/inventory'
import type { Desired, DesiredTags } from '@/lib/derive/desired'
import { label, replacedProfile } from './profile'
import type { Observed } from '../observe/observe'
import { tagLine, tagLines } from './tag-lines'
import { own } from '../own'
import { otherClusterTags } from '../record/ownership'
import { conflict, currentTagLines, missingTags, nothing, work, type PlannedChange } from './planned-change'
import type { ConflictKey } from '../reasons'
import { recordKeys, recordOf } from '../record/record'
import type { Call } from '../types'

/** Amazon EC2 User Guide, "Tag restrictions"; AWS's own tags do not count. */
export const tagLimit = 50

/** Tags on one resource that exists already. */
export function diffTags(one: DesiredTags, desired: Desired, observed: Observed): PlannedChange {
  const current = own(observed.tags, one.id)
  const fixed = {
    id: `${one.type}/${one.id}`,
    resource: { type: one.type, name: label(one.id, one.name) },
    current: currentTagLines(one.tags, current ?? {}),
    desired: tagLines(one.tags),
    after: [],
  }
  if (current === undefined) return conflict(fixed, 'resource-missing')
  const missing = missingTags(one.tags, current)
  const inTheWay = obstacle(one, missing, desired, observed)
  if (inTheWay !== null) return conflict({ ...fixed, current: [...fixed.current, ...inTheWay.lines] }, inTheWay.key)
  const written = { ...missing, ...recordFor(one, missing, desired, observed) }
  if (Object.keys(written).length === 0) return nothing(fixed)
  return work(
    { ...fixed, desired: tagLines({ ...one.tags, ...written }) },
    {
      action: 'update',
      why: `tags-${one.type}`,
      operations: [{ call: 'ec2:CreateTags', resource: one.id, tags: written }],
      inverse: undo(one.id, written, current),
    },
  )
}

/** What undoing will need to know of this resource: tags that are written over, and the profile that is replaced. */
function recordFor(one: DesiredTags, missing: Tags, desired: Desired, observed: Observed): Tags {
  const current = own(observed.tags, one.id) ?? {}
  const { formerProfile, gaveProfile } = recordKeys(desired.clusterTag)
  const given = one.type === 'instance' ? replacedProfile(one.id, desired, observed) : undefined
  const isKnown = own(current, formerProfile) !== undefined
  return {
    ...recordOf(missing, one.tags, current, desired.clusterTag),
    ...(given === undefined || isKnown ? {} : { [formerProfile]: given.former }),
    ...(given === undefined || own(current, gaveProfile) === given.profile ? {} : { [gaveProfile]: given.profile }),
  }
}

interface Obstacle {
  readonly key: ConflictKey
  readonly lines: readonly string[]
}

function obstacle(one: DesiredTags, missing: Tags, desired: Desired, observed: Observed): Obstacle | null {
  const current = own(observed.tags, one.id) ?? {}
  // Two cluster tags stop the cloud controller: kubernetes/cloud-provider-aws pkg/providers/v1/tags.go.
  const others = tagLines(otherClusterTags(current, desired.clusterTag))
  if (one.type === 'instance' && others.length > 0) return { key: 'other-cluster-tag', lines: others }
  // What two clusters use is `shared`: the cloud controller deletes groups that are `owned` (same file).
  if (one.tags[desired.clusterTag] === 'owned' && others.length > 0) return { key: 'shared-as-owned', lines: others }
  // EC2 then takes no key with a slash: kubernetes/cloud-provider-aws issue 762.
  if (observed.showingTags.includes(one.id)) return { key: 'metadata-tags', lines: [] }
  const doubled = twoTaggedGroups(one, desired, observed)
  if (doubled.length > 0) return { key: 'two-tagged-groups', lines: doubled }
  const tables = otherTaggedTables(one, desired, observed)
  if (tables.length > 0) return { key: 'two-tagged-tables', lines: tables }
  const counted = Object.keys(current).filter((key) => !key.startsWith('aws:'))
  const added = [...Object.keys(missing), ...Object.keys(recordFor(one, missing, desired, observed))]
  return new Set([...counted, ...added]).size > tagLimit ? { key: 'tag-limit', lines: [] } : null
}

/**
 * Lines naming the tagged groups of a machine that has, or with this change would have, more than one of them.
 * The cloud controller then knows no group to open for a load balancer: kubernetes/cloud-provider-aws
 * pkg/providers/v1/aws.go findSecurityGroupForInstance.
 */
function twoTaggedGroups({ type, id }: DesiredTags, desired: Desired, observed: Observed): string[] {
  const { clusterTag } = desired
  const isTagged = (group: string) => own(own(observed.tags, group) ?? {}, clusterTag) !== undefined
  if (type === 'instance') return lines(id, (own(observed.attached, id) ?? []).filter(isTagged))
  if (type !== 'security-group' || isTagged(id)) return []
  const planned = new Set(desired.tagged.filter((one) => one.type === 'security-group').map((one) => one.id))
  return Object.entries(observed.attached).flatMap(([instance, groups]) =>
    groups.includes(id) ? lines(instance, groups.filter((group) => planned.has(group) || isTagged(group))) : [],
  )
}

/**
 * The other tables that have the cluster tag, or are to get it, when this one has it not yet. A cloud controller that
 * writes routes wants exactly one: kubernetes/cloud-provider-aws pkg/providers/v1/aws_routes.go findRouteTable.
 */
function otherTaggedTables({ type, id }: DesiredTags, { clusterTag, tagged }: Desired, { tags }: Observed): string[] {
  const isTagged = (table: string) => own(own(tags, table) ?? {}, clusterTag) !== undefined
  if (type !== 'route-table' || isTagged(id)) return []
  const planned = tagged.filter((one) => one.type === type).map((one) => one.id)
  const others = [...planned, ...Object.keys(tags).filter((one) => one.startsWith('rtb-') && isTagged(one))]
  return [...new Set(others)].filter((one) => one !== id).map((table) => tagLine(table, clusterTag))
}

const lines = (instance: string, groups: readonly string[]) =>
  groups.length > 1 ? [tagLine(instance, groups.join(', '))] : []

function undo(id: string, written: Tags, current: Tags): Call[] {
  const added = Object.keys(written).filter((key) => own(current, key) === undefined)
  const before = Object.fromEntries(Object.entries(current).filter(([key, value]) => own(written, key) !== undefined && written[key] !== value))
  return [
    ...(added.length > 0 ? [{ operation: 'ec2:DeleteTags', detail: `${id}: ${added.join(', ')}` }] : []),
    ...(Object.keys(before).length > 0
      ? [{ operation: 'ec2:CreateTags', detail: `${id}: ${tagLines(before).join(', ')}` }]
      : []),
  ]
}
