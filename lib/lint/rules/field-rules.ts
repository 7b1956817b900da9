import { clusterCrd } from '@/lib/catalog/cluster-option-reasons'
import {
  clusterSpec, ebsValueFields, helmChartSpec, machineConfigFields, type FieldShape,
} from '@/lib/catalog/object-fields'
import { chartOf } from '@/lib/documents/chart-of'
import { nodeAt, scalarOf, type Tree, type TreePath } from '@/lib/documents/tree'
import type { BroughtDocument } from '@/lib/documents/types'
import { most } from '../limits'
import { nearest } from '../nearest'
import { once } from '../once'
import type { DocumentRule } from '../types'
import { yamlSpec } from './sources'

interface Mistake {
  readonly kind: 'unknown' | 'type'
  readonly path: TreePath
  /** The name that must have been meant, or the type that is wanted. */
  readonly meant: string
}

/** The part of a document whose fields are known, and what they hold. */
function known(document: BroughtDocument): { path: TreePath; shape: FieldShape } | undefined {
  if (document.kind === 'cluster') return { path: ['spec'], shape: clusterSpec }
  if (document.kind === 'machine-config') return { path: [], shape: machineConfigFields }
  if (document.kind === 'helm-chart') return { path: ['spec'], shape: helmChartSpec }
  return chartOf(document) === 'ebs' ? { path: [], shape: ebsValueFields } : undefined
}

/** Everything in a document that is no field, or not of its type. */
const mistakes = once((document: BroughtDocument): Mistake[] => {
  const part = known(document)
  const found: Mistake[] = []
  if (part) look(nodeAt(document.root, part.path), part.shape, part.path, found)
  return found
})

function look(tree: Tree | undefined, shape: FieldShape, path: TreePath, found: Mistake[]) {
  if (!tree || shape === 'any' || tree.type === 'opaque' || scalarOf(tree) === null || found.length >= most) return
  if (typeof shape === 'string') {
    if (!isOf(tree, shape)) found.push({ kind: 'type', path, meant: shape })
  } else if ('of' in shape) {
    if (tree.type !== 'list') found.push({ kind: 'type', path, meant: 'list' })
    else for (const [index, item] of tree.items.entries()) look(item, shape.of, [...path, index], found)
  } else if (tree.type !== 'map') found.push({ kind: 'type', path, meant: 'object' })
  else {
    // What stands beside an empty `config` is one mistake of its own: LAR-801.
    const stray = tree.entries.some(({ key, value }) => key === 'config' && scalarOf(value) === null)
    for (const { key, value } of tree.entries) {
      const below = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined
      if (below) look(value, below, [...path, key], found)
      else if (!stray) {
        found.push({ kind: 'unknown', path: [...path, key], meant: nearest(key, Object.keys(shape.fields)) ?? '' })
      }
    }
  }
}

const isOf = (tree: Tree, type: string) => {
  const value = scalarOf(tree)
  return type === 'integer' ? Number.isInteger(value) : typeof value === type
}

const kinds = ['cluster', 'machine-config', 'helm-chart', 'helm-values'] as const
const nameOf = (path: TreePath) => String(path.findLast((step) => typeof step === 'string'))

