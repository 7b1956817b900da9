import { iamActions } from '@/lib/catalog/iam-actions'
import { ccmCode, ecrPull } from '@/lib/catalog/sources'
import type { BroughtDocument } from '@/lib/documents/types'
import { contextOf } from '../context'
import { allowedActions, purposesOf } from '../policy'
import { dropAction } from '../policy-edits'
import type { DocumentFinding, DocumentRule } from '../types'

const pullsNothing = new Set(
  iamActions.filter(({ action, uses }) => action.startsWith('ecr:') && uses.every(({ feature }) => feature === 'unused'))
    .map(({ action }) => action),
)
/** Actions that a policy allows by their names. */
const allowed = (document: BroughtDocument, test: (action: string) => boolean): DocumentFinding[] =>
  allowedActions(document).filter(({ text }) => test(text)).map(({ text, path }) => ({ path, values: { action: text } }))

const leaveOut = { en: 'Leave it out', 'zh-CN': '删除' }

/** The policy of nodes that do not run the cloud controller. */
export const iamNodeRules: readonly DocumentRule[] = [
  {
    id: 'LAR-860',
    severity: 'info',
    kinds: ['iam-policy'],
    title: { en: 'These nodes need no {action}', 'zh-CN': '这些节点不需要 {action}' },
    explain: {
      en:
        'The kubelet has not called EC2 since the provider left Kubernetes. Only nodes that run the cloud '
        + 'controller need it.',
      'zh-CN': '自云提供商从 Kubernetes 中移出后，kubelet 不再调用 EC2。只有运行云控制器管理器的节点才需要该权限。',
    },
    source: ccmCode('pkg/providers/v1/aws.go'),
    check: (document, bundle) => {
      // The provider inside Kubernetes looks its node up.
      const inside = (contextOf(document, bundle).minor ?? 27) < 27
      if (inside || !purposesOf(document).has('nodes')) return []
      return allowed(document, (action) => /^ec2:Describe/i.test(action))
    },
    fix: { label: leaveOut, edits: (document, { path }) => dropAction(document, path) },
  },
  {
    id: 'LAR-861',
    severity: 'info',
    kinds: ['iam-policy'],
    title: { en: 'Pulling an image does not call {action}', 'zh-CN': '拉取镜像不会调用 {action}' },
    explain: {
      en:
        'GetAuthorizationToken, BatchCheckLayerAvailability, GetDownloadUrlForLayer and BatchGetImage are all it takes. '
        + 'The documentation lists three more.',
      'zh-CN':
        '拉取镜像只需要 GetAuthorizationToken、BatchCheckLayerAvailability、GetDownloadUrlForLayer 和 BatchGetImage。文档多列了三项。',
    },
    source: ecrPull,
    check: (document) => {
      // Who pushes images, or deploys them, may well call these.
      const purposes = purposesOf(document)
      if (!purposes.has('nodes') && !purposes.has('controller')) return []
      return allowed(document, (action) => pullsNothing.has(action))
    },
    fix: { label: leaveOut, edits: (document, { path }) => dropAction(document, path) },
  },
]
