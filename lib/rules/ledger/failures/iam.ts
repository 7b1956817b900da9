import { ccmCode, issue, nodeDriverCode } from '@/lib/catalog/sources'
import type { FailureOfStep } from '../types'

/** How permissions fail. */
export const failures: readonly FailureOfStep[] = [
  {
    id: 'F18',
    title: {
      en: 'Nodes stay tainted: UnauthorizedOperation for DescribeAvailabilityZones',
      'zh-CN': '节点一直带有污点：DescribeAvailabilityZones 返回 UnauthorizedOperation',
    },
    effect: {
      en:
        'Since 1.30 the controller asks for the zone of every node while it initialises it, and gives up when it '
        + 'may not.',
      'zh-CN': '从 1.30 起，云控制器管理器初始化每个节点时都要查询可用区，没有权限就会放弃。',
    },
    instead: {
      en: 'The permission stands in the minimal and in the tag-scoped policy; the documented one is reported.',
      'zh-CN': '最小策略和按标签限定的策略都包含该权限；选用文档策略时会给出提示。',
    },
    source: issue('kubernetes/kops#14650'),
    causedBy: ['E23'],
  },
  {
    id: 'F19',
    title: {
      en: 'Network Load Balancers keep dead targets: AccessDenied for DeregisterTargets',
      'zh-CN': 'NLB 保留失效目标：DeregisterTargets 返回 AccessDenied',
    },
    effect: {
      en: 'The documented policy may register targets, but not take them out again.',
      'zh-CN': '文档中的策略只允许注册目标，不允许注销。',
    },
    instead: {
      en: 'Whoever may register targets may also deregister them.',
      'zh-CN': '凡是允许注册目标，也同时允许注销。',
    },
    source: ccmCode('pkg/providers/v1/aws_loadbalancer.go'),
    causedBy: ['E23'],
  },
  {
    id: 'F20',
    title: {
      en: 'The first load balancer of an account fails',
      'zh-CN': '账户中的第一个负载均衡器创建失败',
    },
    effect: {
      en:
        'AWS then makes the service-linked role of Elastic Load Balancing, for which the caller needs '
        + 'iam:CreateServiceLinkedRole.',
      'zh-CN': '此时 AWS 会创建 Elastic Load Balancing 的服务相关角色，调用方需要 iam:CreateServiceLinkedRole 权限。',
    },
    instead: {
      en: 'Wherever load balancers are allowed, so is this one service-linked role.',
      'zh-CN': '只要允许创建负载均衡器，就同时允许创建这一个服务相关角色。',
    },
    source: issue('rancher/rancher#14424'),
  },
  {
    id: 'F21',
    title: {
      en: 'Machines can no longer be made after an upgrade to Rancher 2.13',
      'zh-CN': '升级到 Rancher 2.13 后无法再创建机器',
    },
    effect: {
      en:
        'The EC2 driver now also writes egress rules to its group rancher-nodes, and the documented policy does not '
        + 'allow AuthorizeSecurityGroupEgress.',
      'zh-CN': 'EC2 驱动现在还会为它的 rancher-nodes 安全组写入出站规则，而文档策略不允许 AuthorizeSecurityGroupEgress。',
    },
    instead: {
      en: 'The action is allowed where the driver keeps its own group; with groups of yours it is not needed.',
      'zh-CN': '驱动使用自建安全组时允许该操作；使用您自己的安全组时则不需要。',
    },
    source: nodeDriverCode,
    causedBy: ['E36'],
  },
  {
    id: 'F22',
    title: {
      en: 'RunInstances is refused because of the instance profile',
      'zh-CN': '因实例配置文件导致 RunInstances 被拒绝',
    },
    effect: {
      en:
        'Rancher’s user may not pass the role behind the profile, or the field has the ARN of the profile where its '
        + 'name belongs.',
      'zh-CN': 'Rancher 使用的 IAM 用户没有传递该实例配置文件所含角色的权限，或者字段中填了 ARN 而不是名称。',
    },
    instead: {
      en: 'Both roles may be passed, to EC2 only; profiles are given by name, and an ARN is refused.',
      'zh-CN': '允许传递两个角色，且仅限传给 EC2；实例配置文件按名称填写，填写 ARN 会被拒绝。',
    },
    source: nodeDriverCode,
    causedBy: ['E40'],
  },
  {
    id: 'F23',
    title: {
      en: 'Everything is denied in China or GovCloud',
      'zh-CN': '在中国区或 GovCloud 中一切操作都被拒绝',
    },
    effect: {
      en: 'ARNs there begin with arn:aws-cn or arn:aws-us-gov, so statements with arn:aws match nothing.',
      'zh-CN': '这些区域的 ARN 以 arn:aws-cn 或 arn:aws-us-gov 开头，写成 arn:aws 的语句什么都匹配不到。',
    },
    instead: {
      en: 'Every ARN has the partition of the region, in the documented policies as well.',
      'zh-CN': '每个 ARN 都使用所在区域的分区，文档策略也不例外。',
    },
    source: {
      name: 'AWS General Reference, Amazon Resource Names',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
    },
    causedBy: ['E35'],
  },
  {
    id: 'F26',
    title: {
      en: 'Images from ECR can no longer be pulled since 1.27',
      'zh-CN': '自 1.27 起无法再从 ECR 拉取镜像',
    },
    effect: {
      en:
        'kubelet lost its built-in sign-in to ECR. Permissions alone do nothing: a program on the node has to use '
        + 'them.',
      'zh-CN': 'kubelet 移除了内置的 ECR 登录功能。只有权限不起作用，还需要节点上有程序去使用这些权限。',
    },
    instead: {
      en: 'ecr/prepare-node.sh installs the credential provider and its configuration before a machine joins.',
      'zh-CN': 'ecr/prepare-node.sh 会在机器加入集群之前安装凭证提供程序及其配置。',
    },
    source: issue('rancher/rancher#44365'),
    causedBy: ['E28'],
  },
  {
    id: 'F35',
    title: {
      en: 'The AWS Load Balancer Controller takes Services away from the cloud controller',
      'zh-CN': 'AWS Load Balancer Controller 抢走云控制器管理器的 Service',
    },
    effect: {
      en: 'Since 2.5 its webhook gives every new Service of type LoadBalancer its own class.',
      'zh-CN': '从 2.5 起，它的 webhook 会给每个新建的 LoadBalancer 类型 Service 设置自己的 class。',
    },
    instead: {
      en: 'The webhook is off unless the Plan says that this controller is to be the default.',
      'zh-CN': '除非方案指定它为默认控制器，否则关闭该 webhook。',
    },
    source: {
      name: 'kubernetes-sigs/aws-load-balancer-controller docs/deploy/installation.md',
      url: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/installation/',
    },
  },
]
