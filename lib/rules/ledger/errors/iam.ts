import { ccmCode, ecrPull, issue, kopsPolicy } from '@/lib/catalog/sources'
import type { ErrorOfStep } from '../types'

/** What it says of permissions. */
export const errors: readonly ErrorOfStep[] = [
  {
    id: 'E23',
    title: {
      en: 'The control plane policy lacks permissions',
      'zh-CN': '控制平面策略缺少权限',
    },
    documented: {
      en: 'The example policy for nodes with the controlplane role lists 53 actions.',
      'zh-CN': '针对 controlplane 角色节点的示例策略列出了 53 项操作。',
    },
    effect: {
      en:
        'ec2:DescribeAvailabilityZones is not among them, so since 1.30 no node is initialised. Nor are '
        + 'DeregisterTargets, DescribeInstanceTopology, SetSecurityGroups and those for target group attributes.',
      'zh-CN':
        '其中没有 ec2:DescribeAvailabilityZones，因此从 1.30 起节点都无法完成初始化；也缺少 DeregisterTargets、DescribeInstanceTopology、SetSecurityGroups 以及目标组属性相关的操作。',
    },
    instead: {
      en: 'What the cloud controller of this version calls for the features that are chosen, each with its reason.',
      'zh-CN': '只列出该版本云控制器管理器为所选功能实际调用的操作，每项都附理由。',
    },
    source: ccmCode('docs/prerequisites.md'),
  },
  {
    id: 'E24',
    title: {
      en: 'The control plane policy allows far too much',
      'zh-CN': '控制平面策略的权限过大',
    },
    documented: {
      en: 'The same policy allows deleting volumes, groups and load balancers on all resources.',
      'zh-CN': '同一份策略允许对所有资源执行删除存储卷、安全组和负载均衡器等操作。',
    },
    snippet: '"Resource": ["*"]',
    effect: {
      en:
        'Whatever pod reaches the metadata service of a control plane node can delete any of them in the account. '
        + 'Actions for volumes, autoscaling and KMS are of no use to the external provider.',
      'zh-CN':
        '任何能访问控制平面节点元数据服务的 Pod，都能删除账户中的这些资源。存储卷、自动扩缩和 KMS 的操作对外部云提供商毫无用处。',
    },
    instead: {
      en: 'Fewer actions, and in tag-scoped mode only on what carries the cluster tag.',
      'zh-CN': '减少操作；按标签限定的模式下只作用于带集群标签的资源。',
    },
    source: kopsPolicy,
  },
  {
    id: 'E25',
    title: {
      en: 'The policy of the other nodes has needless permissions',
      'zh-CN': '其他节点的策略含有多余权限',
    },
    documented: {
      en: 'etcd and worker nodes may read instances and regions from EC2 and have seven actions of ECR.',
      'zh-CN': 'etcd 和 worker 节点可以读取 EC2 的实例和区域，并有七项 ECR 操作。',
    },
    effect: {
      en: 'With the external provider kubelet calls nothing of EC2, and pulling an image takes four actions.',
      'zh-CN': '使用外部云提供商时，kubelet 不调用任何 EC2 API；拉取镜像只需要四项操作。',
    },
    instead: {
      en: 'The four actions for pulling where ECR is used, otherwise nothing.',
      'zh-CN': '使用 ECR 时只有拉取镜像所需的四项操作，否则没有任何权限。',
    },
    source: ecrPull,
  },
  {
    id: 'E26',
    title: {
      en: 'All nodes must be able to create and delete resources',
      'zh-CN': '所有节点都必须能创建和删除资源',
    },
    documented: {
      en: 'The introduction says so of all nodes, and then shows a second policy that only reads.',
      'zh-CN': '引言要求所有节点都具备该能力，随后给出的第二份策略却只有读取权限。',
    },
    effect: {
      en: 'Who follows the sentence puts the control plane policy on every worker, within the reach of every pod.',
      'zh-CN': '照这句话去做，就会把控制平面策略附加到每个工作节点，让所有 Pod 都可能用到它。',
    },
    instead: {
      en: 'Only nodes that run the cloud controller may write. Two roles, and one name for both is refused.',
      'zh-CN': '只有运行云控制器管理器的节点才有写权限；使用两个角色，同名会被拒绝。',
    },
    source: ccmCode('docs/prerequisites.md'),
  },
  {
    id: 'E28',
    applies: ({ features }) => features.ecr,
    title: {
      en: 'kubelet signs in to ECR by itself since 1.15',
      'zh-CN': '从 1.15 起 kubelet 可自动登录 ECR',
    },
    documented: {
      en: 'With the profile attached, kubelet gets its ECR credentials without any further configuration.',
      'zh-CN': '附加实例配置文件后，kubelet 无需其他配置即可获取 ECR 凭证。',
    },
    effect: {
      en: 'That ended with 1.26. Since then a program on the node has to do it, and pulls fail without one.',
      'zh-CN': '这一功能止于 1.26。此后必须由节点上的程序完成，没有它就无法拉取镜像。',
    },
    instead: {
      en: 'A script that installs the program and its configuration, for machines and for AMIs.',
      'zh-CN': '提供安装该程序及其配置的脚本，可用于机器，也可用于制作 AMI。',
    },
    source: issue('rancher/rancher#44365'),
  },
  {
    id: 'E33',
    title: {
      en: 'Menus of a Rancher that is gone',
      'zh-CN': '旧版 Rancher 的菜单',
    },
    documented: {
      en: 'Load balancers are made by choosing Layer-4 Load Balancer under Port Mapping.',
      'zh-CN': '在 Port Mapping 中选择 Layer-4 Load Balancer 来创建负载均衡器。',
    },
    snippet: 'Layer-4 Load Balancer',
    effect: {
      en: 'Today’s Rancher has no such field. It is of the interface for RKE1.',
      'zh-CN': '如今的 Rancher 没有这个字段，它属于 RKE1 时代的界面。',
    },
    instead: {
      en: 'A Service of type LoadBalancer, in the runbook, as a file to apply.',
      'zh-CN': '操作手册中给出一个可直接应用的 LoadBalancer 类型 Service。',
    },
    source: {
      name: 'Kubernetes documentation, Service',
      url: 'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
    },
  },
]
