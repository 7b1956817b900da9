import { chart } from '@/lib/catalog/chart'
import { chartDefaults, undeclaredValues } from '@/lib/catalog/chart-defaults'
import { ebsChart } from '@/lib/catalog/ebs-chart'
import { lbcChart } from '@/lib/catalog/lbc-chart'
import { ebsValueFields, type FieldShape } from '@/lib/catalog/object-fields'
import { entriesOf, entryOf, itemsOf, nodeAt, textOf, type Tree, type TreePath } from './tree'
import type { BroughtDocument } from './types'

/** The charts that Lariat knows: the cloud controller, the EBS CSI driver, the AWS Load Balancer Controller. */
export type ChartName = 'ccm' | 'ebs' | 'lbc'

/** A map: a chart may be called `constructor`. */
const charts = new Map<string, ChartName>([
  [chart.name, 'ccm'],
  [ebsChart.name, 'ebs'],
  [lbcChart.name, 'lbc'],
])

/** The chart that a HelmChart installs, or that values are for; undefined for any other. */
export function chartOf({ kind, root, parent, home }: BroughtDocument): ChartName | undefined {
  if (kind === 'helm-values') return parent ? chartOf(parent) : byKeys(root, home.wrapped)
  if (kind !== 'helm-chart') return undefined
  // A chart may be named with its repository: oci://registry/path/name.
  const named = textOf(nodeAt(root, ['spec', 'chart'])) ?? textOf(nodeAt(root, ['metadata', 'name'])) ?? ''
  return charts.get(named.slice(named.lastIndexOf('/') + 1))
}

/** Most charts have an image, arguments, a selector and tolerations: values alone need a mark that is one chart's own. */
function byKeys(root: Tree, wrapped: TreePath): ChartName | undefined {
  if (isLoadBalancerController(root)) return 'lbc'
  if (isEbs(root)) return 'ebs'
  return isCloudController(root, wrapped) ? 'ccm' : undefined
}

const hasKey = (root: Tree, keys: readonly string[]) => keys.some((key) => entryOf(root, key))
const imageOf = (root: Tree) => textOf(nodeAt(root, ['image', 'repository']))

/** Other charts have a clusterName as well, but not beside the place where the cluster is. */
const isLoadBalancerController = (root: Tree) =>
  hasKey(root, ['enableServiceMutatorWebhook', 'defaultTargetType'])
  || (hasKey(root, ['clusterName']) && hasKey(root, ['region', 'vpcId', 'serviceAccount']))

const ebsOwn: readonly TreePath[] = [
  ['controller', 'k8sTagClusterId'],
  ['controller', 'extraVolumeTags'],
  ['controller', 'volumeModificationFeature'],
  ['node', 'volumeAttachLimit'],
  ['node', 'reservedVolumeAttachments'],
  ['sidecars', 'volumemodifier'],
  ['sidecars', 'snapshotter', 'forceEnable'],
  ['defaultStorageClass'],
]
const ebsParts = ['controller', 'node', 'sidecars', 'storageClasses']

/** ingress-nginx and Argo CD have a controller too, Longhorn a node, the EFS driver its own of nearly all. */
function isEbs(root: Tree): boolean {
  if (ebsOwn.some((path) => nodeAt(root, path))) return true
  const image = imageOf(root)
  if (image !== undefined && !image.includes(ebsChart.name)) return false
  return ebsParts.filter((key) => entryOf(root, key)).length > 1 && isDeclared(root, ebsValueFields)
}

const isDeclared = (tree: Tree, shape: FieldShape | undefined): boolean =>
  shape !== undefined
  && (typeof shape === 'string'
    || !('fields' in shape)
    || entriesOf(tree).every(({ key, value }) => Object.hasOwn(shape.fields, key) && isDeclared(value, shape.fields[key])))

/** Other providers have a controller of this name with their own before it. */
const ccmImage = /(^|\/|aws-)cloud-controller-manager/
const ccmOwn = ['hostNetworking', 'clusterRoleRules']
const ccmKeys = new Set([...Object.keys(chartDefaults[chart.newest]), ...undeclaredValues])
const ownArgument = /^--(cloud-provider|configure-cloud-routes|use-service-account-credentials)(=|$)/
const documentedArgument = /^--(cloud-provider|configure-cloud-routes|use-service-account-credentials|v)(=|$)/
const controlPlaneMark = /^node-role\.kubernetes\.io\/control-?plane$/
const uninitialized = 'node.cloudprovider.kubernetes.io/uninitialized'

function isCloudController(root: Tree, wrapped: TreePath): boolean {
  const image = imageOf(root)
  if (image !== undefined && ccmImage.test(image)) return true
  const keys = entriesOf(root).map(({ key }) => key)
  // A copy of the image may be called anything, if all else is the chart's.
  if (hasKey(root, ccmOwn)) return image === undefined || keys.every((key) => ccmKeys.has(key))
  if (image !== undefined) return false
  const args = itemsOf(entryOf(root, 'args')?.value).map((one) => textOf(one) ?? '')
  if (args.some((one) => ownArgument.test(one))) return true
  if (wrapped.length > 0) return args.length > 0 && args.every((one) => documentedArgument.test(one))
  return isPlacement(root, keys)
}

/** The pieces of the documentation that hold a node selector alone, or tolerations. */
function isPlacement(root: Tree, keys: readonly string[]): boolean {
  if (!keys.every((key) => key === 'nodeSelector' || key === 'tolerations')) return false
  const tolerated = itemsOf(entryOf(root, 'tolerations')?.value).map((one) => textOf(entryOf(one, 'key')?.value))
  if (tolerated.includes(uninitialized)) return true
  const selected = entriesOf(entryOf(root, 'nodeSelector')?.value)
  return keys.length === 1 && selected.some(({ key }) => controlPlaneMark.test(key))
}
