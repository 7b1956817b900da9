import type { Source } from '@/lib/text'
import { tagReasons } from './tag-reasons'
import { holder, why } from './why'

const cloudFormation = (title: string, page: string): Source => ({
  name: `AWS CloudFormation documentation, ${title}`,
  url: `https://docs.aws.amazon.com/AWSCloudFormation/latest/${page}.html`,
})
const anatomy = cloudFormation('Template sections', 'UserGuide/template-anatomy')
const roleDoc = cloudFormation('AWS::IAM::Role', 'TemplateReference/aws-resource-iam-role')
const policyDoc = cloudFormation('AWS::IAM::RolePolicy', 'TemplateReference/aws-resource-iam-rolepolicy')
const profileDoc = cloudFormation('AWS::IAM::InstanceProfile', 'TemplateReference/aws-resource-iam-instanceprofile')

/** Why the parts of the template are there. */
export const templateReasons = {
  AWSTemplateFormatVersion: why(anatomy,
    'The only version of the format that there is.',
    '模板格式目前唯一的版本。'),
  Description: why(anatomy,
    'What the console shows beside the stack.',
    '控制台中堆栈旁显示的说明。'),
  Resources: holder(anatomy,
    'What the stack makes, and deletes with itself.',
    '堆栈创建的资源，删除堆栈时一并删除。'),
  Outputs: holder(anatomy,
    'What others need to know of the stack.',
    '供其他工具使用的堆栈输出。'),
} as const

export const resourceReasons = {
  Type: why(anatomy,
    'Which kind of resource CloudFormation makes.',
    'CloudFormation 创建的资源类型。'),
  Properties: holder(anatomy,
    'What the resource is to be; most changes are made in place, a new name makes it anew.',
    '资源的属性。多数更改会就地更新，而改名会重新创建资源。'),
} as const

export const stackRole = holder(roleDoc,
  'The role of these nodes, under the name by which the stack knows it.',
  '这些节点的角色，此处为其在堆栈中的逻辑 ID。')
export const stackProfile = holder(profileDoc,
  'What EC2 attaches to a machine: a profile with the role in it. A role alone cannot be attached.',
  'EC2 附加到机器上的是包含角色的实例配置文件；角色本身无法直接附加。')

export const roleProperties = {
  RoleName: why(roleDoc,
    'A name of its own, for which CloudFormation wants CAPABILITY_NAMED_IAM. The policies of Rancher\'s user name it.',
    '自定义名称，因此部署时需要 CAPABILITY_NAMED_IAM。Rancher 用户的策略会引用该名称。'),
  Path: why(roleDoc,
    'Part of the role\'s ARN, by which an organisation can tell roles apart. It cannot be changed later.',
    '角色 ARN 的一部分，可供组织区分角色。之后无法更改。'),
  PermissionsBoundary: why(roleDoc,
    'The most that the role may ever do, whatever its policies say. Some accounts refuse roles without one.',
    '角色权限的上限，无论其策略如何。有些账户不允许创建没有权限边界的角色。'),
  AssumeRolePolicyDocument: holder(roleDoc,
    'Who may assume the role. Without EC2 here machines get no credentials.',
    '谁可以代入该角色。不包含 EC2 时，机器无法获得凭证。'),
  Policies: holder(roleDoc,
    'Inline: the policy belongs to this role alone and is deleted with it.',
    '内联策略：只属于该角色，随角色一起删除。'),
} as const

export const policyProperties = {
  PolicyName: why(policyDoc,
    'Lariat\'s own, so that other policies of the role are left alone.',
    'Lariat 自己的策略名称，不会影响该角色的其他策略。'),
  PolicyDocument: holder(policyDoc,
    'The same statements as in the files in iam.',
    '与 iam 目录中的文件相同的语句。'),
} as const

/** Of a role that the stack does not make. */
export const adoptedRole = {
  RoleName: why(policyDoc,
    'The role that exists already.',
    '已存在的角色。'),
} as const

export const profileProperties = {
  InstanceProfileName: why(profileDoc,
    'Machine pools name it; so does whatever else makes machines.',
    '供节点池以及其他创建机器的工具引用。'),
  Path: why(profileDoc,
    'The same as that of its role.',
    '与其角色的路径相同。'),
  Roles: why(profileDoc,
    'The one role whose permissions its machines get. A list, but IAM accepts no second.',
    '机器获得该角色的权限。虽为列表，IAM 只接受一个角色。'),
} as const

