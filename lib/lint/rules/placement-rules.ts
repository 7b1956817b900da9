import { ccmChart, plannerCode } from '@/lib/catalog/sources'
import { isMap } from '@/lib/derive/merge-values'
import { roleMarks } from '@/lib/derive/nodes'
import { tolerates } from '@/lib/derive/scheduling'
import { entriesOf, entryOf, nodeAt } from '@/lib/documents/tree'
import type { Bundle, BroughtDocument } from '@/lib/documents/types'
import { effective, gives, givenValues, isCcmValues, isWholeValues } from '../chart-values'
import {
  controlPlaneKeys, distributionOf, hurdles, isRoleMark, recommendedTolerations, tolerationsOf, type Hurdle,
} from '../chart-context'
import type { DocumentFinding, DocumentRule } from '../types'
import { coalesceCode, tolerationCode } from './sources'

const controlPlane = controlPlaneKeys.rke2

/** Tolerations by value that do not match Rancher's taint of that key: its number, and what matches. */
function wrongValues(document: BroughtDocument, bundle: Bundle) {
  const distribution = distributionOf(document, bundle)
  if (!distribution) return []
  const { taintValue: value, ...marks } = roleMarks(distribution)
  const list = tolerationsOf(givenValues(document).tolerations)
  return list.flatMap(({ key, operator, value: given = '', effect = 'NoSchedule' }, index) => {
    const own = key === marks.controlPlane || key === marks.etcd
    const misses = own && operator !== 'Exists' && given !== value
    return misses && !tolerates(list, { key, value, effect }) ? [{ index, key, given, value }] : []
  })
}

/** A toleration added to the given ones, or the whole list where none is given: it replaces the chart's. */
function tolerate(document: BroughtDocument, bundle: Bundle, { values }: DocumentFinding) {
  const hurdle = hurdles(document, bundle).find(({ taint }) => nameOf(taint) === values?.taint)
  if (!hurdle) return []
  const { key, effect } = hurdle.taint
  const all = recommendedTolerations(distributionOf(document, bundle) ?? 'rke2')
  const list = { op: 'set', path: ['tolerations'], value: all } as const
  if (!gives(document, 'tolerations') && tolerates(tolerationsOf(all), hurdle.taint)) return [list]
  const one = { op: 'append', path: ['tolerations'], value: { key, operator: 'Exists', effect } } as const
  return gives(document, 'tolerations') ? [one] : [list, one]
}

const nameOf = ({ key, value, effect }: Hurdle['taint']) => `${key}${value && `=${value}`}:${effect}`
const judgesTolerations = (document: BroughtDocument) =>
  isCcmValues(document) && (isWholeValues(document) || gives(document, 'tolerations'))

/** Findings for pools that are known, or for what is usual where none is. */
function hurdleFindings(document: BroughtDocument, bundle: Bundle, known: boolean): DocumentFinding[] {
  if (!judgesTolerations(document)) return []
  return hurdles(document, bundle).flatMap(({ taint, pool }) => {
    if ((pool !== undefined) !== known) return []
    return [{ path: ['tolerations'], values: { taint: nameOf(taint), ...(pool === undefined ? {} : { pool }) } }]
  })
}

/** What is left of the chart's own selector that no node's label matches. */
function leftover(document: BroughtDocument, bundle: Bundle): boolean {
  if (!isCcmValues(document) || !(isWholeValues(document) || gives(document, 'nodeSelector'))) return false
  const { nodeSelector } = effective(document)
  const kept = isMap(nodeSelector) && Object.hasOwn(nodeSelector, controlPlane)
  const own = entryOf(entryOf(document.root, 'nodeSelector')?.value, controlPlane) !== undefined
  return kept && (distributionOf(document, bundle) === 'rke1' || !own)
}

