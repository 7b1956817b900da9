import { clusterCrd } from '@/lib/catalog/cluster-option-reasons'
import { issue } from '@/lib/catalog/sources'
import { entriesOf, itemsOf, nodeAt, textOf, type Tree, type TreePath } from '@/lib/documents/tree'
import type { BroughtDocument, Bundle } from '@/lib/documents/types'
import { layersOf, rkeConfig, selectorsPath, strayKeys } from '../cluster'
import { once } from '../once'
import type { DocumentFinding, DocumentRule } from '../types'
import { planConfig } from './sources'

const selectors = ({ root }: BroughtDocument) =>
  itemsOf(nodeAt(root, selectorsPath)).map((entry, index) => ({ entry, path: [...selectorsPath, index] as TreePath }))

/** Whether a document says nothing about its Cluster but selectors. */
function onlySelectors({ kind, root, parent }: BroughtDocument): boolean {
  const keys = [...entriesOf(root), ...entriesOf(nodeAt(root, ['spec']))].map(({ key }) => key)
  const inside = entriesOf(nodeAt(root, rkeConfig)).map(({ key }) => key)
  const alone = keys.every((key) => key === 'spec' || key === 'rkeConfig') && inside.join() === 'machineSelectorConfig'
  return kind === 'cluster' && !parent && alone
}

/** How many such pieces each file has. */
const piecesOf = once((bundle: Bundle) => {
  const counts = new Map<string, number>()
  for (const { file } of bundle.filter(onlySelectors)) counts.set(file, (counts.get(file) ?? 0) + 1)
  return counts
})

interface Loss {
  readonly path: TreePath
  readonly key: string
  readonly lost: readonly string[]
}

const flagOf = (argument: string) => argument.split('=', 1)[0] ?? ''
const textsOf = (tree: Tree) => itemsOf(tree).flatMap((item) => textOf(item) ?? [])

/** Lists of arguments that a selector puts in the place of those for all nodes, with what it does not repeat. */
const losses = once((document: BroughtDocument): Loss[] => {
  const general = new Map<string, readonly string[]>()
  return layersOf(document).flatMap(({ path, config, selector }) =>
    entriesOf(config).flatMap(({ key, value }) => {
      if (!key.endsWith('-arg') || value.type !== 'list') return []
      const own = textsOf(value)
      const flags = new Set(own.map(flagOf))
      const lost = (general.get(key) ?? []).filter((argument) => !flags.has(flagOf(argument)))
      if (selector === undefined) general.set(key, own)
      return lost.length > 0 ? [{ path: [...path, key], key, lost }] : []
    }),
  )
})

const lossAt = (document: BroughtDocument, { path }: DocumentFinding) =>
  losses(document).find((loss) => loss.path.join('.') === path.join('.'))?.lost ?? []

/** Settings for some of the nodes. */
export const selectorRules: readonly DocumentRule[] = [
  {
    id: 'LAR-801',
    severity: 'error',
    kinds: ['cluster'],
    title: { en: 'config is empty, and {keys} stand beside it', 'zh-CN': 'config 为空，而 {keys} 与它并列' },
    explain: {
      en:
        'One level of indentation is missing. An entry of machineSelectorConfig knows config and machineLabelSelector '
        + 'alone: kubectl refuses the rest, Rancher\'s UI and API drop it without a word. Without '
        + 'disable-cloud-controller and the arguments, RKE2\'s own controller initialises the nodes and writes '
        + 'rke2:// provider IDs that cannot be changed. The documentation has it so.',
      'zh-CN':
        '这里少缩进了一级。machineSelectorConfig 的条目只有 config 和 machineLabelSelector 两个字段：其余字段 kubectl 会拒绝，Rancher 的界面和 API '
        + '则直接丢弃，不给任何提示。缺少 disable-cloud-controller 和这些参数时，RKE2 自带的控制器会初始化节点，并写入之后无法更改的 rke2:// providerID。'
        + '官方文档中的示例就是这样写的。',
    },
    source: issue('rancher/rke2#4267'),
    check: (document) =>
      selectors(document).flatMap(({ entry, path }) => {
        const keys = strayKeys(entry)
        return keys.length > 0 ? [{ path: [...path, 'config'], values: { keys: keys.join(', ') } }] : []
      }),
    fix: {
      label: { en: 'Move them under config', 'zh-CN': '移到 config 之下' },
      edits: ({ root }, { path }) =>
        strayKeys(nodeAt(root, path.slice(0, -1))).map((key) => ({
          op: 'move',
          path: [...path.slice(0, -1), key],
          to: [...path, key],
        })),
    },
  },
  {
    id: 'LAR-805',
    severity: 'warning',
    kinds: ['cluster'],
    title: {
      en: 'One of {count} pieces that each hold machineSelectorConfig alone',
      'zh-CN': '共有 {count} 个片段，各自只包含 machineSelectorConfig',
    },
    explain: {
      en:
        'machineSelectorConfig is one list. Pasted into a Cluster one after the other, each piece replaces the one '
        + 'before and only the last is kept. Write one list with all entries; where a node matches several, the last '
        + 'value of a key wins.',
      'zh-CN': 'machineSelectorConfig 是一个列表。把这些片段逐个粘贴到集群对象中，后一个会替换前一个，最后只剩下一个。请将所有条目写在同一个列表中；节点匹配多个条目时，每个键以最后的值为准。',
    },
    source: clusterCrd,
    check: (document, bundle) => {
      if (!onlySelectors(document)) return []
      const count = piecesOf(bundle).get(document.file) ?? 0
      return count > 1 ? [{ path: selectorsPath, values: { count } }] : []
    },
  },
  {
    id: 'LAR-816',
    severity: 'warning',
    kinds: ['cluster'],
    title: { en: 'This {key} takes {lost} away', 'zh-CN': '此处的 {key} 会丢掉 {lost}' },
    explain: {
      en:
        'Lists are not joined: where the selector matches, this list stands in the place of the one for all nodes. '
        + 'Repeat here what shall stay.',
      'zh-CN': '列表不会合并：凡是匹配该选择器的节点，此列表会取代适用于所有节点的列表。需要保留的内容请在此重复写出。',
    },
    source: planConfig,
    check: (document) =>
      losses(document).map(({ path, key, lost }) => ({ path, values: { key, lost: lost.join(', ') } })),
    fix: {
      label: { en: 'Add {lost} here too', 'zh-CN': '在此也加上 {lost}' },
      edits: (document, finding) =>
        lossAt(document, finding).map((value) => ({ op: 'append', path: finding.path, value })),
    },
  },
]
