import type { Source } from '@/lib/text'
import { commonFunctions } from './script-reasons'
import { why, type Why } from './why'

const awsCli = (command: string): Source => ({
  name: `AWS CLI Command Reference, iam ${command}`,
  url: `https://docs.aws.amazon.com/cli/latest/reference/iam/${command}.html`,
})
const lariat: Source = { name: 'Lariat' }
const identifiers: Source = {
  name: 'AWS IAM User Guide, IAM identifiers',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
}
const quotas: Source = {
  name: 'AWS IAM User Guide, IAM and AWS STS quotas',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
}

/** Why the commands for managed policies and the service-linked role are there, at the top level of the scripts. */
export const policyCommandReasons = {
  account: why(awsCli('get-policy'), 'ARNs of policies name the account.', '策略的 ARN 中包含账户 ID。'),
  policies: why(identifiers, 'How the ARN of every managed policy here begins.', '此处所有托管策略 ARN 的共同前缀。'),
} as const satisfies Record<string, Why>

/** Functions and their calls, in all three scripts. */
export const policyFunctions: Readonly<Record<string, Why>> = {
  ...commonFunctions,
  same: why(lariat,
    'Whether the policy in AWS is that of the file, in the same order; else it is written again.',
    '判断 AWS 中的策略与文件是否完全一致（包括顺序）；不一致时重新写入。'),
  document: why(awsCli('get-policy-version'),
    'Whether the version of the policy that is in force says what the file says.',
    '判断策略当前生效的版本是否与文件一致。'),
  linked_role: why(awsCli('create-service-linked-role'),
    'Makes the role with which Elastic Load Balancing works, unless the account has it. It belongs to the account and is never deleted here.',
    '创建 Elastic Load Balancing 所用的角色；账户中已有时跳过。它属于账户，脚本不会删除它。'),
  principal: why(awsCli('attach-user-policy'),
    'Only looks: whoever is to get the policy must exist.',
    '只作检查：要获得策略的用户或角色必须已存在。'),
  managed: why(awsCli('create-policy'),
    'Makes the policy, or gives the one that is there a new version.',
    '创建策略；已存在时为其创建新版本。'),
  new_version: why(quotas,
    'A policy has five versions at most; the oldest that is not in force makes room.',
    '一条策略最多有五个版本；由最早的、未生效的版本腾出位置。'),
  attach: why(awsCli('attach-role-policy'),
    'Gives a role or user the policy; others that it has stay.',
    '为角色或用户附加策略，不影响其已有的其他策略。'),
  former: why(awsCli('delete-role-policy'),
    'The same permissions stood in the role itself before. They go once the managed policy is attached.',
    '相同的权限原先直接写在角色中；附加托管策略后将其移除。'),
  attached: why(awsCli('list-attached-role-policies'), 'Whether the role or user has the policy.', '检查角色或用户是否附加了该策略。'),
  detach: why(awsCli('detach-role-policy'),
    'Takes the policy from a role or user: neither it nor the role can be deleted before.',
    '从角色或用户分离策略；在此之前，策略和角色都无法删除。'),
  find_policy: why(awsCli('get-policy'), 'Reads a policy with its tags.', '读取策略及其标签。'),
  remove_managed: why(awsCli('delete-policy'),
    'Deletes the policy with its versions. Where somebody else has attached it, it stays.',
    '删除策略及其各版本；若他人将其附加到了其他对象，则保留。'),
}
