import { clusterId } from '@/lib/derive/names'
import { itemsOf, nodeAt, textOf } from '@/lib/documents/tree'
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
  const said = fresh ? (clusterNameIn(bundle) ?? id) : cluster.name
  const name = said.length <= longestName ? said : cluster.name
  return { ...plan, cluster: { ...cluster, name, id: name === id ? '' : id } }
}

/** The driver's fields of a machine: an Amazonec2Config is them, a node template has them. */
export const machineText = ({ root }: BroughtDocument, field: string) =>
  textOf(nodeAt(root, [field])) ?? textOf(nodeAt(root, ['amazonec2Config', field]))

/** The names that Lariat derives from the cluster's. */
const derivedName = /^(.+)-(?:control-plane|worker)$/
const stemOf = (name: string | undefined) => derivedName.exec(name ?? '')?.[1]

/**
 * What documents call the cluster. A Cluster says it; without one the names of profiles and roles do, where they are
 * those that Lariat derives from it.
 */
export function clusterNameIn(bundle: Bundle): string | undefined {
  const nameAt = ({ root }: BroughtDocument) => textOf(nodeAt(root, ['metadata', 'name']))
  const clusters = bundle.filter(({ kind }) => kind === 'cluster').map(nameAt)
  const machines = bundle.map((document) => {
    const stem = stemOf(machineText(document, 'iamInstanceProfile'))
    const name = nameAt(document) ?? textOf(nodeAt(document.root, ['name']))
    return stem !== undefined && name?.startsWith(`${stem}-`) ? stem : undefined
  })
  const roles = bundle.flatMap(({ root }) =>
    itemsOf(nodeAt(root, ['resources'])).flatMap((one) =>
      textOf(nodeAt(one, ['type'])) === 'role' ? [stemOf(textOf(nodeAt(one, ['name'])))] : [],
    ),
  )
  return [...clusters, ...machines, ...roles].find((name) => name !== undefined)
}
