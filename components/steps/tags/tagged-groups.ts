import { nodeGroupName } from '@/lib/derive/names'
import type { Plan } from '@/lib/plan/schema'
import { groupsOfNodes, made, taggedGroups } from '@/lib/rules/tagged-group'

/**
 * What the cloud controller makes of the groups on a machine: kubernetes/cloud-provider-aws pkg/providers/v1/aws.go
 * findSecurityGroupForInstance. `one`: the tagged one. `only`: none is tagged, but there is no other.
 * `several` and `none` are errors there. `unknown`: Lariat does not know which groups the machine has.
 */
export type GroupVerdict = 'one' | 'only' | 'several' | 'none' | 'unknown'

export interface NodeVerdict {
  /** Name of the machine; empty for all machines of all pools. */
  readonly node: string
  readonly verdict: GroupVerdict
  /** Names, or ids, of the groups on the machine. */
  readonly groups: readonly string[]
  /** Those of them that carry the cluster tag. */
  readonly tagged: readonly string[]
}

/** Whether load balancers fail on such a machine. */
export const stops = ({ verdict }: NodeVerdict) => verdict === 'several' || verdict === 'none'

/** For each machine, or once for all pools, how many of its groups will carry the cluster tag. */
export function groupVerdicts(plan: Plan): NodeVerdict[] {
  const tagged = taggedGroups(plan)
  const nameOf = groupNames(plan)
  return groupsOfNodes(plan).map(({ name, groups }) => {
    const marked = groups.filter((key) => tagged.has(key))
    return {
      node: name,
      verdict: verdictOf(groups.length, marked.length),
      groups: groups.map(nameOf),
      tagged: marked.map(nameOf),
    }
  })
}

function verdictOf(groups: number, tagged: number): GroupVerdict {
  if (groups === 0) return 'unknown'
  if (tagged === 1) return 'one'
  if (tagged > 1) return 'several'
  return groups === 1 ? 'only' : 'none'
}

/** Groups are known by id on existing machines, by their place in the list on pools. */
function groupNames(plan: Plan): (key: string) => string {
  const { nodes } = plan
  const byId = nodes.source === 'existing'
  const names = new Map(nodes.network.securityGroups.map(({ id, name }, index) => [byId ? id : String(index), name || id]))
  names.set(made, nodeGroupName(plan))
  return (key) => names.get(key) || (byId ? key : '—')
}
