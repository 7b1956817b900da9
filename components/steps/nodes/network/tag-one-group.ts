import type { Plan, SecurityGroup } from '@/lib/plan/schema'

/**
 * Which groups carry the cluster tag, unless someone decides otherwise on the Tags step: of every machine's groups one,
 * preferably one that many machines share, then the first. Never a second one on any machine: with two, the cloud
 * controller refuses to open ports for load balancers
 * (kubernetes/cloud-provider-aws pkg/providers/v1/aws.go, "Multiple tagged security groups found").
 */
export function tagOneGroup(plan: Plan): Plan {
  const { network, nodeGroup, source } = plan.nodes
  // The group that Lariat makes has the tag already, on every machine of every pool.
  if (nodeGroup.create && source === 'ec2') return plan
  const machines = groupsPerMachine(plan)
  const tagged = new Set<number>(network.securityGroups.flatMap((group, index) => (group.tagged ? [index] : [])))
  const shared = (index: number) => machines.filter((groups) => groups.has(index))
  const byUse = network.securityGroups
    .map((_, index) => ({ index, machines: shared(index) }))
    .sort((a, b) => b.machines.length - a.machines.length)
  for (const group of byUse) {
    const alone = group.machines.every((groups) => [...groups].every((other) => !tagged.has(other)))
    if (group.machines.length > 0 && alone) tagged.add(group.index)
  }
  return withTagged(plan, (_, index) => tagged.has(index))
}

/**
 * A change of groups or machines, followed by the tags: chosen anew as long as they are what Lariat would choose,
 * only filled up once someone has decided otherwise.
 */
export function changeGroups(plan: Plan, change: (plan: Plan) => Plan): Plan {
  const changed = change(plan)
  if (changed === plan) return plan
  const anew = (from: Plan) => tagOneGroup(withTagged(from, () => false))
  return undecided(plan, anew(plan)) ? anew(changed) : tagOneGroup(changed)
}

/** Machines of pools get every chosen group; existing machines have the groups they have. */
function groupsPerMachine({ nodes }: Plan): readonly ReadonlySet<number>[] {
  const groups = nodes.network.securityGroups
  const own = nodes.source === 'existing' ? nodes.instances : []
  const sets = own.map(
    (machine) => new Set(groups.flatMap(({ id }, index) => (machine.securityGroups.includes(id) ? [index] : []))),
  )
  return sets.some((set) => set.size > 0) ? sets : [new Set(groups.keys())]
}

function undecided(plan: Plan, fresh: Plan): boolean {
  return plan.nodes.network.securityGroups.every(
    (group, index) => group.tagged === fresh.nodes.network.securityGroups[index]?.tagged,
  )
}

function withTagged(plan: Plan, isTagged: (group: SecurityGroup, index: number) => boolean): Plan {
  const { network } = plan.nodes
  const securityGroups = network.securityGroups.map((group, index) => ({ ...group, tagged: isTagged(group, index) }))
  return { ...plan, nodes: { ...plan.nodes, network: { ...network, securityGroups } } }
}
