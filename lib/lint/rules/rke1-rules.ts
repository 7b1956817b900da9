import { kubernetesSources } from '@/lib/catalog/kubernetes'
import { rancherSources } from '@/lib/catalog/rancher'
import { rke1Keys } from '@/lib/catalog/rke1-keys'
import { rke1Plan, rke1Types } from '@/lib/catalog/rke1-reasons'
import { rancherAmazonPage, rancherMigrationPage } from '@/lib/catalog/sources'
import { entriesOf, entryOf, nodeAt, scalarOf, type Tree, type TreePath } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import { contextOf } from '../context'
import { nearest } from '../nearest'
import { cloudProviderOf, configOf, extraArguments, namedByHand, type ExtraArgument } from '../rke1'
import type { DocumentFinding, DocumentRule } from '../types'

/** Flags that RKE gives by itself, as `cloud_provider` says. */
const ownFlags = ['cloud-provider', 'cloud-config']
const gate = /(^|,)CSIMigrationAWS=false(?=,|$)/
const gates = (document: BroughtDocument): ExtraArgument[] =>
  extraArguments(document).filter(({ key, value }) => key === 'feature-gates' && gate.test(value))

/** Keys of a map that are on no list, with the one that was likely meant. */
function unknownKeys(tree: Tree | undefined, path: TreePath, known: readonly string[]): DocumentFinding[] {
  return entriesOf(tree).filter(({ key }) => !known.includes(key)).map(({ key }) => ({
    path: [...path, key],
    values: { key, meant: nearest(key, known) ?? '?' },
  }))
}

