import { entryOf, itemsOf, nodeAt, textOf, type MapTree, type Tree, type TreePath } from './tree'
import type { DocumentKind } from './types'

/** What a document is, and what is put around a fragment of it so that its paths are those of the whole. */
export interface Recognised {
  readonly kind: DocumentKind
  readonly root: Tree
  readonly wrapped: TreePath
}

/** Keys by which each kind of file without `kind:` is known; one of them is enough. */
const marks: readonly (readonly [DocumentKind, readonly string[], TreePath])[] = [
  ['rke1', ['rancher_kubernetes_engine_config', 'rancherKubernetesEngineConfig', 'cloud_provider', 'kubernetes_version'], []],
  ['iam-policy', ['Statement'], []],
  ['cluster', ['rkeConfig'], ['spec']],
  ['cluster', ['machineGlobalConfig', 'machineSelectorConfig', 'additionalManifest', 'machinePools'], ['spec', 'rkeConfig']],
  [
    'helm-values',
    [
      'hostNetworking', 'nodeSelector', 'tolerations', 'args', 'clusterRoleRules', 'image', 'controller', 'node',
      'storageClasses', 'defaultStorageClass', 'enableServiceMutatorWebhook', 'clusterName', 'serviceAccount',
    ],
    [],
  ],
]

/** By `apiVersion` and `kind` where there are such, else by the keys; a fragment that people paste is made whole. */
export function recognise(tree: Tree): Recognised {
  const whole = (kind: DocumentKind): Recognised => ({ kind, root: tree, wrapped: [] })
  if (tree.type === 'list') return recogniseList(tree)
  if (tree.type !== 'map') return whole('other')
  const named = namedKind(tree)
  if (named) return whole(named)
  if (nodeAt(tree, ['spec', 'rkeConfig'])) return whole('cluster')
  if (entryOf(tree, 'aws') && entryOf(tree, 'cluster') && entryOf(tree, 'nodes')) return whole('plan')
  if (entryOf(tree, 'plan') && entryOf(tree, 'version')) return whole('plan')
  const found = marks.find(([, keys]) => keys.some((key) => entryOf(tree, key)))
  if (!found) return whole('other')
  const [kind, , path] = found
  if (kind === 'iam-policy') return whole(policyKind(tree))
  return { kind, root: wrap(tree, path), wrapped: path }
}

function namedKind(tree: Tree): DocumentKind | undefined {
  const kind = textOf(entryOf(tree, 'kind')?.value)
  if (kind === undefined || !entryOf(tree, 'apiVersion')) return undefined
  const group = textOf(entryOf(tree, 'apiVersion')?.value)?.split('/')[0]
  if (kind === 'Cluster' && group === 'provisioning.cattle.io') return 'cluster'
  if (kind === 'Amazonec2Config') return 'machine-config'
  if ((kind === 'HelmChart' || kind === 'HelmChartConfig') && group === 'helm.cattle.io') return 'helm-chart'
  return 'other'
}

/** A list alone is a piece of the chart's values: arguments, or rules of its cluster role. */
function recogniseList(tree: Tree): Recognised {
  const [first] = itemsOf(tree)
  const wrapped = textOf(first)?.startsWith('--') ? 'args' : entryOf(first, 'apiGroups') ? 'clusterRoleRules' : undefined
  if (wrapped === undefined) return { kind: 'other', root: tree, wrapped: [] }
  return { kind: 'helm-values', root: wrap(tree, [wrapped]), wrapped: [wrapped] }
}

/** A policy of a user or a role, the trust policy of a role, or one of a resource, which names the resource too. */
function policyKind(tree: Tree): DocumentKind {
  const statement = entryOf(tree, 'Statement')?.value
  const statements = statement?.type === 'map' ? [statement] : itemsOf(statement)
  const principled = statements.filter((one) => entryOf(one, 'Principal') || entryOf(one, 'NotPrincipal'))
  if (principled.length === 0) return 'iam-policy'
  // Keys, buckets and endpoints have policies with principals too; nothing of Lariat's is about them.
  return principled.some(assumesRole) ? 'iam-trust' : 'other'
}

function assumesRole(statement: Tree): boolean {
  const action = entryOf(statement, 'Action')?.value
  const actions = (action?.type === 'list' ? action.items : [action]).flatMap((one) => textOf(one) ?? [])
  if (actions.some((one) => /^sts:/i.test(one))) return true
  const anything = actions.length === 0 || actions.includes('*')
  return anything && !entryOf(statement, 'Resource') && !entryOf(statement, 'NotResource')
}

function wrap(tree: Tree, path: TreePath): Tree {
  return path.toReversed().reduce<Tree>((inner, key): MapTree => {
    return { type: 'map', at: inner.at, entries: [{ key: String(key), keyAt: inner.at, value: inner }] }
  }, tree)
}
