import { entriesOf, entryOf, itemsOf, nodeAt, scalarOf, textOf, type Tree, type TreePath } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'

/** A cluster.yml of RKE has the configuration at its root; Rancher's own form has it under this key. */
export function configOf({ root }: BroughtDocument): { tree: Tree; path: TreePath } {
  const key = 'rancher_kubernetes_engine_config'
  const inside = entryOf(root, key)?.value
  return inside ? { tree: inside, path: [key] } : { tree: root, path: [] }
}

/** What it says of the cloud provider. */
export function cloudProviderOf(document: BroughtDocument) {
  const { tree, path } = configOf(document)
  const at = [...path, 'cloud_provider']
  const node = entryOf(tree, 'cloud_provider')?.value
  return { path: at, name: textOf(entryOf(node, 'name')?.value), metadata: entryOf(node, 'useInstanceMetadataHostname')?.value }
}

export interface ExtraArgument {
  readonly service: string
  readonly key: string
  readonly value: string
  readonly path: TreePath
}

/** The arguments that are given to services besides those that RKE gives itself. */
export function extraArguments(document: BroughtDocument): ExtraArgument[] {
  const { tree, path } = configOf(document)
  return entriesOf(entryOf(tree, 'services')?.value).flatMap(({ key: service, value }) =>
    entriesOf(entryOf(value, 'extra_args')?.value).map((entry) => ({
      service,
      key: entry.key,
      value: String(scalarOf(entry.value) ?? ''),
      path: [...path, 'services', service, 'extra_args', entry.key],
    })),
  )
}

/** Places where a node is given a name by hand. */
export function namedByHand(document: BroughtDocument): TreePath[] {
  const { tree, path } = configOf(document)
  const nodes = itemsOf(nodeAt(tree, ['nodes'])).flatMap((node, index) =>
    textOf(entryOf(node, 'hostname_override')?.value) ? [[...path, 'nodes', index, 'hostname_override']] : [],
  )
  const given = extraArguments(document).filter(({ key }) => key === 'hostname-override').map((one) => one.path)
  return [...nodes, ...given]
}
