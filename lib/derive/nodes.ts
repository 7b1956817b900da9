import type { NodeRoles, Plan, Taint } from '@/lib/plan/schema'
import type { NodeGroup, Profile } from './types'

type Distribution = Plan['cluster']['distribution']

/** Every group of equal nodes: the pools, or each existing machine on its own. */
export function nodeGroups(plan: Plan): NodeGroup[] {
  if (plan.nodes.source === 'existing') {
    return plan.nodes.instances.map((instance, i) =>
      group(plan, {
        id: `instances.${i}`,
        name: instance.name || instance.id,
        path: `nodes.instances.${i}`,
        quantity: 1,
        roles: instance.roles,
        userTaints: [],
        userLabels: [],
      }),
    )
  }
  return plan.nodes.pools.map((pool, i) =>
    group(plan, {
      id: `pools.${i}`,
      name: pool.name,
      path: `nodes.pools.${i}`,
      quantity: pool.quantity,
      roles: pool.roles,
      userTaints: pool.taints,
      userLabels: pool.labels,
    }),
  )
}

/** Only a node with the control-plane role runs the cloud controller, so only it gets the writing profile. */
export function profileOf(roles: NodeRoles): Profile {
  return roles.controlPlane ? 'control-plane' : 'worker'
}

/** The keys under which a distribution marks its control plane and etcd nodes, and the taint value it gives them. */
export function roleMarks(distribution: Distribution) {
  const rke1 = distribution === 'rke1'
  return {
    // rancher/rke services/workerplane.go writes `controlplane`, without a hyphen, and the value `true`.
    controlPlane: rke1 ? 'node-role.kubernetes.io/controlplane' : 'node-role.kubernetes.io/control-plane',
    etcd: 'node-role.kubernetes.io/etcd',
    worker: 'node-role.kubernetes.io/worker',
    taintValue: rke1 ? 'true' : '',
  }
}

export const uninitialized: Taint = {
  key: 'node.cloudprovider.kubernetes.io/uninitialized',
  value: 'true',
  effect: 'NoSchedule',
}

/** Taints Rancher puts on a node for its roles: rancher/rancher pkg/capr/planner/planner.go getTaints. */
export function roleTaints(roles: NodeRoles, distribution: Distribution): Taint[] {
  if (roles.worker) return []
  const marks = roleMarks(distribution)
  const taints: Taint[] = []
  // K3s: a node that is both gets the control-plane taint only.
  if (roles.etcd && !(distribution === 'k3s' && roles.controlPlane)) {
    taints.push({ key: marks.etcd, value: marks.taintValue, effect: 'NoExecute' })
  }
  if (roles.controlPlane) taints.push({ key: marks.controlPlane, value: marks.taintValue, effect: 'NoSchedule' })
  return taints
}

interface Members {
  id: string
  name: string
  path: string
  quantity: number
  roles: NodeRoles
  userTaints: readonly Taint[]
  userLabels: readonly { key: string; value: string }[]
}

function group(plan: Plan, { userTaints, userLabels, ...rest }: Members): NodeGroup {
  const external = plan.cluster.provider === 'external'
  return {
    ...rest,
    profile: profileOf(rest.roles),
    taints: [
      ...roleTaints(rest.roles, plan.cluster.distribution),
      ...userTaints.filter((taint) => taint.key !== ''),
      // kubelet adds it when it is told that an external provider will initialise the node.
      ...(external ? [uninitialized] : []),
    ],
    labels: { ...typed(userLabels), ...roleLabels(rest.roles, plan.cluster.distribution) },
  }
}

function roleLabels(roles: NodeRoles, distribution: Distribution): Record<string, string> {
  const marks = roleMarks(distribution)
  const labels: Record<string, string> = {}
  if (roles.controlPlane) labels[marks.controlPlane] = 'true'
  if (roles.etcd) labels[marks.etcd] = 'true'
  if (roles.worker) labels[marks.worker] = 'true'
  return labels
}

const typed = (labels: readonly { key: string; value: string }[]) =>
  Object.fromEntries(labels.filter((label) => label.key !== '').map((label) => [label.key, label.value]))
