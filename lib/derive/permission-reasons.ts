import { ebsActions, ebsFeature } from '@/lib/catalog/ebs-policy'
import { features } from '@/lib/catalog/features'
import { iamActions } from '@/lib/catalog/iam-actions'
import { ccmCode } from '@/lib/catalog/sources'
import type { Plan } from '@/lib/plan/schema'
import { providerStatements } from './node-policy'
import { neededPermissions } from './permissions'
import { ebsPolicyStatements } from './policies-ebs'
import type { PermissionReason, PolicyStatement, Profile } from './types'

const catalog = new Map(iamActions.map((entry) => [entry.action, entry]))

/** What only the provider inside Kubernetes calls, and the documents forget. */
const resizing: PermissionReason = {
  action: 'ec2:DescribeVolumesModifications',
  feature: { en: 'In-tree volumes', 'zh-CN': '树内卷' },
  reason: { en: 'Follows an in-tree volume while it grows.', 'zh-CN': '跟踪树内卷的扩容过程。' },
  source: {
    name: 'kubernetes/kubernetes staging/src/k8s.io/legacy-cloud-providers/aws/aws.go',
    url: 'https://github.com/kubernetes/kubernetes/blob/v1.26.15/staging/src/k8s.io/legacy-cloud-providers/aws/aws.go',
  },
}

const workerCallsNothing = {
  en: 'In the documented policy; with the external provider these nodes call no EC2 API.',
  'zh-CN': '文档中的策略包含该操作；使用外部云提供商时，这些节点不调用任何 EC2 API。',
}

/** Every action of the emitted policy once, in its order, with what needs it and why. */
export function permissionReasons(plan: Plan, profile: Profile): PermissionReason[] {
  const provider = providerReasons(plan, profile)
  const volumes = new Map(ebsReasons(plan, profile).map((entry) => [entry.action, entry]))
  const shared = provider.map((entry) => {
    const other = volumes.get(entry.action)
    volumes.delete(entry.action)
    if (!other) return entry
    return entry.feature === features.unused ? other : { ...entry, ...joined(entry, other) }
  })
  return [...shared, ...volumes.values()]
}

function ebsReasons(plan: Plan, profile: Profile): PermissionReason[] {
  const known = new Map(ebsActions.map((entry) => [entry.action, entry]))
  return actionsOf(ebsPolicyStatements(plan, profile)).flatMap((action) => {
    const entry = known.get(action)
    return entry ? [{ ...entry, feature: ebsFeature }] : []
  })
}

const actionsOf = (statements: readonly PolicyStatement[]) => [...new Set(statements.flatMap(({ Action }) => Action))]

/** Two that need one action. */
const joined = (a: PermissionReason, b: PermissionReason) => ({
  feature: { en: `${a.feature.en}, ${b.feature.en}`, 'zh-CN': `${a.feature['zh-CN']}、${b.feature['zh-CN']}` },
  reason: { en: `${a.reason.en} ${b.reason.en}`, 'zh-CN': `${a.reason['zh-CN']}${b.reason['zh-CN']}` },
})

function providerReasons(plan: Plan, profile: Profile): PermissionReason[] {
  const needed = new Map(neededPermissions(plan, profile).map(({ entry, feature }) => [entry.action, feature]))
  return actionsOf(providerStatements(plan, profile)).flatMap((action) => {
    const entry = catalog.get(action)
    if (!entry) return action === resizing.action ? [resizing] : []
    const feature = needed.get(action)
    if (feature === undefined && profile === 'worker' && action.startsWith('ec2:')) {
      const source = ccmCode('docs/prerequisites.md')
      return [{ action, feature: features.unused, reason: workerCallsNothing, source }]
    }
    const named = feature ?? entry.uses[0]?.feature ?? 'unused'
    return [{ action, feature: features[named], reason: entry.reason, source: entry.source }]
  })
}
