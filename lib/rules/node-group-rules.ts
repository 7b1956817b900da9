import { isWorld } from '@/lib/derive/cidr'
import { notBlocks } from '@/lib/derive/node-group'
import { setIn } from '@/lib/plan/path'
import { each, when } from './finding'
import { groupName } from './shapes'
import { securityGroupNames, securityGroupPractice, securityGroupSources } from './sources'
import type { Rule } from './types'

const lists = ['administration', 'nodePorts'] as const

export const nodeGroupRules: readonly Rule[] = [
  {
    id: 'LAR-788',
    severity: 'error',
    title: { en: 'EC2 does not take “{name}” as the name of a security group', 'zh-CN': 'EC2 不接受“{name}”作为安全组名称' },
    explain: {
      en:
        'Up to 255 characters: letters a to z, digits, spaces and . _ - : / ( ) # , @ [ ] + = & ; { } ! $ *, and not '
        + 'sg- at the beginning. Leave the field empty for a name made from the cluster’s.',
      'zh-CN':
        '名称最多 255 个字符，只能使用英文字母、数字、空格和 . _ - : / ( ) # , @ [ ] + = & ; { } ! $ *，且不能以 sg- 开头。留空则由集群名称生成。',
    },
    source: securityGroupNames,
    check: ({ nodes: { nodeGroup: { create, name } } }) =>
      when(create && name !== '' && !groupName.test(name), 'nodes.nodeGroup.name', { name }),
    fix: {
      label: { en: 'Name it after the cluster', 'zh-CN': '由集群名称生成' },
      apply: (plan) => setIn(plan, 'nodes.nodeGroup.name', ''),
    },
  },
  {
    id: 'LAR-789',
    severity: 'error',
    title: { en: '“{block}” is not an address block', 'zh-CN': '“{block}”不是有效的地址段' },
    explain: {
      en:
        'An address block reads 203.0.113.0/24 or 2001:db8::/32. Anything else opens nothing: the node group would be '
        + 'made without it.',
      'zh-CN': '地址段的写法如 203.0.113.0/24 或 2001:db8::/32。其他写法不会放行任何来源：创建节点安全组时会忽略它。',
    },
    source: securityGroupSources,
    check: ({ nodes: { nodeGroup } }) =>
      !nodeGroup.create
        ? []
        : lists.flatMap((list) =>
            each(nodeGroup[list], `nodes.nodeGroup.${list}`, (block, at) => when(notBlocks([block]).length > 0, at(), { block })),
          ),
  },
  {
    id: 'LAR-798',
    severity: 'warning',
    title: { en: '{block} lets the whole internet in', 'zh-CN': '{block} 会对整个互联网放行' },
    explain: {
      en:
        'The rules of the node group that name this block are open to everybody: SSH and the Kubernetes API, or every '
        + 'NodePort. Name the addresses of Rancher and of your own networks instead.',
      'zh-CN':
        '节点安全组中使用该地址段的规则对所有人开放：SSH 与 Kubernetes API，或所有 NodePort。请改为填写 Rancher 以及您自己网络的地址。',
    },
    source: securityGroupPractice,
    check: ({ nodes: { nodeGroup } }) =>
      !nodeGroup.create
        ? []
        : lists.flatMap((list) =>
            each(nodeGroup[list], `nodes.nodeGroup.${list}`, (block, at) => when(isWorld(block), at(), { block })),
          ),
  },
]