/** Where the cloud controller's pods may run. */
export const placementRules: readonly DocumentRule[] = [
  {
    id: 'LAR-830',
    severity: 'error',
    kinds: ['helm-values'],
    title: { en: 'This toleration does not match the taint {key}', 'zh-CN': '此容忍度与污点 {key} 不匹配' },
    explain: {
      en:
        'Without operator: Exists the value must be equal: “{given}” here, “{value}” in Rancher\'s taint. RKE2 and '
        + 'K3s taint without a value, RKE1 with true. The controller stays Pending on nodes that are not workers as '
        + 'well. The documentation has it so.',
      'zh-CN':
        '没有 operator: Exists 时，两者的值必须相等：此处为“{given}”，Rancher 的污点为“{value}”。RKE2 和 K3s 的污点没有值，RKE1 的值为 true。'
        + '在不兼任工作节点的节点上，控制器会一直处于 Pending。官方文档中的示例就是这样写的。',
    },
    source: plannerCode,
    check: (document, bundle) =>
      isCcmValues(document)
        ? wrongValues(document, bundle).map(({ index, key, given, value }) => ({
            path: ['tolerations', index, ...(nodeAt(document.root, ['tolerations', index, 'value']) ? ['value'] : [])],
            values: { key: key ?? '', given, value },
          }))
        : [],
    fix: {
      label: { en: 'Use operator: Exists', 'zh-CN': '使用 operator: Exists' },
      edits: ({ root }, { path }) => {
        const one = path.slice(0, 2)
        const value = [...one, 'value']
        const exists = { op: 'set', path: [...one, 'operator'], value: 'Exists' } as const
        return nodeAt(root, value) ? [exists, { op: 'delete', path: value }] : [exists]
      },
    },
  },
  {
    id: 'LAR-831',
    severity: 'error',
    kinds: ['helm-values'],
    title: { en: 'Nothing tolerates {taint} of pool {pool}', 'zh-CN': '没有容忍度匹配节点池 {pool} 的污点 {taint}' },
    explain: {
      en:
        'The cloud controller runs on control plane nodes. With this taint it stays Pending there, or is evicted, and '
        + 'nobody initialises the nodes. The list given here replaces the chart\'s.',
      'zh-CN': '云控制器管理器运行在控制平面节点上。存在此污点时，它会一直处于 Pending 或被驱逐，节点也就无人初始化。此处给出的列表会取代 Chart 的列表。',
    },
    source: plannerCode,
    check: (document, bundle) => hurdleFindings(document, bundle, true),
    fix: {
      label: { en: 'Tolerate it', 'zh-CN': '添加容忍度' },
      edits: (document, finding, bundle) => tolerate(document, bundle, finding),
    },
  },
  {
    id: 'LAR-832',
    severity: 'warning',
    kinds: ['helm-values'],
    title: { en: 'Nothing tolerates {taint}', 'zh-CN': '没有容忍度匹配污点 {taint}' },
    explain: {
      en:
        'Nodes that run etcd and the control plane, and no workloads, carry it, if only until they are initialised: '
        + 'there the controller is evicted or stays Pending. A list given here replaces the chart\'s own. Neither that '
        + 'one nor the documentation\'s has the taint of etcd.',
      'zh-CN':
        '同时运行 etcd 和控制平面且不兼任工作节点的节点带有该污点（有的污点只保留到节点初始化为止）：控制器在那里会被驱逐或一直处于 Pending。此处给出的列表会取代 Chart 自带的列表；'
        + 'Chart 自带的列表和官方文档中的列表都不包含 etcd 的污点。',
    },
    source: tolerationCode,
    check: (document, bundle) => hurdleFindings(document, bundle, false),
    fix: {
      label: { en: 'Tolerate it', 'zh-CN': '添加容忍度' },
      edits: (document, finding, bundle) => tolerate(document, bundle, finding),
    },
  },
  {
    id: 'LAR-833',
    severity: 'error',
    kinds: ['helm-values'],
    title: {
      en: 'The label {key} has the text "true", not {value}',
      'zh-CN': '标签 {key} 的值是文本 "true"，而不是 {value}',
    },
    explain: {
      en:
        'With another text the DaemonSet wants no pod at all: no node has that label. What is no text, such as true '
        + 'without quotes, is refused by the API server, and the release fails.',
      'zh-CN':
        '使用其他文本时，没有节点带有该标签，DaemonSet 的期望 Pod 数为 0。如果值不是文本（例如不加引号的 true），API 服务器会拒绝该 DaemonSet，release 也会失败。',
    },
    source: ccmChart,
    check: (document, bundle) =>
      isCcmValues(document)
        ? entriesOf(entryOf(document.root, 'nodeSelector')?.value).flatMap(({ key, value: tree }) => {
            const value = tree.type === 'scalar' ? tree.value : undefined
            const leave = !isRoleMark(key) || value === 'true' || value === null || value === undefined
            return leave || (key === controlPlane && leftover(document, bundle))
              ? []
              : [{ path: ['nodeSelector', key], values: { key, value: JSON.stringify(value) } }]
          })
        : [],
    fix: {
      label: { en: 'Write "true"', 'zh-CN': '改为 "true"' },
      edits: (_, { path }) => [{ op: 'set', path, value: 'true' }],
    },
  },
  {
    id: 'LAR-834',
    severity: 'error',
    kinds: ['helm-values'],
    title: {
      en: 'The chart\'s own selector matches no node, and it stays',
      'zh-CN': 'Chart 自带的选择器不匹配任何节点，而且仍然生效',
    },
    explain: {
      en:
        'Helm merges maps key by key: node-role.kubernetes.io/control-plane with the value "" stays until it is given '
        + 'another value, or null; an empty map takes nothing away. RKE1 needs null beside its own controlplane: '
        + '"true". Editing the DaemonSet instead is undone by the next upgrade.',
      'zh-CN':
        'Helm 会逐键合并映射：值为 "" 的 node-role.kubernetes.io/control-plane 会一直保留，除非给它另一个值或 null；空映射不会去掉任何内容。RKE1 除了自己的 '
        + 'controlplane: "true" 之外，还需要将它设为 null。直接编辑 DaemonSet 会在下次升级时失效。',
    },
    source: coalesceCode,
    check: (document, bundle) => (leftover(document, bundle) ? [{ path: ['nodeSelector', controlPlane] }] : []),
    fix: {
      label: { en: 'Select the control plane', 'zh-CN': '选择控制平面节点' },
      edits: (document, _, bundle) => {
        const distribution = distributionOf(document, bundle)
        const put = (key: string, value: string | null) => ({ op: 'set', path: ['nodeSelector', key], value }) as const
        if (distribution !== 'rke1') return distribution ? [put(controlPlane, 'true')] : []
        return [put(controlPlaneKeys.rke1, 'true'), put(controlPlane, null)]
      },
    },
  },
]
