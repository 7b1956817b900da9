import type { Text } from '@/lib/text'

/** What a permission is for. `unused`: documents ask for it, today's cloud controller never calls it. */
export type FeatureId = 'node' | 'load-balancer' | 'classic' | 'nlb' | 'ecr' | 'unused' | 'empty'

export const features: Readonly<Record<FeatureId, Text>> = {
  node: { en: 'Node initialisation', 'zh-CN': '节点初始化' },
  'load-balancer': { en: 'Load balancers', 'zh-CN': '负载均衡器' },
  classic: { en: 'Classic Load Balancer', 'zh-CN': '经典负载均衡器（CLB）' },
  nlb: { en: 'Network Load Balancer', 'zh-CN': '网络负载均衡器（NLB）' },
  ecr: { en: 'Pulling images from Amazon ECR', 'zh-CN': '从 Amazon ECR 拉取镜像' },
  unused: { en: 'Documented, no longer needed', 'zh-CN': '文档要求，但已不再需要' },
  empty: { en: 'Nothing to allow', 'zh-CN': '无需任何权限' },
}
