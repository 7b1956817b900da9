import { isWorld } from '@/lib/derive/cidr'
import { each, when } from './finding'
import { securityGroupPractice } from './sources'
import type { Rule } from './types'

export const nodeGroupRules: readonly Rule[] = [
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
        : (['administration', 'nodePorts'] as const).flatMap((list) =>
            each(nodeGroup[list], `nodes.nodeGroup.${list}`, (block, at) => when(isWorld(block), at(), { block })),
          ),
  },
]
