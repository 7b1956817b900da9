import { nodeDriverCode } from '@/lib/catalog/sources'
import type { Plan } from '@/lib/plan/schema'
import { rancherRequiredRoles } from '../../sources'
import type { DocumentError } from '../types'

const onPools = ({ nodes }: Plan) => nodes.source === 'ec2'
const encrypted = (plan: Plan) => onPools(plan) && plan.nodes.encryption.enabled

/** What is wrong in “Creating an Amazon EC2 Cluster”. */
const errors: readonly Omit<DocumentError, 'document'>[] = [
  {
    id: 'E35',
    step: 'iam',
    applies: onPools,
    title: { en: 'Every ARN begins with arn:aws', 'zh-CN': '所有 ARN 都以 arn:aws 开头' },
    documented: {
      en: 'The three policies name their resources in the partition aws.',
      'zh-CN': '三份策略中的资源都写在 aws 分区。',
    },
    snippet: 'arn:aws:ec2:REGION:AWS_ACCOUNT_ID:instance/*',
    effect: {
      en:
        'In China the partition is aws-cn, in GovCloud aws-us-gov. No statement matches there, and launching is '
        + 'denied.',
      'zh-CN': '中国区的分区是 aws-cn，GovCloud 是 aws-us-gov。这些语句在那里都不匹配，启动实例会被拒绝。',
    },
    instead: {
      en: 'The partition of the region, also in the documented policies.',
      'zh-CN': '使用所在区域的分区，文档策略也是如此。',
    },
    source: {
      name: 'IAM User Guide, Amazon Resource Names',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
    },
  },
  {
    id: 'E36',
    step: 'iam',
    applies: onPools,
    title: { en: 'AuthorizeSecurityGroupEgress is missing', 'zh-CN': '缺少 AuthorizeSecurityGroupEgress' },
    documented: {
      en: 'The policy allows writing ingress rules, not egress rules.',
      'zh-CN': '策略允许写入入站规则，不允许写入出站规则。',
    },
    effect: {
      en:
        'Since 2.13 Rancher’s driver adds egress rules to its group rancher-nodes, and no machine is made when it '
        + 'may not.',
      'zh-CN': '从 2.13 起，Rancher 的驱动会为 rancher-nodes 安全组添加出站规则；没有权限就无法创建机器。',
    },
    instead: {
      en: 'Allowed where the driver keeps its own group.',
      'zh-CN': '驱动使用自建安全组时允许该操作。',
    },
    source: nodeDriverCode,
  },
  {
    id: 'E37',
    step: 'iam',
    applies: (plan) => onPools(plan) && plan.nodes.pools.some(({ spot }) => spot),
    title: { en: 'CancelSpotInstanceRequests is missing', 'zh-CN': '缺少 CancelSpotInstanceRequests' },
    documented: {
      en: 'The policy has no action for spot requests.',
      'zh-CN': '策略中没有与 Spot 请求有关的操作。',
    },
    effect: {
      en: 'Spot machines can be made, but deleting one fails.',
      'zh-CN': '可以创建 Spot 机器，但删除时会失败。',
    },
    instead: {
      en: 'Allowed where a pool uses spot machines.',
      'zh-CN': '有节点池使用 Spot 机器时允许该操作。',
    },
    source: nodeDriverCode,
  },
  {
    id: 'E38',
    step: 'iam',
    applies: encrypted,
    title: { en: 'A snapshot ARN with an account', 'zh-CN': '快照 ARN 带有账户 ID' },
    documented: {
      en: 'The policy for encrypted volumes names snapshots of the account.',
      'zh-CN': '用于加密卷的策略写的是带账户 ID 的快照 ARN。',
    },
    snippet: 'arn:aws:ec2:REGION:AWS_ACCOUNT_ID:snapshot/*',
    effect: {
      en: 'ARNs of snapshots have no account in them, so the statement never matches one.',
      'zh-CN': '快照的 ARN 中没有账户 ID，因此该语句永远匹配不到。',
    },
    instead: {
      en: 'arn:…:ec2:REGION::snapshot/*, with the account left empty.',
      'zh-CN': '写成 arn:…:ec2:REGION::snapshot/*，账户部分留空。',
    },
    source: {
      name: 'Service Authorization Reference, Amazon EC2 resource types',
      url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html',
    },
  },
  {
    id: 'E39',
    step: 'iam',
    applies: encrypted,
    title: { en: 'The policy for encrypted volumes is another one', 'zh-CN': '加密卷策略用错了地方' },
    documented: {
      en: 'To allow encrypted EBS volumes, the user gets actions to create, attach and delete volumes and snapshots.',
      'zh-CN': '为允许加密 EBS 卷，给用户授予创建、挂载和删除卷与快照的操作。',
    },
    effect: {
      en:
        'The driver makes volumes with RunInstances and calls none of these. Launching under a key of one’s own needs '
        + 'actions on the key, and kms:Encrypt is not among them.',
      'zh-CN': '驱动通过 RunInstances 创建卷，并不调用这些操作。使用自己的密钥启动实例，需要的是对该密钥的操作，其中并不包括 kms:Encrypt。',
    },
    instead: {
      en: 'The actions on the key alone, and grants for AWS services only.',
      'zh-CN': '只授予对密钥的操作，且仅允许 AWS 服务使用授权（grant）。',
    },
    source: {
      name: 'AWS KMS Developer Guide, How Amazon EBS uses AWS KMS',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/services-ebs.html',
    },
  },
  {
    id: 'E40',
    step: 'iam',
    applies: onPools,
    title: { en: 'One role may be passed, to anything', 'zh-CN': '只能传递一个角色，且不限制对象' },
    documented: {
      en: 'iam:PassRole stands in one statement with RunInstances and names one role.',
      'zh-CN': 'iam:PassRole 与 RunInstances 写在同一条语句中，并且只列出一个角色。',
    },
    snippet: '"Action": ["iam:PassRole", "ec2:RunInstances"]',
    effect: {
      en:
        'The cluster has two profiles, so machines with the second one are refused. And the role may be passed to '
        + 'any service.',
      'zh-CN': '集群有两个实例配置文件，使用第二个的机器会被拒绝；而且该角色可以传递给任意服务。',
    },
    instead: {
      en: 'A statement of its own, with both roles, on the condition that they are passed to EC2.',
      'zh-CN': '单独一条语句，列出两个角色，并限定只能传递给 EC2。',
    },
    source: {
      name: 'IAM User Guide, Granting a user permissions to pass a role',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    },
  },
  {
    id: 'E41',
    step: 'iam',
    applies: onPools,
    title: { en: 'Any instance of the account can be terminated', 'zh-CN': '可以终止账户中的任何实例' },
    documented: {
      en: 'Tags may be put on everything, and every instance of the region may be stopped and terminated.',
      'zh-CN': '可以为所有资源打标签，也可以停止和终止区域内的所有实例。',
    },
    snippet: '"Resource": "arn:aws:ec2:REGION:AWS_ACCOUNT_ID:instance/*"',
    effect: {
      en: 'Whoever gets hold of Rancher’s access key can take down what has nothing to do with Rancher.',
      'zh-CN': '一旦 Rancher 的访问密钥泄露，与 Rancher 无关的机器也会受到影响。',
    },
    instead: {
      en: 'In tag-scoped mode only machines of the cluster, and tags only on what is being launched.',
      'zh-CN': '按标签限定的模式下只能操作集群的机器，也只能为正在启动的资源打标签。',
    },
    source: {
      name: 'Amazon EC2 User Guide, Control access using resource tags',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/control-access-with-tags.html',
    },
  },
  {
    id: 'E42',
    step: 'nodes',
    applies: onPools,
    title: { en: 'A worker pool of 1, at least two', 'zh-CN': 'Worker 数量为 1，至少两个' },
    documented: {
      en: 'The recommended layout has a worker pool with the quantity 1, followed by “at least two”.',
      'zh-CN': '推荐的布局写着 Worker 节点池“数量为 1”，紧接着又写“至少两个”。',
    },
    snippet: '具有`Worker`节点角色且数量为 1 的节点池。至少两个。',
    effect: {
      en: 'A mistranslation: with one worker, every upgrade of it is an outage.',
      'zh-CN': '这是误译：只有一个工作节点时，每次升级都会中断服务。',
    },
    instead: {
      en: 'Two workers or more, as the original says.',
      'zh-CN': '按原文使用两个或更多工作节点。',
    },
    source: rancherRequiredRoles,
  },
  {
    id: 'E43',
    step: 'nodes',
    applies: onPools,
    title: { en: 'Node templates, RancherOS and Docker options', 'zh-CN': '节点模板、RancherOS 和 Docker 选项' },
    documented: {
      en: 'The steps are those of Rancher 2.2: node templates, engine options, credentials under the user’s picture.',
      'zh-CN': '步骤针对 Rancher 2.2：节点模板、引擎选项，以及用户头像菜单中的云凭证。',
    },
    effect: {
      en: 'Of this only RKE1 is left, up to Rancher 2.11. RKE2 and K3s have machine pools and no Docker.',
      'zh-CN': '这些内容只适用于 RKE1（最高到 Rancher 2.11）。RKE2 和 K3s 使用节点池，也没有 Docker。',
    },
    instead: {
      en: 'Machine pools for RKE2, node templates for RKE1 alone.',
      'zh-CN': 'RKE2 使用节点池，只有 RKE1 才使用节点模板。',
    },
    source: { name: 'rancher/rke README', url: 'https://github.com/rancher/rke' },
  },
  {
    id: 'E44',
    step: 'nodes',
    applies: onPools,
    title: { en: 'Nothing about public addresses, IMDSv2 or profiles', 'zh-CN': '没有提到公网地址、IMDSv2 和实例配置文件' },
    documented: {
      en: 'The page does not say what the subnet needs, nor what to do about IMDSv2 and tags of profiles.',
      'zh-CN': '页面没有说明对子网的要求，也没有提到 IMDSv2 和实例配置文件的标签。',
    },
    effect: {
      en: 'In a private subnet the driver asks for a public address all the same, and Rancher waits for SSH at it.',
      'zh-CN': '即使在私有子网中，驱动也会申请公网地址，Rancher 随后一直等待通过该地址的 SSH。',
    },
    instead: {
      en: 'Both address flags in private subnets, IMDSv2 required, a profile for every pool.',
      'zh-CN': '私有子网设置两个地址选项，强制使用 IMDSv2，每个节点池都有实例配置文件。',
    },
    source: nodeDriverCode,
  },
]

export const ec2ClusterErrors: readonly DocumentError[] = errors.map((error) => ({ ...error, document: 'ec2-cluster' }))
