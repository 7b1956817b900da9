import { configKeys, configKeysSource, filterCode } from '@/lib/catalog/config-keys'
import { rke2Behaviour, rke2Source } from '@/lib/catalog/rke2'
import { issue } from '@/lib/catalog/sources'
import { nodeAt, scalarOf } from '@/lib/documents/tree'
import type { Bundle, BroughtDocument } from '@/lib/documents/types'
import { argumentsOf, globalPath, isTrue, layersOf, rolesOf, settingOf, writtenSettings } from '../cluster'
import { contextOf, type Context } from '../context'
import { most } from '../limits'
import { nearest } from '../nearest'
import type { DocumentRule } from '../types'
import { k3sServer } from './sources'

const either = new Set([...configKeys.rke2, ...configKeys.k3s])
const metadataName = 'node-name-from-cloud-provider-metadata'
/** Their absence from K3s' list has rules of its own. */
const ownRules = new Set(['cloud-provider-name', metadataName])

const keysOf = ({ distribution }: Context) =>
  distribution === 'rke2' || distribution === 'k3s' ? configKeys[distribution] : either

/** Keys that never reach a node, each with the one that must have been meant. */
function unknownKeys(document: BroughtDocument, bundle: Bundle) {
  const known = keysOf(contextOf(document, bundle))
  return writtenSettings(document)
    .filter(({ key }) => !known.has(key) && !ownRules.has(key))
    .slice(0, most)
    .map(({ key, path }) => ({ key, path, meant: nearest(key, known) }))
}

const named = (document: BroughtDocument, key: string) =>
  writtenSettings(document).filter((setting) => setting.key === key)

