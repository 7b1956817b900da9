import type { PlanPath } from '@/lib/plan/path'
import type { Plan, Pool } from '@/lib/plan/schema'
import { each, repeated, when } from './finding'
import { kubeletLabels, labelSyntax, taintSyntax } from './sources'
import type { Finding, Rule } from './types'

type Entry = Pool['labels'][number]
/** Labels or taints of the pools; only while Rancher makes the machines. Without a key the files leave one out. */
const entries = (
  plan: Plan,
  list: 'labels' | 'taints',
  check: (entry: Entry, at: (field?: string) => PlanPath) => Finding[],
) =>
  plan.nodes.source === 'ec2'
    ? plan.nodes.pools.flatMap((pool, i) =>
        each<Entry>(pool[list], `nodes.pools.${i}.${list}`, (entry, at) => (entry.key === '' ? [] : check(entry, at))),
      )
    : []

const name = '[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?'
const domain = '[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*'
const keyShape = new RegExp(`^((?=[^/]{1,253}/)${domain}/)?${name}$`)
const valueShape = new RegExp(`^(${name})?$`)

/** What is wrong with the form of an entry, at the field it is in. */
const malformed = ({ key, value }: Entry, at: (field?: string) => PlanPath) => [
  ...when(!keyShape.test(key), at('key'), { text: key }),
  ...when(!valueShape.test(value), at('value'), { text: value }),
]

/** The labels of its own domains that kubelet lets itself set. */
const own = new Set([
  'kubernetes.io/hostname', 'kubernetes.io/os', 'kubernetes.io/arch', 'beta.kubernetes.io/os', 'beta.kubernetes.io/arch',
  'beta.kubernetes.io/instance-type', 'topology.kubernetes.io/zone', 'topology.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/region',
])

function isRefused(key: string): boolean {
  const prefix = key.includes('/') ? key.slice(0, key.indexOf('/')) : ''
  const within = (...domains: string[]) => domains.some((one) => prefix === one || prefix.endsWith(`.${one}`))
  return within('kubernetes.io', 'k8s.io') && !within('kubelet.kubernetes.io', 'node.kubernetes.io') && !own.has(key)
}

/** Labels and taints, which kubelet puts on its node: with one it does not take it does not start. */
export const labelRules: readonly Rule[] = [
  {
    id: 'LAR-137',
    severity: 'error',
    title: { en: 'Kubernetes cannot take “{text}” in a label', 'zh-CN': 'Kubernetes 标签中不能使用“{text}”' },
    explain: {
      en:
        'A key is a name, or a domain, a slash and a name. Names and values have letters, digits and - _ . only, '
        + 'begin and end with a letter or a digit, and have at most 63 characters; a value may be empty.',
      'zh-CN':
        '键是一个名称，或由域名、斜杠和名称组成。名称和值只能包含字母、数字以及 - _ .，以字母或数字开头和结尾，最多 63 个字符；值可以为空。',
    },
    source: labelSyntax,
    check: (plan) => entries(plan, 'labels', malformed),
  },
  {
    id: 'LAR-138',
    severity: 'error',
    title: { en: 'A node may not give itself the label {key}', 'zh-CN': '节点不能为自己设置标签 {key}' },
    explain: {
      en:
        'With such a label in kubernetes.io or k8s.io kubelet does not start. Rancher labels the roles of a node by '
        + 'itself. Use a domain of your own, or node.kubernetes.io/….',
      'zh-CN':
        '带有 kubernetes.io 或 k8s.io 下的此类标签时，kubelet 无法启动。节点角色的标签由 Rancher 自动设置。'
        + '请使用您自己的域名，或 node.kubernetes.io/…。',
    },
    source: kubeletLabels,
    check: (plan) => entries(plan, 'labels', ({ key }, at) => when(isRefused(key), at('key'), { key })),
  },
  {
    id: 'LAR-139',
    severity: 'error',
    title: { en: 'Kubernetes cannot take “{text}” in a taint', 'zh-CN': 'Kubernetes 污点中不能使用“{text}”' },
    explain: {
      en:
        'A key is a name, or a domain, a slash and a name. Names and values have letters, digits and - _ . only, '
        + 'begin and end with a letter or a digit, and have at most 63 characters; a value may be empty. With '
        + 'anything else kubelet does not start.',
      'zh-CN':
        '键是一个名称，或由域名、斜杠和名称组成。名称和值只能包含字母、数字以及 - _ .，以字母或数字开头和结尾，最多 63 个字符；值可以为空。'
        + '否则 kubelet 无法启动。',
    },
    source: taintSyntax,
    check: (plan) => entries(plan, 'taints', malformed),
  },
  {
    id: 'LAR-140',
    severity: 'error',
    title: { en: 'The taint {key}:{effect} is given twice', 'zh-CN': '污点 {key}:{effect} 重复' },
    explain: {
      en: 'A node has one taint per key and effect, and kubelet does not start with two. Remove one of them.',
      'zh-CN': '节点上每个键与效果的组合只能有一个污点，重复时 kubelet 无法启动。请删除其中一个。',
    },
    source: taintSyntax,
    check: ({ nodes }) =>
      nodes.source !== 'ec2'
        ? []
        : nodes.pools.flatMap(({ taints }, i) => {
            const again = repeated(taints, ({ key, effect }) => (key === '' ? '' : `${key}:${effect}`))
            return each(taints, `nodes.pools.${i}.taints`, ({ key, effect }, at, index) =>
              when(again.has(index), at('key'), { key, effect }),
            )
          }),
  },
]
