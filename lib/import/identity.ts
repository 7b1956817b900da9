import { clusterId } from '@/lib/derive/names'
import { nodeAt, textOf } from '@/lib/documents/tree'
import type { Plan } from '@/lib/plan/schema'
import type { Brought } from './subject'

/** Bound of a cluster's name; an id may be longer. */
const longestName = 63

/**
 * The Plan of the cluster with this id. Where nothing says what the cluster is called it is called so: an id is the
 * name unless somebody gave another.
 */
export function withClusterId(plan: Plan, id: string, { bundle, fresh }: Brought): Plan {
  const { cluster } = plan
  if (clusterId(plan) === id || id === '') return plan
  if (cluster.name === id) return { ...plan, cluster: { ...cluster, id: '' } }
  const named = bundle.some(({ kind, root }) => kind === 'cluster' && textOf(nodeAt(root, ['metadata', 'name'])) !== undefined)
  const nameless = fresh && !named && id.length <= longestName
  return { ...plan, cluster: nameless ? { ...cluster, name: id, id: '' } : { ...cluster, id } }
}