/** Keys of the nodes' configuration: only some reach the nodes. */
export const configRules: readonly DocumentRule[] = [
  {
    id: 'LAR-812',
    severity: 'warning',
    kinds: ['cluster'],
    title: { en: 'K3s has no cloud-provider-name', 'zh-CN': 'K3s 没有 cloud-provider-name 选项' },
    explain: {
      en:
        'Rancher drops the key for K3s, though its documentation speaks of “RKE2/K3s”. The kubelet is told by '
        + 'kubelet-arg, and the node\'s name must be given to each node.',
      'zh-CN': '尽管文档写的是“RKE2/K3s”，Rancher 会在 K3s 上丢弃该键。kubelet 需要通过 kubelet-arg 告知，节点名称则必须逐个节点指定。',
    },
    source: configKeysSource,
    check: (document, bundle) =>
      contextOf(document, bundle).distribution === 'k3s'
        ? named(document, 'cloud-provider-name').map(({ path }) => ({ path }))
        : [],
    fix: { label: { en: 'Remove it', 'zh-CN': '删除' }, edits: (_, { path }) => [{ op: 'delete', path }] },
  },
  {
    id: 'LAR-813',
    severity: 'error',
    kinds: ['cluster'],
    title: { en: 'K3s\' ServiceLB stays on', 'zh-CN': 'K3s 的 ServiceLB 仍在运行' },
    explain: {
      en:
        'disable-cloud-controller turns off only the part that looks after nodes. ServiceLB and the AWS controller '
        + 'fight over every Service of type LoadBalancer: it shows node addresses, or its status flaps.',
      'zh-CN':
        'disable-cloud-controller 只停用管理节点的部分。ServiceLB 会与 AWS 控制器争用每个 LoadBalancer 类型的 Service：显示的是节点地址，或状态来回变化。',
    },
    source: k3sServer,
    check: (document, bundle) => {
      const [controlPlane] = rolesOf(document)
      if (contextOf(document, bundle).distribution !== 'k3s' || !controlPlane) return []
      const layers = layersOf(document)
      const disabled = settingOf(layers, controlPlane, 'disable-cloud-controller')
      const kubelet = settingOf(layers, controlPlane, 'kubelet-arg')
      const waits = argumentsOf(kubelet).some(({ text }) => text === 'cloud-provider=external') ? kubelet : undefined
      const handed = isTrue(disabled) ? disabled : waits
      const parts = argumentsOf(settingOf(layers, controlPlane, 'disable')).flatMap(({ text }) => text.split(','))
      const off = parts.includes('servicelb')
      return handed && !off ? [{ path: handed.path }] : []
    },
    fix: {
      label: { en: 'Turn ServiceLB off', 'zh-CN': '停用 ServiceLB' },
      edits: (document) => {
        const given = settingOf(layersOf(document), rolesOf(document)[0]!, 'disable')
        if (given && given.value.type !== 'list') return []
        return [{ op: 'append', path: given?.path ?? [...globalPath, 'disable'], value: 'servicelb' }]
      },
    },
  },
  {
    id: 'LAR-814',
    severity: 'error',
    kinds: ['cluster'],
    title: { en: 'This build does not know {key}', 'zh-CN': '此版本不支持 {key}' },
    explain: {
      en:
        'RKE2 has it from 1.29.11, 1.30.7, 1.31.3 and 1.32 on, K3s never. Nodes keep their host names, and the cloud '
        + 'controller does not find their instances. On an older RKE2 use cloud-provider-name: aws with each '
        + 'component overridden; on K3s name each node by hand.',
      'zh-CN':
        'RKE2 从 1.29.11、1.30.7、1.31.3 和 1.32 起才支持，K3s 始终不支持。节点会沿用主机名，云控制器管理器因此找不到对应的实例。较旧的 RKE2 请使用 '
        + 'cloud-provider-name: aws，并逐个组件覆盖；K3s 请逐个指定节点名称。',
    },
    source: rke2Source,
    check: (document, bundle) => {
      const { distribution, version } = contextOf(document, bundle)
      const lacks = distribution === 'k3s' || (version !== null && rke2Behaviour(version) === 'legacy')
      return lacks ? named(document, metadataName).map(({ path, key }) => ({ path, values: { key } })) : []
    },
  },
  {
    id: 'LAR-815',
    severity: 'info',
    kinds: ['cluster'],
    title: { en: 'Does this Rancher pass {key} on?', 'zh-CN': '此 Rancher 会传递 {key} 吗？' },
    explain: {
      en:
        'No Rancher that provisions Kubernetes 1.{minor} is certain to: 2.11 and older drop it without a word, 2.12 '
        + 'and 2.13 pass it on once they have loaded the driver metadata of July 2026. Where it is dropped, nodes '
        + 'keep their host names; use cloud-provider-name: aws there.',
      'zh-CN':
        '能够创建 Kubernetes 1.{minor} 的 Rancher 都不一定会：2.11 及更早版本会直接丢弃，2.12 和 2.13 在加载 2026 年 7 月的驱动元数据后才会传递。被丢弃时节点会沿用主机名，'
        + '此时请使用 cloud-provider-name: aws。',
    },
    source: issue('rancher/rancher#55932'),
    check: (document, bundle) => {
      const { distribution, version } = contextOf(document, bundle)
      if (distribution !== 'rke2' || !version || version.minor > 32 || rke2Behaviour(version) === 'legacy') return []
      return named(document, metadataName).map(({ path, key }) => ({ path, values: { key, minor: version.minor } }))
    },
  },
  {
    id: 'LAR-817',
    severity: 'error',
    kinds: ['cluster'],
    title: { en: '“{key}” is misspelt: {meant}', 'zh-CN': '“{key}”拼写有误，应为 {meant}' },
    explain: {
      en: 'Rancher passes only keys on that it knows. It drops this one, and what it was to set is not set.',
      'zh-CN': 'Rancher 只传递它认识的键。这个键会被丢弃，其设置不会生效。',
    },
    source: configKeysSource,
    check: (document, bundle) =>
      unknownKeys(document, bundle).flatMap(({ key, path, meant }) =>
        meant === undefined ? [] : [{ path, values: { key, meant } }],
      ),
    fix: {
      label: { en: 'Write {meant}', 'zh-CN': '改为 {meant}' },
      edits: ({ root }, { path, values }) => {
        const to = [...path.slice(0, -1), String(values?.meant)]
        return nodeAt(root, to) ? [] : [{ op: 'move', path, to }]
      },
    },
  },
  {
    id: 'LAR-818',
    severity: 'warning',
    kinds: ['cluster'],
    title: { en: 'Rancher does not pass “{key}” on', 'zh-CN': 'Rancher 不会传递“{key}”' },
    explain: {
      en:
        'It is not among the keys that Rancher knows for this distribution (driver metadata of October 2024), and '
        + 'others are dropped without a word. Newer driver metadata may have it; else it belongs into a file on the '
        + 'node.',
      'zh-CN': '它不在 Rancher 针对此发行版认识的键之列（2024 年 10 月的驱动元数据），不在其中的键会被直接丢弃，不给任何提示。较新的驱动元数据可能包含它；否则应写入节点上的配置文件。',
    },
    source: configKeysSource,
    check: (document, bundle) =>
      unknownKeys(document, bundle).flatMap(({ key, path, meant }) =>
        meant === undefined ? [{ path, values: { key } }] : [],
      ),
  },
  {
    id: 'LAR-819',
    severity: 'error',
    kinds: ['cluster'],
    title: { en: '“{key}” is neither text, flag nor list', 'zh-CN': '“{key}”既不是文本、布尔值，也不是列表' },
    explain: {
      en: 'Rancher drops numbers and maps here without a word. Put a number into quotes.',
      'zh-CN': 'Rancher 会直接丢弃此处的数字和映射，不给任何提示。数字需要加引号。',
    },
    source: filterCode,
    check: (document) =>
      writtenSettings(document).flatMap(({ key, path, value }) =>
        value.type === 'map' || typeof scalarOf(value) === 'number' ? [{ path, values: { key } }] : [],
      ),
    fix: {
      label: { en: 'Put it into quotes', 'zh-CN': '加上引号' },
      edits: ({ root }, { path }) => {
        const value = scalarOf(nodeAt(root, path))
        return Number.isSafeInteger(value) ? [{ op: 'set', path, value: String(value) }] : []
      },
    },
  },
]
