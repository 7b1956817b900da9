import type { Source, Text } from '@/lib/text'
import { ccmChart, plannerCode } from './sources'

interface Why {
  readonly reason: Text
  readonly source: Source
}

const coalesce: Source = {
  name: 'helm/helm pkg/chart/common/util/coalesce.go',
  url: 'https://github.com/helm/helm/blob/e9b85e4de16ad45805843fb121748018cf89094b/pkg/chart/common/util/coalesce.go',
}

/** What Helm and the chart do with values, said where it happens. */
export const mergeReasons = {
  list: {
    reason: {
      en: 'Helm never merges lists: yours takes the place of the chart’s as a whole.',
      'zh-CN': 'Helm 从不合并列表：您的列表会整体替换 Chart 的列表。',
    },
    source: coalesce,
  },
  removed: {
    reason: {
      en: 'null takes the chart’s default away. Leaving the key out, or an empty map, would keep it.',
      'zh-CN': 'null 会移除 Chart 的默认值。省略该键或使用空映射都会保留默认值。',
    },
    source: coalesce,
  },
  idle: {
    reason: {
      en: 'Changes nothing: the chart has the same by default.',
      'zh-CN': '不起作用：与 Chart 的默认值相同。',
    },
    source: coalesce,
  },
  ignored: {
    reason: {
      en: 'No template of this chart version reads it.',
      'zh-CN': '该 Chart 版本没有任何模板读取它。',
    },
    source: ccmChart,
  },
} as const satisfies Record<string, Why>

/** Why an entry of a default list may go. */
export const harmlessLosses: readonly ({ readonly path: string; readonly key: string } & Why)[] = [
  {
    path: 'tolerations',
    key: 'node-role.kubernetes.io/master',
    reason: {
      en: 'Rancher puts no such taint on a node, so nothing waits for it.',
      'zh-CN': 'Rancher 不会给节点添加该污点，因此不受影响。',
    },
    source: plannerCode,
  },
]
