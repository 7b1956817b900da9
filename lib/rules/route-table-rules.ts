import { ccmCode } from '@/lib/catalog/sources'
import { when } from './finding'
import type { Rule } from './types'

export const routeTableRules: readonly Rule[] = [
  {
    id: 'LAR-797',
    severity: 'error',
    title: { en: '{count} route tables would carry the cluster tag', 'zh-CN': '将有 {count} 个路由表带有集群标签' },
    explain: {
      en:
        'A cloud controller that writes routes looks for the one table with the tag, and stops with “found multiple '
        + 'matching AWS route tables”. Keep the table that the nodes’ subnets use. Without cloud routes none is needed.',
      'zh-CN':
        '启用云路由的云控制器管理器只会查找一个带标签的路由表，否则会报“found multiple matching AWS route tables”。'
        + '请只保留节点所在子网使用的路由表；不使用云路由时无需任何路由表。',
    },
    source: ccmCode('pkg/providers/v1/aws_routes.go'),
    check: ({ nodes: { routeTables } }) => {
      const count = new Set(routeTables.map(({ id }) => id).filter((id) => id !== '')).size
      return when(count > 1, 'nodes.routeTables', { count })
    },
  },
]
