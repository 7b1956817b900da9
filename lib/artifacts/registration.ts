import type { NodeRoles } from '@/lib/plan/schema'

/** Options of Rancher's registration command that give a machine its roles. */
export const roleFlags = ({ etcd, controlPlane, worker }: NodeRoles) =>
  [etcd ? '--etcd' : '', controlPlane ? '--controlplane' : '', worker ? '--worker' : ''].filter(Boolean)