/** Fields of objects, whatever they mean. */
export const fieldRules: readonly DocumentRule[] = [
  {
    id: 'LAR-802',
    severity: 'error',
    kinds,
    title: { en: '“{field}” is not a field here', 'zh-CN': '此处没有“{field}”字段' },
    explain: {
      en:
        'kubectl refuses an object with such a field, Rancher\'s UI and API drop it without a word, and the EBS '
        + 'chart\'s schema refuses the whole values. Look at spelling, capitals and indentation.',
      'zh-CN':
        '含有这种字段的对象会被 kubectl 拒绝，在 Rancher 的界面和 API 中则会被直接丢弃，不给任何提示；EBS Chart 的 schema 会拒绝整个 values。请检查拼写、大小写和缩进。',
    },
    source: clusterCrd,
    check: (document) =>
      mistakes(document).flatMap(({ kind, path }) =>
        kind === 'unknown' ? [{ path, values: { field: nameOf(path) } }] : [],
      ),
    fix: {
      label: { en: 'Use the field that is spelt most like it', 'zh-CN': '改为拼写最接近的字段' },
      edits: (document, { path }) => {
        const meant = mistakes(document).find((one) => one.path.join('\n') === path.join('\n'))?.meant ?? ''
        const to = [...path.slice(0, -1), meant]
        return meant === '' || nodeAt(document.root, to) ? [] : [{ op: 'move', path, to }]
      },
    },
  },
  {
    id: 'LAR-803',
    severity: 'error',
    kinds,
    title: { en: '“{field}” must be of type {type}', 'zh-CN': '“{field}”的类型必须是 {type}' },
    explain: {
      en:
        'The API server refuses the object. Numbers of an Amazonec2Config and the concurrency of an upgrade are text, '
        + 'so they stand in quotes; flags and counts do not.',
      'zh-CN': 'API 服务器会拒绝该对象。Amazonec2Config 中的数字和升级并发数都是文本，需要加引号；布尔值和数量则不加引号。',
    },
    source: clusterCrd,
    check: (document) =>
      mistakes(document).flatMap(({ kind, path, meant }) =>
        kind === 'type' ? [{ path, values: { field: nameOf(path), type: meant } }] : [],
      ),
    fix: {
      label: { en: 'Write it as {type}', 'zh-CN': '改写为 {type}' },
      edits: ({ root }, { path, values }) => {
        const value = rewritten(scalarOf(nodeAt(root, path)), values?.type)
        return value === undefined ? [] : [{ op: 'set', path, value }]
      },
    },
  },
  {
    id: 'LAR-804',
    severity: 'error',
    kinds: [...kinds, 'rke1', 'iam-policy', 'iam-trust', 'plan', 'other'],
    title: { en: '“{key}” is given {count} times; this one counts', 'zh-CN': '“{key}”出现了 {count} 次，只有这一处有效' },
    explain: {
      en:
        'A map has each key once. Strict readers refuse the file; the others keep the last and lose the rest, here '
        + 'that of line {line}. Pieces of documentation that all begin with spec: must be made one.',
      'zh-CN': '映射中的键不能重复。严格的解析器会拒绝该文件，其他解析器只保留最后一个，前面的（此处为第 {line} 行）全部丢失。文档中多个以 spec: 开头的片段必须合并为一个。',
    },
    source: yamlSpec,
    check: ({ root }) => duplicates(root),
  },
]

/** The same value as another type, where there is no doubt about it. */
function rewritten(value: unknown, type: unknown): string | number | boolean | undefined {
  if (type === 'string' && typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  if (type === 'integer' && typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value)
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  return undefined
}

/** Keys that a map has more than once, as the author wrote it: what a merge key (`<<`) brings stands before the map. */
function duplicates(root: Tree, path: TreePath = []): ReturnType<DocumentRule['check']> {
  if (root.type === 'list') return root.items.flatMap((item, index) => duplicates(item, [...path, index]))
  if (root.type !== 'map') return []
  const written = new Map<string, { line: number; count: number }>()
  const last = new Map<string, Tree>()
  for (const { key, keyAt, value } of root.entries) {
    last.set(key, value)
    const merged = keyAt.line < root.at.line || (keyAt.line === root.at.line && keyAt.column < root.at.column)
    const before = written.get(key)
    if (!merged) written.set(key, { line: before?.line ?? keyAt.line, count: (before?.count ?? 0) + 1 })
  }
  const here = [...written].flatMap(([key, { line, count }]) =>
    count > 1 ? [{ path: [...path, key], values: { key, count, line } }] : [],
  )
  return [...here, ...[...last].flatMap(([key, value]) => duplicates(value, [...path, key]))]
}
