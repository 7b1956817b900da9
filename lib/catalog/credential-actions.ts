import type { Source, Text } from '@/lib/text'
import { features } from './features'
import { nodeDriverCode } from './sources'

/**
 * What needs a permission of Rancher's cloud credential. `group`: the driver's own `rancher-nodes` group, and `egress`
 * what Rancher 2.13 and later do to it. `encryption`: root volumes under a key of one's own. `reads`: the documented
 * `Describe*`. `unused`: documented, never called.
 */
export type CredentialUse = 'machine' | 'form' | 'group' | 'egress' | 'spot' | 'encryption' | 'reads' | 'unused'

/** What an action is allowed on; `any`: the API knows no resource. */
export type CredentialScope =
  | 'any' | 'launch' | 'tag' | 'power' | 'key' | 'role' | 'create-group' | 'open-group' | 'spot-request' | 'spot-role'
  | 'kms-key' | 'kms-grant'

export interface CredentialAction {
  readonly action: string
  readonly use: CredentialUse
  readonly scope: CredentialScope
  readonly reason: Text
  /** What the tag-scoped mode holds it to, or why it does not; and what a pool of spot machines changes about that. */
  readonly scoped?: Text
  readonly scopedSpot?: Text
  readonly source: Source
}

const machines: Text = { en: 'Launching and deleting machines', 'zh-CN': '创建和删除机器' }
const groups: Text = { en: 'The driver’s own security group', 'zh-CN': '节点驱动自建的安全组' }

export const credentialFeatures: Readonly<Record<CredentialUse, Text>> = {
  machine: machines,
  form: { en: 'Choices in Rancher’s forms', 'zh-CN': 'Rancher 表单中的选项' },
  group: groups,
  egress: groups,
  spot: { en: 'Spot machines', 'zh-CN': 'Spot 机器' },
  encryption: { en: 'Encrypted root volumes', 'zh-CN': '加密根卷' },
  reads: machines,
  unused: features.unused,
}

const form: Source = {
  name: 'rancher/dashboard shell/machine-config/amazonec2.vue',
  url: 'https://github.com/rancher/dashboard/blob/master/shell/machine-config/amazonec2.vue',
}
const passRole: Source = {
  name: 'AWS IAM User Guide, Grant a user permissions to pass a role to an AWS service',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
}
const spotRole: Source = {
  name: 'Amazon EC2 User Guide, Service-linked role for Spot Instance requests',
  url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/service-linked-roles-spot-instance-requests.html',
}
export const ec2ClusterPage: Source = {
  name: 'Rancher documentation, Creating an Amazon EC2 Cluster',
  url: 'https://ranchermanager.docs.rancher.com/how-to-guides/new-user-guides/launch-kubernetes-with-rancher/'
    + 'use-new-nodes-in-an-infra-provider/create-an-amazon-ec2-cluster',
}
const ebsEncryption: Source = {
  name: 'Amazon EBS User Guide, Requirements for Amazon EBS encryption',
  url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html',
}
const egress: Source = { name: 'rancher/machine@ec7dbc3f', url: 'https://github.com/rancher/machine/commit/ec7dbc3f' }

const text = (en: string, zh: string): Text => ({ en, 'zh-CN': zh })
const entry = (
  action: string,
  use: CredentialUse,
  scope: CredentialScope,
  reason: Text,
  more: Partial<Pick<CredentialAction, 'source' | 'scoped' | 'scopedSpot'>> = {},
): CredentialAction => ({ action, use, scope, reason, source: nodeDriverCode, ...more })

const tagged = {
  scoped: text('Only machines that carry the cluster tag.', '仅限带有集群标签的机器。'),
}

