import { madeGroup } from '@/lib/derive/made-group'
import type { PlanPath } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'

/** The key of the group that Lariat makes, which always carries the cluster tag. */
export const made = 'made'

/** The security groups on one kind of node, in order, by key: an id, or for pools the place in the list. */
export interface NodeGroups {
  readonly path: PlanPath
  readonly name: string
  readonly groups: readonly string[]
}

/**
 * The groups each node has. A pool's machines get every group of the network; an existing machine has its own.
 * The cloud controller counts tagged groups per instance: kubernetes/cloud-provider-aws findSecurityGroupForInstance.
 */
export function groupsOfNodes(plan: Plan): NodeGroups[] {
  const { nodes } = plan
  if (nodes.source === 'existing') {
    return nodes.instances.map(({ name, id, securityGroups }, index) => ({
      path: `nodes.instances.${index}.securityGroups`,
      name: name || id,
      groups: [...new Set(securityGroups)],
    }))
  }
  // Machines that exist get it by hand.
  const own = madeGroup(plan) === null ? [] : [made]
  const groups = [...own, ...nodes.network.securityGroups.map((_, index) => String(index))]
  return groups.length === 0 ? [] : [{ path: 'nodes.network.securityGroups', name: '', groups }]
}

/** Keys of the groups that will carry the cluster tag. */
export function taggedGroups({ nodes }: Plan): ReadonlySet<string> {
  const byId = nodes.source === 'existing'
  const chosen = nodes.network.securityGroups.flatMap(({ id, tagged }, index) => (tagged ? [byId ? id : String(index)] : []))
  return new Set([made, ...chosen])
}

/**
 * Which groups to tag so that every node has one: a group that all of them share, else for one node after the other
 * the first group that gives no node a second. What is tagged already is preferred. Null when that leads nowhere.
 */
export function groupsToTag(plan: Plan): ReadonlySet<string> | null {
  // A node with a single group needs no tag: the cloud controller takes the only group there is.
  const kinds = new Map(groupsOfNodes(plan).map(({ groups }) => [groups.join(' '), groups]))
  const several = [...kinds.values()].filter((groups) => groups.length > 1)
  const tagged = taggedGroups(plan)
  const preferred = (groups: readonly string[]) =>
    [...groups].sort((a, b) => Number(tagged.has(b)) - Number(tagged.has(a)))
  const shared = preferred(several[0] ?? []).find((key) => several.every((groups) => groups.includes(key)))
  if (shared !== undefined) return new Set([shared])
  const chosen = new Set<string>()
  const count = (groups: readonly string[]) => groups.filter((key) => chosen.has(key)).length
  for (const groups of several) {
    if (count(groups) === 1) continue
    const fitting = preferred(groups).find((key) =>
      several.every((other) => !other.includes(key) || count(other) === 0),
    )
    if (fitting === undefined) return null
    chosen.add(fitting)
  }
  return several.every((groups) => count(groups) === 1) ? chosen : null
}

/** The Plan with exactly these groups tagged. Groups on no node keep their tag; a missing row is added. */
export function withTaggedGroups(plan: Plan, keys: ReadonlySet<string>): Plan {
  const byId = plan.nodes.source === 'existing'
  const attached = new Set(groupsOfNodes(plan).flatMap(({ groups }) => groups))
  const listed = plan.nodes.network.securityGroups.map((group, index) => {
    const key = byId ? group.id : String(index)
    return attached.has(key) ? { ...group, tagged: keys.has(key) } : group
  })
  const missing = byId ? [...keys].filter((key) => !listed.some(({ id }) => id === key)) : []
  const securityGroups = [...listed, ...missing.map((id) => ({ id, name: '', tagged: true }))]
  return { ...plan, nodes: { ...plan.nodes, network: { ...plan.nodes.network, securityGroups } } }
}
