import { features } from '@/lib/catalog/features'
import { iamActions } from '@/lib/catalog/iam-actions'
import { ccmCode } from '@/lib/catalog/sources'
import type { Plan } from '@/lib/plan/schema'
import { nodePolicy } from './node-policy'
import { neededPermissions } from './permissions'
import type { PermissionReason, Profile } from './types'

const catalog = new Map(iamActions.map((entry) => [entry.action, entry]))

const workerCallsNothing = {
  en: 'In the documented policy; with the external provider these nodes call no EC2 API.',
  'zh-CN': '文档中的策略包含该操作；使用外部云提供商时，这些节点不调用任何 EC2 API。',
}

/** Every action of the emitted policy once, in its order, with the feature that needs it and why. */
export function permissionReasons(plan: Plan, profile: Profile): PermissionReason[] {
  const needed = new Map(neededPermissions(plan, profile).map(({ entry, feature }) => [entry.action, feature]))
  const actions = new Set(nodePolicy(plan, profile).Statement.flatMap((statement) => statement.Action))
  return [...actions].flatMap((action) => {
    const entry = catalog.get(action)
    if (!entry) return []
    const feature = needed.get(action)
    if (feature === undefined && profile === 'worker' && action.startsWith('ec2:')) {
      const source = ccmCode('docs/prerequisites.md')
      return [{ action, feature: features.unused, reason: workerCallsNothing, source }]
    }
    const named = feature ?? entry.uses[0]?.feature ?? 'unused'
    return [{ action, feature: features[named], reason: entry.reason, source: entry.source }]
  })
}