/** RKE1's cluster.yml. */
export const rke1Rules: readonly DocumentRule[] = [
  {
    id: 'LAR-876',
    severity: 'info',
    kinds: ['rke1'],
    title: { en: 'RKE1 is at its end of life', 'zh-CN': 'RKE1 已结束生命周期' },
    explain: {
      en:
        'End of life since 31 July 2025; later releases were for Extended Life alone, and the repository is archived '
        + 'since 31 August 2026. Rancher 2.12 and later do not start while such a cluster exists, and there is no '
        + 'upgrade in place to RKE2: plan a new cluster and move the workloads.',
      'zh-CN':
        'RKE1 已于 2025 年 7 月 31 日结束生命周期，此后的版本仅面向延长支持（Extended Life），代码仓库也已于 2026 年 8 月 31 日归档。'
        + '只要存在此类集群，Rancher 2.12 及更高版本就无法启动；也无法原地升级到 RKE2：请规划新集群并迁移工作负载。',
    },
    source: rancherSources.rke1,
    check: (document) => {
      const { tree, path } = configOf(document)
      return entryOf(tree, 'kubernetes_version') ? [{ path: [...path, 'kubernetes_version'] }] : []
    },
  },
  {
    id: 'LAR-885',
    severity: 'info',
    kinds: ['rke1'],
    title: { en: 'enable-leader-migration is for the migration alone', 'zh-CN': 'enable-leader-migration 仅用于迁移期间' },
    explain: {
      en: 'Once every node uses the external provider, take it out here and of the arguments of the cloud controller.',
      'zh-CN': '所有节点都改用外部云提供商后，请将其从此处以及云控制器管理器的参数中删去。',
    },
    source: rancherMigrationPage,
    check: (document) =>
      extraArguments(document).filter(({ key }) => key === 'enable-leader-migration').map(({ path }) => ({ path })),
  },
  {
    id: 'LAR-886',
    severity: 'error',
    kinds: ['rke1'],
    title: { en: 'Kubernetes 1.{minor} has no provider aws', 'zh-CN': 'Kubernetes 1.{minor} 不包含 aws 云提供商' },
    explain: {
      en: 'It left Kubernetes with 1.27, and RKE refuses the name. The external provider is called external-aws.',
      'zh-CN': '该云提供商自 1.27 起已从 Kubernetes 中移除，RKE 会拒绝这一名称。外部云提供商的名称是 external-aws。',
    },
    source: kubernetesSources.inTree,
    check: (document, bundle) => {
      const { name, path } = cloudProviderOf(document)
      const { minor } = contextOf(document, bundle)
      return name === 'aws' && minor !== null && minor >= 27 ? [{ path: [...path, 'name'], values: { minor } }] : []
    },
    fix: {
      label: { en: 'Use external-aws', 'zh-CN': '改为 external-aws' },
      // Names come from metadata then, unless somebody gives them by hand.
      edits: (document, { path }) => [
        { op: 'set', path, value: 'external-aws' },
        { op: 'set', path: [...path.slice(0, -1), 'useInstanceMetadataHostname'], value: namedByHand(document).length === 0 },
      ],
    },
  },
  {
    id: 'LAR-887',
    severity: 'warning',
    kinds: ['rke1'],
    title: { en: 'Nothing says where node names come from', 'zh-CN': '没有指定节点名称的来源' },
    explain: {
      en:
        'Rancher\'s form switches useInstanceMetadataHostname on; in YAML it is off. Nodes are then named after their '
        + 'hosts, with the node driver after the machine, and the cloud controller finds no instance of that name. Set it '
        + 'to true, or to false where every node is registered with --node-name set to its private DNS name.',
      'zh-CN':
        '在 Rancher 界面中选择时会启用 useInstanceMetadataHostname，而在 YAML 中默认为关闭。此时节点以主机名命名（使用节点驱动时为机器名），'
        + '云控制器管理器找不到对应的实例。请设为 true；如果每个节点注册时都通过 --node-name 指定了私有 DNS 名称，则设为 false。',
    },
    source: rke1Plan,
    check: (document) => {
      const { name, path, metadata } = cloudProviderOf(document)
      return name === 'external-aws' && !metadata && namedByHand(document).length === 0 ? [{ path: [...path, 'name'] }] : []
    },
  },
  {
    id: 'LAR-888',
    severity: 'error',
    kinds: ['rke1'],
    title: {
      en: 'useInstanceMetadataHostname is neither true nor false',
      'zh-CN': 'useInstanceMetadataHostname 既不是 true 也不是 false',
    },
    explain: {
      en:
        'The documentation prints true/false and means one of them. Use true for machines of the node driver, and false '
        + 'where nodes are registered with --node-name.',
      'zh-CN':
        '文档中写的是 true/false，意思是二选一。由节点驱动创建的机器填写 true；通过 --node-name 注册节点时填写 false。',
    },
    source: rancherAmazonPage,
    check: (document) => {
      const { path, metadata } = cloudProviderOf(document)
      const wrong = metadata && metadata.type !== 'opaque' && typeof scalarOf(metadata) !== 'boolean'
      return wrong ? [{ path: [...path, 'useInstanceMetadataHostname'] }] : []
    },
    fix: {
      label: { en: 'Without the quotes', 'zh-CN': '去掉引号' },
      edits: (document, { path }) => {
        const said = scalarOf(cloudProviderOf(document).metadata)
        return said === 'true' || said === 'false' ? [{ op: 'set', path, value: said === 'true' }] : []
      },
    },
  },
  {
    id: 'LAR-889',
    severity: 'error',
    kinds: ['rke1'],
    title: { en: 'The node has two names', 'zh-CN': '节点有两个名称' },
    explain: {
      en:
        'useInstanceMetadataHostname puts the name of the metadata in the place of this one. Use one of the two, never '
        + 'both; RKE gives --hostname-override itself.',
      'zh-CN':
        'useInstanceMetadataHostname 会用元数据中的名称替换此处的名称。两者只能选用其一；--hostname-override 由 RKE 自行设置。',
    },
    source: rke1Plan,
    check: (document) =>
      scalarOf(cloudProviderOf(document).metadata) === true ? namedByHand(document).map((path) => ({ path })) : [],
  },
  {
    id: 'LAR-890',
    severity: 'error',
    kinds: ['rke1'],
    title: {
      en: 'CSIMigrationAWS=false stops {service} from starting',
      'zh-CN': 'CSIMigrationAWS=false 会使 {service} 无法启动',
    },
    explain: {
      en:
        'The gate can be off in Kubernetes 1.23 and 1.24 alone. From 1.25 on it is locked, from 1.27 on unknown; either '
        + 'way the component exits. EBS volumes need the EBS CSI driver.',
      'zh-CN':
        '只有 Kubernetes 1.23 和 1.24 可以关闭该特性门控；自 1.25 起它被锁定，自 1.27 起不再存在，组件都会因此退出。EBS 卷需要 EBS CSI 驱动。',
    },
    source: kubernetesSources.csiMigrationGate,
    check: (document, bundle) => {
      const { minor } = contextOf(document, bundle)
      if (minor !== null && minor < 25) return []
      return gates(document).map(({ path, service }) => ({ path, values: { service } }))
    },
    fix: {
      label: { en: 'Take the gate out', 'zh-CN': '删去该特性门控' },
      edits: (document, { path }, bundle) => {
        const found = gates(document).find((one) => one.path.join() === path.join())
        if (!found || contextOf(document, bundle).minor === null) return []
        const left = found.value.replace(gate, '').replace(/^,/, '')
        return left === '' ? [{ op: 'delete', path }] : [{ op: 'set', path, value: left }]
      },
    },
  },
  {
    id: 'LAR-891',
    severity: 'warning',
    kinds: ['rke1'],
    title: { en: 'RKE gives {flag} to {service} itself', 'zh-CN': 'RKE 会自行为 {service} 设置 {flag}' },
    explain: {
      en:
        'What stands in extra_args wins over what follows from cloud_provider, and then the components disagree. Take it '
        + 'out here and set cloud_provider.name.',
      'zh-CN':
        'extra_args 中的值优先于由 cloud_provider 得出的值，从而导致各组件不一致。请从此处删去，改为设置 cloud_provider.name。',
    },
    source: rke1Plan,
    check: (document) =>
      extraArguments(document).filter(({ key }) => ownFlags.includes(key))
        .map(({ path, key, service }) => ({ path, values: { flag: `--${key}`, service } })),
  },
  {
    id: 'LAR-892',
    severity: 'warning',
    kinds: ['rke1'],
    title: { en: 'RKE1 knows no {key}', 'zh-CN': 'RKE1 没有字段 {key}' },
    explain: {
      en: 'It is dropped without a word. The nearest known name is {meant}.',
      'zh-CN': '该字段会被直接丢弃，不给任何提示。最接近的已知名称是 {meant}。',
    },
    source: rke1Types,
    check: (document) => {
      const { tree, path } = configOf(document)
      const below = (key: string) => entryOf(tree, key)?.value
      // The form of Rancher's API spells every key in camel case.
      if (below('rancherKubernetesEngineConfig')) return []
      return [
        ...unknownKeys(tree, path, rke1Keys.config),
        ...unknownKeys(below('cloud_provider'), [...path, 'cloud_provider'], rke1Keys.cloudProvider),
        ...unknownKeys(below('services'), [...path, 'services'], rke1Keys.services),
      ]
    },
    fix: {
      label: { en: 'Use the nearest name', 'zh-CN': '改为最接近的名称' },
      edits: ({ root }, { path, values }) => {
        const to = [...path.slice(0, -1), String(values?.meant)]
        return values?.meant === '?' || nodeAt(root, to) ? [] : [{ op: 'move', path, to }]
      },
    },
  },
]
