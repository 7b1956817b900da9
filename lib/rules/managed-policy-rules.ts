import { managedPolicyLimit } from '@/lib/derive/policies'
import { desiredPolicies } from '@/lib/derive/desired-policies'
import { setIn } from '@/lib/plan/path'
import { when } from './finding'
import { iamName } from './shapes'
import { iamNames } from './sources'
import type { Rule } from './types'

/** Policies of their own, and what they are attached to. */
export const managedPolicyRules: readonly Rule[] = [
  {
    id: 'LAR-790',
    severity: 'error',
    title: { en: 'Policy {policy} is too long for a managed policy', 'zh-CN': '策略 {policy} 超出托管策略的长度上限' },
    explain: {
      en:
        'It has {size} characters, and a managed policy takes {limit}. Let the permissions stand in the roles, where '
        + '10,240 fit, or choose the minimal policy.',
      'zh-CN': '它有 {size} 个字符，而托管策略最多 {limit} 个。请将权限直接写入角色（最多 10,240 个字符），或改用最小权限策略。',
    },
    source: iamNames,
    check: (plan) =>
      desiredPolicies(plan, { path: plan.iam.path, tags: {} }).flatMap(({ name: policy, document }) => {
        const size = JSON.stringify(document).length
        return when(size > managedPolicyLimit, 'iam.policies', { policy, size, limit: managedPolicyLimit })
      }),
  },
  {
    id: 'LAR-791',
    severity: 'error',
    title: { en: 'Whose keys does Rancher have?', 'zh-CN': 'Rancher 使用谁的密钥？' },
    explain: {
      en:
        'To attach the policy of Rancher’s cloud credential, Lariat needs the name of the user or role, not its ARN. '
        + 'Enter it, or choose to attach the policy yourself.',
      'zh-CN': '要附加 Rancher 云凭证的策略，Lariat 需要用户或角色的名称，而不是 ARN。请填写名称，或选择自行附加策略。',
    },
    source: iamNames,
    check: ({ iam: { rancherCredential }, nodes }) => {
      const { kind, name } = rancherCredential
      const wanted = nodes.source === 'ec2' && kind !== 'none'
      return when(wanted && !iamName.test(name), 'iam.rancherCredential.name')
    },
  },
  {
    id: 'LAR-792',
    severity: 'info',
    title: { en: 'Rancher’s credential needs no policy here', 'zh-CN': '此处 Rancher 的云凭证不需要策略' },
    explain: {
      en: 'The machines exist already, so Rancher launches none in AWS, and Lariat attaches nothing to {name}.',
      'zh-CN': '机器已经存在，Rancher 不会在 AWS 中创建机器，因此 Lariat 不会为 {name} 附加任何策略。',
    },
    source: { name: 'Lariat' },
    check: ({ iam: { rancherCredential }, nodes }) => {
      const { kind, name } = rancherCredential
      return when(nodes.source === 'existing' && kind !== 'none', 'iam.rancherCredential.kind', { name: name || kind })
    },
    fix: {
      label: { en: 'Attach nothing', 'zh-CN': '不附加策略' },
      apply: (plan) => setIn(plan, 'iam.rancherCredential.kind', 'none'),
    },
  },
]
