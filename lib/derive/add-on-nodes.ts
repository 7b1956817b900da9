import type { Plan } from '@/lib/plan/schema'
import { nodeGroups, roleMarks, uninitialized } from './nodes'
import { tolerates, type Toleration } from './scheduling'
import type { NodeGroup, Profile } from './types'

/** Nodes an add-on's Deployment is meant for: those with the role, whatever other roles they have. */
export type Place = Plan['storage']['controllerOn']

/** The pools or machines it can land on. */
export function hosts(plan: Plan, place: Place): NodeGroup[] {
  return nodeGroups(plan).filter(({ roles }) => (place === 'worker' ? roles.worker : roles.controlPlane))
}

/** The profiles of those nodes, whose roles must therefore allow what the add-on calls. */
export function hostProfiles(plan: Plan, place: Place): Profile[] {
  const found = new Set(hosts(plan, place).map(({ profile }) => profile))
  return found.size > 0 ? [...found] : [place]
}

/** Whether the EBS CSI driver's controller can land on nodes with this profile. */
export function hostsEbsController(plan: Plan, profile: Profile): boolean {
  return plan.storage.ebs && hostProfiles(plan, plan.storage.controllerOn).includes(profile)
}

/** Holds it to those nodes; workers need none, everything else is tainted. */
export function hostSelector(plan: Plan, place: Place): Readonly<Record<string, string>> | null {
  return place === 'worker' ? null : { [roleMarks(plan.cluster.distribution).controlPlane]: 'true' }
}

/**
 * What it must tolerate there. On workers nothing, as long as one pool is without taints of the user: pools that are
 * set apart for something stay so.
 */
export function hostTolerations(plan: Plan, place: Place): Toleration[] {
  const marks = roleMarks(plan.cluster.distribution)
  const groups = hosts(plan, place)
  const blocking = ({ taints }: NodeGroup) =>
    taints.filter(({ key, effect }) => effect !== 'PreferNoSchedule' && key !== uninitialized.key)
  if (place === 'worker' && groups.some((group) => blocking(group).length === 0)) return []
  const found: Toleration[] =
    place === 'worker'
      ? []
      : [
          { key: marks.controlPlane, operator: 'Exists', effect: 'NoSchedule' },
          { key: marks.etcd, operator: 'Exists', effect: 'NoExecute' },
        ]
  for (const taint of groups.flatMap(blocking)) {
    if (!tolerates(found, taint)) found.push({ key: taint.key, operator: 'Exists', effect: taint.effect })
  }
  return found
}
