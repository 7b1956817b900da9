import { ebsCode, lbcCode } from '@/lib/catalog/sources'
import { chartOf } from '@/lib/documents/chart-of'
import { nodeAt, scalarOf, textOf } from '@/lib/documents/tree'
import { isWholeValues } from '../chart-values'
import { contextOf } from '../context'
import type { DocumentRule } from '../types'

/** Values of the EBS CSI driver and of the AWS Load Balancer Controller. */
export const addOnRules: readonly DocumentRule[] = [
  {
    id: 'LAR-843',
    severity: 'info',
    kinds: ['helm-values'],
    title: { en: 'Volumes do not get the cluster tag', 'zh-CN': '卷不会带上集群标签' },
    explain: {
      en:
        'With controller.k8sTagClusterId the driver tags volumes and snapshots kubernetes.io/cluster/<ID>=owned. '
        + 'Without it those that a deleted cluster leaves behind are hard to find.',
      'zh-CN': '设置 controller.k8sTagClusterId 后，驱动会为卷和快照写入 kubernetes.io/cluster/<ID>=owned 标签。否则集群删除后遗留的卷和快照很难查找。',
    },
    source: ebsCode('docs/tagging.md'),
    check: (document) => {
      if (document.kind !== 'helm-values' || chartOf(document) !== 'ebs' || !isWholeValues(document)) return []
      const id = nodeAt(document.root, ['controller', 'k8sTagClusterId'])
      return textOf(id) || id?.type === 'opaque' ? [] : [{ path: ['controller'] }]
    },
  },
  {
    id: 'LAR-844',
    severity: 'info',
    kinds: ['helm-values'],
    title: {
      en: 'New Services go to this controller, not to the cloud controller',
      'zh-CN': '新建的 Service 将由本控制器处理，而不是云控制器管理器',
    },
    explain: {
      en:
        'From 2.5 on its webhook gives every new Service of type LoadBalancer to itself; the cloud controller, which '
        + 'is here too, then leaves them alone. Set enableServiceMutatorWebhook: false if that is not meant.',
      'zh-CN':
        '从 2.5 起，它的 webhook 会将每个新建的 LoadBalancer 类型 Service 交给自己处理，同样在此部署的云控制器管理器不再处理它们。如果这不是您的本意，请设置 '
        + 'enableServiceMutatorWebhook: false。',
    },
    source: lbcCode('docs/deploy/installation.md'),
    check: (document, bundle) => {
      if (document.kind !== 'helm-values' || chartOf(document) !== 'lbc' || !isWholeValues(document)) return []
      const off = scalarOf(nodeAt(document.root, ['enableServiceMutatorWebhook'])) === false
      return !off && contextOf(document, bundle).charts.has('ccm') ? [{ path: ['enableServiceMutatorWebhook'] }] : []
    },
  },
]
