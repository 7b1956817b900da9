import {
  entriesOf, entryOf, itemsOf, nodeAt, scalarOf, textOf, type MapEntry, type Tree, type TreePath,
} from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import type { NodeRoles, Taint } from '@/lib/plan/schema'

export const rkeConfig = ['spec', 'rkeConfig'] as const
export const globalPath = [...rkeConfig, 'machineGlobalConfig'] as const
export const selectorsPath = [...rkeConfig, 'machineSelectorConfig'] as const

/** Settings for some nodes; later layers win, key by key: rancher/rancher pkg/capr/planner/config.go addUserConfig. */
export interface Layer {
  readonly path: TreePath
  readonly config: Tree | undefined
  /** Undefined for all nodes. */
  readonly selector: Tree | undefined
}

/** What a Cluster tells its nodes: `machineGlobalConfig`, then each selector. */
export function layersOf({ root }: BroughtDocument): Layer[] {
  const selectors = itemsOf(nodeAt(root, selectorsPath)).map((item, index) => ({
    path: [...selectorsPath, index, 'config'],
    config: entryOf(item, 'config')?.value,
    selector: entryOf(item, 'machineLabelSelector')?.value,
  }))
  return [{ path: globalPath, config: nodeAt(root, globalPath), selector: undefined }, ...selectors]
}

/** The keys of a selector's entry that stand beside an empty `config` and belong into it; none where it is not so. */
export function strayKeys(entry: Tree | undefined): string[] {
  const config = entryOf(entry, 'config')?.value
  if (!config || scalarOf(config) !== null) return []
  return entriesOf(entry).flatMap(({ key }) => (['config', 'machineLabelSelector'].includes(key) ? [] : [key]))
}

/** What is written to be told to nodes, though it may never reach them: with what stands beside an empty `config`. */
export function writtenSettings(document: BroughtDocument): (Setting & { readonly key: string })[] {
  const { root } = document
  const layers = layersOf(document).flatMap(({ path, config }) => settings(path, entriesOf(config)))
  const strays = itemsOf(nodeAt(root, selectorsPath)).flatMap((entry, index) => {
    const keys = new Set(strayKeys(entry))
    return settings([...selectorsPath, index], entriesOf(entry).filter(({ key }) => keys.has(key)))
  })
  return [...layers, ...strays]
}

const settings = (path: TreePath, entries: readonly MapEntry[]) =>
  entries.map(({ key, value }) => ({ path: [...path, key], key, value }))

export interface Setting {
  readonly path: TreePath
  readonly value: Tree
}

/** The value that nodes with these roles get for a key: the last that reaches them. */
export function settingOf(layers: readonly Layer[], roles: NodeRoles, key: string): Setting | undefined {
  for (const { path, config, selector } of layers.toReversed()) {
    const value = entryOf(config, key)?.value
    if (value && scalarOf(value) !== null && reaches(selector, roles)) return { path: [...path, key], value }
  }
  return undefined
}

/** Rancher takes flags as text too: convert.ToBool. */
export const isTrue = (setting: Setting | undefined) => String(scalarOf(setting?.value)) === 'true'

/** The items of a list of arguments with their places; one argument alone may stand without a list. */
export function argumentsOf(setting: Setting | undefined): { text: string; path: TreePath }[] {
  if (!setting) return []
  const alone = textOf(setting.value)
  if (alone !== undefined) return [{ text: alone, path: setting.path }]
  return itemsOf(setting.value).flatMap((item, index) => {
    const text = textOf(item)
    return text === undefined ? [] : [{ text, path: [...setting.path, index] }]
  })
}

const roleLabels: Readonly<Record<string, keyof NodeRoles>> = {
  'rke.cattle.io/etcd-role': 'etcd',
  'rke.cattle.io/control-plane-role': 'controlPlane',
  'rke.cattle.io/worker-role': 'worker',
}

/** Whether a selector matches nodes with these roles. Labels of one's own are taken to match. */
export function reaches(selector: Tree | undefined, roles: NodeRoles): boolean {
  const has = (label: string) => roles[roleLabels[label]!]
  const isRole = (label: string | undefined): label is string => label !== undefined && Object.hasOwn(roleLabels, label)
  const labels = nodeAt(selector, ['matchLabels'])
  const matched = (labels?.type === 'map' ? labels.entries : []).every(
    ({ key, value }) => !isRole(key) || (has(key) && textOf(value) === 'true'),
  )
  return matched && itemsOf(nodeAt(selector, ['matchExpressions'])).every((expression) => {
    const key = textOf(entryOf(expression, 'key')?.value)
    if (!isRole(key)) return true
    const listed = itemsOf(entryOf(expression, 'values')?.value).some((value) => textOf(value) === 'true')
    const operator = textOf(entryOf(expression, 'operator')?.value)
    if (operator === 'In') return has(key) && listed
    if (operator === 'NotIn') return !(has(key) && listed)
    return operator === 'DoesNotExist' ? !has(key) : has(key)
  })
}

export interface PoolOf {
  readonly name: string
  readonly path: TreePath
  readonly roles: NodeRoles
  readonly taints: readonly Taint[]
  /** Name of its Amazonec2Config. */
  readonly config: string
}

/** The machine pools of a Cluster. */
export function poolsOf({ root }: BroughtDocument): PoolOf[] {
  return itemsOf(nodeAt(root, [...rkeConfig, 'machinePools'])).map((pool, index) => {
    const flag = (key: string) => scalarOf(entryOf(pool, key)?.value) === true
    const text = (tree: Tree | undefined, key: string) => textOf(entryOf(tree, key)?.value) ?? ''
    return {
      name: text(pool, 'name') || `${index}`,
      path: [...rkeConfig, 'machinePools', index],
      roles: { etcd: flag('etcdRole'), controlPlane: flag('controlPlaneRole'), worker: flag('workerRole') },
      taints: itemsOf(entryOf(pool, 'taints')?.value).map((taint) => ({
        key: text(taint, 'key'),
        value: text(taint, 'value'),
        effect: (text(taint, 'effect') || 'NoSchedule') as Taint['effect'],
      })),
      config: textOf(nodeAt(pool, ['machineConfigRef', 'name'])) ?? '',
    }
  })
}

const single: readonly NodeRoles[] = [
  { etcd: false, controlPlane: true, worker: false },
  { etcd: true, controlPlane: false, worker: false },
  { etcd: false, controlPlane: false, worker: true },
]

/** The kinds of nodes a Cluster has, by roles; each role alone where it has no pools. The control plane comes first. */
export function rolesOf(document: BroughtDocument): readonly NodeRoles[] {
  const seen = new Map(poolsOf(document).map(({ roles }) => [JSON.stringify(roles), roles]))
  const found = [...seen.values()].sort((a, b) => Number(b.controlPlane) - Number(a.controlPlane))
  return found.length === 0 ? single : found
}
