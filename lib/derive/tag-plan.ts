import { managedVolumeTag, tagReasons, type TagReasonId } from '@/lib/catalog/tag-reasons'
import type { PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { clusterTagKey, extraTags, managedByTag } from './cluster-tag'
import { roleNames } from './names'
import { madeGroup } from './made-group'
import { poolTags } from './pool-tags'
import type { RoleNames, TagRow, TaggedResource } from './types'

/** Every tag the cluster needs: on which resource, who puts it there, and why. */
export function tagPlan(plan: Plan): TagRow[] {
  return [
    ...nodeRows(plan),
    ...groupRows(plan),
    ...nodeGroupRows(plan),
    ...subnetRows(plan),
    ...routeTableRows(plan),
    ...volumeRows(plan),
    ...roleRows(plan),
  ]
}

function nodeRows(plan: Plan): TagRow[] {
  if (plan.nodes.source === 'existing') {
    return plan.nodes.instances.map(({ id, name }, i) =>
      row('instance', id, name, clusterTagKey(plan), plan.tags.instances, 'instance', `nodes.instances.${i}`),
    )
  }
  return plan.nodes.pools.flatMap((pool, i) =>
    poolTags(plan).map(({ key, value }) => {
      const why = key === clusterTagKey(plan) ? 'pool' : 'extra'
      // Carried in the pool's own `tags`, so Rancher is the one who writes it.
      return row('pool', '', pool.name, key, value, why, `nodes.pools.${i}`, 'rancher')
    }),
  )
}

function groupRows(plan: Plan): TagRow[] {
  return plan.nodes.network.securityGroups.flatMap(({ id, name, tagged }, i) => {
    const path = `nodes.network.securityGroups.${i}`
    const { securityGroups: value } = plan.tags
    return tagged ? [row('security-group', id, name, clusterTagKey(plan), value, 'security-group', path)] : []
  })
}

function nodeGroupRows(plan: Plan): TagRow[] {
  const group = madeGroup(plan)
  if (group === null) return []
  const path = 'nodes.nodeGroup'
  const name = row('node-group', '', group.name, 'Name', group.name, 'name', path)
  return [...madeRows(plan, 'node-group', group.name, path).filter(({ key }) => key !== 'Name'), name]
}

function subnetRows(plan: Plan): TagRow[] {
  return plan.nodes.network.subnets.flatMap(({ id, name, loadBalancers: kind }, i) => {
    const path = `nodes.network.subnets.${i}`
    const own = row('subnet', id, name, clusterTagKey(plan), plan.tags.subnets, 'subnet', path)
    return kind === 'none' ? [own] : [own, row('subnet', id, name, `kubernetes.io/role/${kind}`, '1', kind, path)]
  })
}

/** The cloud controller does not care whose the table is, and it was there before the cluster. */
function routeTableRows(plan: Plan): TagRow[] {
  return plan.nodes.routeTables.map(({ id, name }, i) =>
    row('route-table', id, name, clusterTagKey(plan), 'shared', 'route-table', `nodes.routeTables.${i}`),
  )
}

/** As the EBS CSI driver tags the volumes that it makes itself. */
function volumeRows(plan: Plan): TagRow[] {
  if (!plan.storage.ebs) return []
  return plan.storage.volumes.flatMap(({ id, name }, i) => {
    const path = `storage.volumes.${i}`
    return [
      row('volume', id, name, clusterTagKey(plan), 'owned', 'volume', path),
      row('volume', id, name, managedVolumeTag.key, managedVolumeTag.value, 'managed-volume', path),
    ]
  })
}

/** Only what Lariat makes: an adopted role stays as its owner tagged it. */
function roleRows(plan: Plan): TagRow[] {
  const { controlPlane, worker } = roleNames(plan)
  const owned = (names: RoleNames, path: PlanPath) =>
    names.source === 'existing'
      ? []
      : [
          ...madeRows(plan, 'role', names.roleName, path),
          ...madeRows(plan, 'instance-profile', names.profileName, path),
        ]
  return [...owned(controlPlane, 'iam.controlPlane'), ...owned(worker, 'iam.worker')]
}

function madeRows(plan: Plan, type: 'role' | 'instance-profile' | 'node-group', name: string, path: PlanPath): TagRow[] {
  return [
    row(type, '', name, managedByTag.key, managedByTag.value, 'managed', path),
    row(type, '', name, clusterTagKey(plan), 'owned', type, path),
    ...extraTags(plan).map(({ key, value }) => row(type, '', name, key, value, 'extra', path)),
  ]
}

function row(
  type: TaggedResource,
  id: string,
  name: string,
  key: string,
  value: string,
  reason: TagReasonId,
  path: PlanPath,
  by: TagRow['by'] = 'lariat',
): TagRow {
  const { why, source } = tagReasons[reason]
  return { resource: { type, id, name }, key, value, by, why, source, path }
}