/** Every action the policy can have, in the order in which it lists them. */
export const credentialActions: readonly CredentialAction[] = [
  entry('ec2:DescribeInstances', 'machine', 'any',
    text('Follows a machine until it runs, and reads its addresses.', '跟踪机器直至其运行，并读取其地址。')),
  entry('ec2:DescribeImages', 'machine', 'any',
    text('Checks the AMI and reads its root device.', '检查 AMI 并读取其根设备。')),
  entry('ec2:DescribeSubnets', 'machine', 'any',
    text('Checks that the subnet is in the VPC; the form lists subnets.', '检查子网是否属于该 VPC；表单也会列出子网。')),
  entry('ec2:DescribeSecurityGroups', 'machine', 'any',
    text('Finds groups by name; the form lists them.', '按名称查找安全组；表单也会列出安全组。')),
  entry('ec2:DescribeAccountAttributes', 'machine', 'any',
    text('Looks up the default VPC for a pool that names none.', '为没有指定 VPC 的节点池查找默认 VPC。')),
  entry('ec2:DescribeRegions', 'form', 'any',
    text('Checks the access key when it is saved.', '保存访问密钥时用于检查其是否有效。'), { source: form }),
  entry('ec2:DescribeAvailabilityZones', 'form', 'any',
    text('Lists the zones.', '列出可用区。'), { source: form }),
  entry('ec2:DescribeVpcs', 'form', 'any',
    text('Lists the VPCs.', '列出 VPC。'), { source: form }),
  entry('ec2:DescribeInstanceTypes', 'form', 'any',
    text('Lists the instance types.', '列出实例类型。'), { source: form }),

  entry('ec2:RunInstances', 'machine', 'launch',
    text(
      'Launches a machine. AMIs and snapshots have no account in their ARN; the snapshot is that of the AMI, which the '
        + 'driver names in the request.',
      '启动机器。AMI 和快照的 ARN 中不含账户；快照属于该 AMI，驱动会在请求中指明。',
    ),
    {
      scoped: text(
        'Without a condition: pools added later in Rancher may carry other tags.',
        '不附加条件：之后在 Rancher 中添加的节点池可能带有其他标签。',
      ),
    }),
  entry('ec2:CreateTags', 'machine', 'tag',
    text(
      'Tags a machine, its volumes and its network interface; and the group, where the driver makes one.',
      '为机器及其卷和网络接口写入标签；若由驱动创建安全组，也为该安全组写入标签。',
    ),
    {
      scoped: text(
        'On machines only in the call that launches them; on groups only the tag rancher-nodes, in a call of its own.',
        '对机器仅限启动它的那次调用；对安全组仅限 rancher-nodes 标签，且为单独的调用。',
      ),
      scopedSpot: text(
        'Spot machines are tagged after they run. So any machine may be given this cluster’s tag, and through it be '
          + 'stopped or deleted: with spot pools the limit guards against mistakes, not against a stolen key.',
        'Spot 机器在运行之后才写入标签，因此任何机器都可以被写入本集群的标签，进而被停止或删除：'
          + '使用 Spot 节点池时，这一限制可防误操作，但不能防止密钥被盗用。',
      ),
    }),
  entry('ec2:StartInstances', 'machine', 'power', text('Starts a machine.', '启动已停止的机器。'), tagged),
  entry('ec2:StopInstances', 'machine', 'power', text('Stops a machine.', '停止机器。'), tagged),
  entry('ec2:RebootInstances', 'machine', 'power', text('Restarts a machine.', '重启机器。'), tagged),
  entry('ec2:TerminateInstances', 'machine', 'power',
    text(
      'Deletes a machine, also one whose launch has failed.',
      '删除机器，包括启动失败的机器。',
    ),
    {
      ...tagged,
      scopedSpot: text(
        'Or with one of its instance profiles: a spot machine that failed early has no tag yet.',
        '或使用本集群实例配置文件的机器：过早失败的 Spot 机器还没有标签。',
      ),
    }),
  entry('ec2:ImportKeyPair', 'machine', 'key',
    text('Each machine gets an SSH key of its own.', '每台机器都有自己的 SSH 密钥。'),
    {
      scoped: text(
        'Without a condition: the driver does not tag keys, and may shorten the name it gives them.',
        '不附加条件：驱动不为密钥写入标签，且可能缩短密钥名称。',
      ),
    }),
  entry('ec2:DeleteKeyPair', 'machine', 'key',
    text('Deletes that key with the machine.', '随机器一起删除该密钥。')),
  entry('iam:PassRole', 'machine', 'role',
    text(
      'Gives a machine its instance profile. Both roles, and only to EC2.',
      '为机器附加实例配置文件。包含两个角色，且只能传递给 EC2。',
    ),
    { source: passRole }),

  entry('ec2:CreateSecurityGroup', 'group', 'create-group',
    text('Makes the group rancher-nodes, for pools that name no group.', '为没有指定安全组的节点池创建 rancher-nodes 安全组。'),
    { scoped: text('Only in the VPC of the Plan.', '仅限方案中的 VPC。') }),
  entry('ec2:AuthorizeSecurityGroupIngress', 'group', 'open-group',
    text('Opens its ports.', '开放该安全组的端口。'),
    {
      scoped: text(
        'Only in the VPC of the Plan: the group never carries the cluster tag.',
        '仅限方案中的 VPC：该安全组不会带有集群标签。',
      ),
    }),
  entry('ec2:AuthorizeSecurityGroupEgress', 'egress', 'open-group',
    text(
      'From Rancher 2.13 on the driver also opens egress of that group. Without it no machine is created.',
      '自 Rancher 2.13 起，驱动还会开放该安全组的出站规则。缺少该权限时无法创建机器。',
    ),
    {
      scoped: text('Only in the VPC of the Plan.', '仅限方案中的 VPC。'),
      source: egress,
    }),

  entry('ec2:DescribeSpotInstanceRequests', 'spot', 'any',
    text('Waits until the spot request is fulfilled.', '等待 Spot 请求得到满足。')),
  entry('ec2:CancelSpotInstanceRequests', 'spot', 'spot-request',
    text(
      'Cancels the request of a spot machine that is deleted or did not start. Otherwise it may still start later.',
      '取消已删除或未能启动的 Spot 机器的请求，否则它之后仍可能启动。',
    ),
    { scoped: text('Without a condition: the driver does not tag requests.', '不附加条件：驱动不为请求写入标签。') }),
  entry('iam:CreateServiceLinkedRole', 'spot', 'spot-role',
    text(
      'The first spot machine of an account creates the service-linked role of EC2 Spot.',
      '账户中的第一台 Spot 机器会创建 EC2 Spot 的服务相关角色。',
    ),
    { source: spotRole }),

  entry('kms:DescribeKey', 'encryption', 'kms-key',
    text('EC2 reads the key in the name of whoever launches the machine.', 'EC2 以启动机器者的身份读取密钥信息。'),
    { source: ebsEncryption }),
  entry('kms:GenerateDataKeyWithoutPlaintext', 'encryption', 'kms-key',
    text('Gives a new root volume its data key, encrypted under yours.', '为新的根卷生成由您的密钥加密的数据密钥。'),
    { source: ebsEncryption }),
  entry('kms:Decrypt', 'encryption', 'kms-key',
    text('Opens that data key when the volume is attached.', '挂载卷时解密该数据密钥。'), { source: ebsEncryption }),
  entry('kms:CreateGrant', 'encryption', 'kms-grant',
    text(
      'Lets EC2 open the volume again when the machine restarts. Only grants for AWS services.',
      '机器重启时允许 EC2 再次解密该卷。仅限为 AWS 服务创建的授权。',
    ),
    { source: ebsEncryption }),

  entry('ec2:Describe*', 'reads', 'any',
    text(
      'The document allows reading everything EC2 knows; driver and forms make nine such calls, ten with spot.',
      '文档允许读取 EC2 的全部信息；驱动和表单只用到其中九个调用，使用 Spot 时为十个。',
    ),
    { source: ec2ClusterPage }),
  entry('ec2:CreateKeyPair', 'unused', 'any',
    text('In the documented policy; the driver imports keys and never calls it.', '文档中的策略包含该操作；驱动只导入密钥，从不调用它。'),
    { source: ec2ClusterPage }),
  entry('kms:Encrypt', 'unused', 'any',
    text('In the documented policy; encrypting a volume does not call it.', '文档中的策略包含该操作；加密卷时并不会调用它。'),
    { source: ec2ClusterPage }),
  ...[
    'ec2:DetachVolume',
    'ec2:AttachVolume',
    'ec2:DeleteSnapshot',
    'ec2:DeleteTags',
    'ec2:CreateVolume',
    'ec2:DeleteVolume',
    'ec2:CreateSnapshot',
    'ec2:DescribeTags',
    'ec2:DescribeVolumes',
    'ec2:DescribeSnapshots',
  ].map((action) =>
    entry(action, 'unused', 'any',
      text(
        'In the documented policy for encrypted volumes; a root volume comes with RunInstances, and the driver never '
          + 'calls this.',
        '文档中用于加密卷的策略包含该操作；根卷随 RunInstances 一起创建，驱动从不调用它。',
      ),
      { source: ec2ClusterPage }),
  ),
]
