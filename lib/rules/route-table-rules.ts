import { ccmCode } from '@/lib/catalog/sources'
import { each, when } from './finding'
import { routeTableId, volumeId } from './shapes'
import { ec2Ids } from './sources'
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
  {
    id: 'LAR-799',
    severity: 'error',
    title: { en: '“{id}” is not the ID of what it is listed as', 'zh-CN': '“{id}”不是对应资源的 ID' },
    explain: {
      en:
        'The ID of a route table reads rtb-, that of a volume vol-, and 8 or 17 hexadecimal digits. A name does not '
        + 'do: tags are written by ID.',
      'zh-CN': '路由表 ID 由 rtb-、卷 ID 由 vol- 加 8 或 17 位十六进制数字组成。不能使用名称：标签通过 ID 写入。',
    },
    source: ec2Ids,
    check: ({ nodes: { routeTables }, storage: { volumes } }) => [
      ...each(routeTables, 'nodes.routeTables', ({ id }, at) => when(id !== '' && !routeTableId.test(id), at('id'), { id })),
      ...each(volumes, 'storage.volumes', ({ id }, at) => when(id !== '' && !volumeId.test(id), at('id'), { id })),
    ],
  },
]
