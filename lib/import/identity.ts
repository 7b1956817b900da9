import { clusterId } from '@/lib/derive/names'
import { nodeAt, textOf } from '@/lib/documents/tree'
import type { BroughtDocument, Bundle } from '@/lib/documents/types'
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
  const nameless = fresh && clusterNameIn(bundle) === undefined && id.length <= longestName
  return { ...plan, cluster: nameless ? { ...cluster, name: id, id: '' } : { ...cluster, id } }
}

/** The driver's fields of a machine: an Amazonec2Config is them, a node template has them. */
export const machineText = ({ root }: BroughtDocument, field: string) =>
  textOf(nodeAt(root, [field])) ?? textOf(nodeAt(root, ['amazonec2Config', field]))

/**
 * What documents call the cluster: a Cluster says it; without one the profiles do that Lariat derives from the name,
 * where a machine is called after it, too.
 */
export function clusterNameIn(bundle: Bundle): string | undefined {
  const clusters = bundle.filter(({ kind }) => kind === 'cluster')
  const machines = bundle.map((document) => {
    const [, stem] = /^(.+)-(?:control-plane|worker)$/.exec(machineText(document, 'iamInstanceProfile') ?? '') ?? []
    const name = textOf(nodeAt(document.root, ['metadata', 'name'])) ?? textOf(nodeAt(document.root, ['name']))
    return stem !== undefined && name?.startsWith(`${stem}-`) ? stem : undefined
  })
  return [...clusters.map(({ root }) => textOf(nodeAt(root, ['metadata', 'name']))), ...machines].find((name) => name !== undefined)
}
