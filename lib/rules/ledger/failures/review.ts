import { issue } from '@/lib/catalog/sources'
import type { FailureOfStep } from '../types'

/** What fails at the end. */
export const failures: readonly FailureOfStep[] = [
  {
    id: 'F29',
    title: {
      en: 'Load balancers, security groups and volumes outlive the cluster',
      'zh-CN': '集群删除后，负载均衡器、安全组和存储卷仍然存在',
    },
    effect: {
      en: 'Rancher deletes machines. What the controllers made in AWS is removed only by them, while they still run.',
      'zh-CN': 'Rancher 只删除机器。控制器在 AWS 中创建的资源，只有它们仍在运行时才会被清理。',
    },
    instead: {
      en: 'The clean-up in the runbook deletes Services and claims first, and lists what is left by its tag.',
      'zh-CN': '操作手册的清理步骤先删除 Service 和存储卷声明，再按标签列出遗留的资源。',
    },
    source: issue('rancher/rancher#34293'),
  },
]