const provider = 'https://github.com/hashicorp/terraform-provider-aws/blob/f5ef2a13a0c8a02030b6a0f019217ca48bc8c470'
const awsProvider = (path: string): Source => ({
  name: `hashicorp/terraform-provider-aws ${path}`,
  url: `${provider}/${path}`,
})
const index = awsProvider('website/docs/index.html.markdown')
const tfRole = awsProvider('website/docs/r/iam_role.html.markdown')
const tfPolicy = awsProvider('website/docs/r/iam_role_policy.html.markdown')
const tfProfile = awsProvider('website/docs/r/iam_instance_profile.html.markdown')
const tfTag = awsProvider('website/docs/r/ec2_tag.html.markdown')
const requirements: Source = {
  name: 'Terraform documentation, Provider Requirements',
  url: 'https://developer.hashicorp.com/terraform/language/providers/requirements',
}

/** Why the blocks of Terraform's code are there. */
export const terraformBlocks = {
  terraform: holder(requirements,
    'What this code needs to run.',
    '运行这些代码的要求。'),
  required_providers: holder(requirements,
    'Which providers terraform init downloads.',
    'terraform init 会下载的 Provider。'),
  provider: holder(index,
    'How to reach AWS. No credentials stand here.',
    '如何访问 AWS；此处不含凭证。'),
  role: holder(tfRole,
    'The role of these nodes.',
    '这些节点的角色。'),
  policy: holder(tfPolicy,
    'An inline policy: it belongs to this role alone and goes with it.',
    '内联策略：只属于该角色，随角色一起删除。'),
  profile: holder(tfProfile,
    'What EC2 attaches to a machine: a profile with the role in it.',
    'EC2 附加到机器上的是包含角色的实例配置文件。'),
} as const

/** Why the attributes of its AWS resources are there. */
export const terraformVersions = {
  required_version: why(requirements,
    'Older releases have not been tried with these files.',
    '未在更旧的 Terraform 版本上验证。'),
} as const

export const terraformProviders = {
  aws: holder(requirements,
    'HashiCorp\'s AWS provider.',
    'HashiCorp 的 AWS Provider。'),
} as const

export const awsProviderFields = {
  source: why(requirements,
    'Where terraform init finds it.',
    'terraform init 据此下载。'),
  version: why(requirements,
    'From version 5 on it has all that is used here, in the same form.',
    '自版本 5 起以相同形式支持此处用到的全部功能。'),
} as const

export const awsProviderReasons = {
  region: why(index,
    'Where the tagged resources are. IAM has no region, but its endpoint depends on the partition of this one.',
    '被打标签的资源所在区域。IAM 不分区域，但其端点取决于该区域所在的分区。'),
} as const

export const terraformRole = {
  name: why(tfRole,
    'The policies of Rancher\'s user, and the scripts, name the role so.',
    'Rancher 用户的策略和脚本都以此名称引用该角色。'),
  path: why(tfRole,
    'Part of the role\'s ARN. Another path makes the role anew.',
    '角色 ARN 的一部分。更改路径会重新创建角色。'),
  permissions_boundary: why(tfRole,
    'The most that the role may ever do, whatever its policies say.',
    '角色权限的上限，无论其策略如何。'),
  assume_role_policy: why(tfRole,
    'Who may assume the role, from the file that the other ways use as well. Without EC2 machines get no credentials.',
    '谁可以代入该角色，读取与其他方式相同的文件。不包含 EC2 时，机器无法获得凭证。'),
} as const

export const terraformPolicy = {
  name: why(tfPolicy,
    'Lariat\'s own, so that other policies of the role are left alone.',
    'Lariat 自己的策略名称，不会影响该角色的其他策略。'),
  role: why(tfPolicy,
    'The role that gets it.',
    '写入该策略的角色。'),
  policy: why(tfPolicy,
    'The very file that the other ways use, so what was reviewed is what is applied.',
    '与其他方式使用同一文件，审阅的内容即应用的内容。'),
} as const

export const terraformProfile = {
  name: why(tfProfile,
    'Machine pools name it; so does whatever else makes machines.',
    '供节点池以及其他创建机器的工具引用。'),
  path: why(tfProfile,
    'The same as that of its role.',
    '与其角色的路径相同。'),
  role: why(tfProfile,
    'The one role whose permissions its machines get.',
    '机器获得该角色的权限。'),
  tags: { reason: tagReasons.managed.why, source: tagReasons.managed.source },
} as const

/** Of the cluster's tag on what the stack makes. */
export const clusterTagReason = { reason: tagReasons.role.why, source: tagReasons.role.source }

export const terraformTag = {
  resource_id: why(tfTag,
    'One tag is written for each of the resources above.',
    '为上面的每个资源各写入一个标签。'),
  value: why(tfTag,
    'owned: goes with the cluster; shared: stays when the cluster is deleted. For role tags of subnets 1 means yes.',
    'owned 表示随集群删除，shared 表示集群删除后保留；对于子网的角色标签，1 表示启用。'),
} as const
