import type { NodeRoles } from '@/lib/plan/schema'

type Role = keyof NodeRoles

/** What people call their machines. RKE2 and K3s call a machine with etcd and control plane a server, others an agent. */
const words: Readonly<Record<string, readonly Role[]>> = {
  etcd: ['etcd'],
  control: ['controlPlane'],
  controlplane: ['controlPlane'],
  ctrl: ['controlPlane'],
  cp: ['controlPlane'],
  master: ['controlPlane'],
  server: ['etcd', 'controlPlane'],
  worker: ['worker'],
  agent: ['worker'],
  allinone: ['etcd', 'controlPlane', 'worker'],
}

/** Roles that a machine's `Name` tag suggests; a name that says nothing means a worker. */
export function guessRoles(name: string): NodeRoles {
  const text = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/all[^a-z]?in[^a-z]?one/, 'allinone')
  const found = new Set(text.split(/[^a-z]+/).flatMap((word) => rolesOf(word)))
  if (found.size === 0) found.add('worker')
  return { etcd: found.has('etcd'), controlPlane: found.has('controlPlane'), worker: found.has('worker') }
}

function rolesOf(word: string): readonly Role[] {
  const singular = word.replace(/s$/, '')
  return Object.hasOwn(words, singular) ? words[singular]! : []
}
