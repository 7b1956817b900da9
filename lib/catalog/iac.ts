import type { Source, Text } from '@/lib/text'
import { issue } from './sources'

/** What CloudFormation and Terraform can say of the account, and what they cannot. */
export const cloudFormationHeader: Text = {
  en: 'Roles, policies and instance profiles as a stack; deploy it with --capabilities CAPABILITY_NAMED_IAM. '
    + 'CloudFormation can tag neither instance profiles nor managed policies, nor anything that exists already, nor attach a profile to a machine '
    + 'that exists. Once profiles and policies have the tags of the roles (aws iam tag-instance-profile, tag-policy), aws-cli/setup.sh does '
    + 'the rest.',
  'zh-CN': '以堆栈形式提供角色、策略和实例配置文件；部署时需加 --capabilities CAPABILITY_NAMED_IAM。CloudFormation 无法给实例配置文件、托管策略和已有资源打标签，'
    + '也无法将实例配置文件关联到已有机器。请先用 aws iam tag-instance-profile 和 tag-policy 为它们打上与角色相同的标签，其余工作由 aws-cli/setup.sh 完成。',
}

/** CloudFormation keeps only ASCII of it. */
export const cloudFormationDescription = 'Amazon cloud provider: roles and instance profiles of the nodes'

export const terraformAwsHeaders = {
  versions: {
    en: 'The AWS provider; its credentials come from the environment or a profile, as for the AWS CLI.',
    'zh-CN': 'AWS Provider；凭证与 AWS CLI 一样取自环境变量或配置文件。',
  },
  main: {
    en: 'Roles, instance profiles and tags; policies are read from ../../iam. Terraform has no resource that attaches a '
      + 'profile to a machine that exists already: aws-cli/setup.sh does, or whatever made the machine.',
    'zh-CN': '角色、实例配置文件与标签；策略读取自 ../../iam。Terraform 没有可将实例配置文件关联到已有机器的资源：请使用 aws-cli/setup.sh，或由创建该机器的工具完成。',
  },
} as const satisfies Record<string, Text>

interface Reason {
  readonly reason: Text
  readonly source: Source
}

const provider = 'https://github.com/hashicorp/terraform-provider-aws/blob/f5ef2a13a0c8a02030b6a0f019217ca48bc8c470'

export const iacReasons = {
  account: {
    reason: {
      en: 'Refuses any other account than the one of the Plan.',
      'zh-CN': '拒绝在方案以外的账户中执行。',
    },
    source: { name: 'hashicorp/terraform-provider-aws website/docs/index.html.markdown', url: `${provider}/website/docs/index.html.markdown` },
  },
  adopted: {
    reason: {
      en: 'The role belongs to somebody else and must exist; only this policy goes into it. Its profile must exist too.',
      'zh-CN': '该角色属于他人，必须已存在；只写入此策略。其实例配置文件也必须已存在。',
    },
    source: { name: 'Lariat' },
  },
  tag: {
    reason: {
      en: 'Where other Terraform code manages these resources, let it ignore keys that begin with kubernetes.io/: '
        + 'else each would take away what the other writes.',
      'zh-CN': '如果这些资源由其他 Terraform 代码管理，请让它忽略以 kubernetes.io/ 开头的标签键，否则双方会互相覆盖。',
    },
    source: { name: 'hashicorp/terraform-provider-aws website/docs/r/ec2_tag.html.markdown', url: `${provider}/website/docs/r/ec2_tag.html.markdown` },
  },
  association: {
    reason: {
      en: 'For the node driver and for whatever makes machines.',
      'zh-CN': '供节点驱动以及创建机器的工具使用。',
    },
    source: issue('hashicorp/terraform-provider-aws#27219'),
  },
} as const satisfies Record<string, Reason>
