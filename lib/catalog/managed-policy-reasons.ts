import type { Source } from '@/lib/text'
import { holder, why } from './why'

/** Why the managed policies and the service-linked role stand in CloudFormation's and Terraform's files as they do. */
const cloudFormation = (type: string): Source => ({
  name: `AWS CloudFormation documentation, AWS::IAM::${type}`,
  url: `https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-${type.toLowerCase()}.html`,
})
const provider = 'https://github.com/hashicorp/terraform-provider-aws/blob/f5ef2a13a0c8a02030b6a0f019217ca48bc8c470'
const terraform = (resource: string): Source => {
  const path = `website/docs/r/${resource}.html.markdown`
  return { name: `hashicorp/terraform-provider-aws ${path}`, url: `${provider}/${path}` }
}
const policyDoc = cloudFormation('ManagedPolicy')
const linkedDoc = cloudFormation('ServiceLinkedRole')
const tfPolicy = terraform('iam_policy')
const tfRoleAttachment = terraform('iam_role_policy_attachment')
const tfUserAttachment = terraform('iam_user_policy_attachment')
const tfLinked = terraform('iam_service_linked_role')

export const stackPolicy = holder(policyDoc,
  'A policy of its own, attached to what is named below. CloudFormation cannot tag it.',
  '独立的策略，附加到下面列出的对象。CloudFormation 无法为它打标签。')
export const stackPolicyProperties = {
  ManagedPolicyName: why(policyDoc, 'The name under which Lariat knows it.', 'Lariat 使用的策略名称。'),
  Path: why(policyDoc, 'Part of its ARN, the same as that of the roles.', 'ARN 的一部分，与角色的路径相同。'),
  PolicyDocument: holder(policyDoc, 'The same statements as in the file in iam.', '与 iam 目录中的文件相同的语句。'),
  Roles: why(policyDoc, 'The roles that get it.', '获得该策略的角色。'),
  Users: why(policyDoc, 'The user whose access key Rancher has; it must exist.', 'Rancher 所用访问密钥的用户，必须已存在。'),
} as const

/** Not quiet: whoever applies the file must know. */
export const stackLinkedRole = why(linkedDoc,
  'Belongs to the account, so it stays when the stack goes. Where the account has it already, leave this resource out: '
    + 'CloudFormation does not make it twice.',
  '属于账户，删除堆栈时保留。如果账户中已有该角色，请删去此资源：CloudFormation 不会重复创建它。')
export const stackLinkedRoleFields = {
  Type: why(linkedDoc, 'A role whose permissions Elastic Load Balancing itself defines.', '权限由 Elastic Load Balancing 自行定义的角色。'),
  DeletionPolicy: why(linkedDoc, 'Other load balancers of the account need it.', '账户中的其他负载均衡器需要它。'),
  Properties: holder(linkedDoc, 'Which service it is for.', '该角色所属的服务。'),
} as const
export const stackLinkedRoleProperties = {
  AWSServiceName: why(linkedDoc, 'The same in every partition.', '在所有分区中相同。'),
} as const

export const terraformManaged = {
  policy: holder(tfPolicy, 'A policy of its own; the resources below attach it.', '独立的策略，由下面的资源附加。'),
  roleAttachment: holder(tfRoleAttachment, 'Gives the role this policy, and leaves its others alone.', '为角色附加此策略，不影响其他策略。'),
  userAttachment: holder(tfUserAttachment,
    'Gives Rancher\'s user this policy, and leaves its others alone. The user must exist.',
    '为 Rancher 的用户附加此策略，不影响其他策略。该用户必须已存在。'),
  linkedRole: why(tfLinked,
    'Where the account has this role already, import it first: terraform import aws_iam_service_linked_role.load_balancing '
      + 'and its ARN. It belongs to the account: before terraform destroy, take it out with terraform state rm.',
    '如果账户中已有该角色，请先用 terraform import aws_iam_service_linked_role.load_balancing 加其 ARN 导入。'
      + '它属于账户：执行 terraform destroy 之前，请用 terraform state rm 将其移出状态。'),
} as const

export const terraformManagedPolicy = {
  name: why(tfPolicy, 'The name under which Lariat knows it.', 'Lariat 使用的策略名称。'),
  path: why(tfPolicy, 'Part of its ARN, the same as that of the roles.', 'ARN 的一部分，与角色的路径相同。'),
  policy: why(tfPolicy,
    'The very file that the other ways use, so what was reviewed is what is applied.',
    '与其他方式使用同一文件，审阅的内容即应用的内容。'),
} as const

export const terraformAttachment = {
  role: why(tfRoleAttachment, 'The role that gets it.', '获得该策略的角色。'),
  user: why(tfUserAttachment, 'The user whose access key Rancher has.', 'Rancher 所用访问密钥的用户。'),
  policy_arn: why(tfRoleAttachment, 'The policy above.', '上面的策略。'),
} as const

export const terraformLinkedRole = {
  aws_service_name: why(tfLinked, 'The same in every partition.', '在所有分区中相同。'),
} as const
