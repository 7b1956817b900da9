import { ccmCode, issue, kopsPolicy, rancherAmazonPage } from '@/lib/catalog/sources'
import { minorOf } from '@/lib/catalog/version'
import { setIn } from '@/lib/plan/path'
import type { Plan } from '@/lib/plan/schema'
import { when } from './finding'
import type { Rule } from './types'

const balancers = ({ features }: Plan) => features.classicLoadBalancer || features.networkLoadBalancer
const minimal = {
  label: { en: 'Use the minimal policy', 'zh-CN': '使用最小权限策略' },
  apply: (plan: Plan) => setIn(plan, 'iam.mode', 'minimal'),
}

/** What the nodes may do. */
export const iamPolicyRules: readonly Rule[] = [
  {
    id: 'LAR-214',
    severity: 'warning',
    title: { en: 'With the documented policy no node is initialised', 'zh-CN': '使用文档中的策略，节点无法完成初始化' },
    explain: {
      en:
        'It lacks ec2:DescribeAvailabilityZones, which the cloud controller calls for every node since 1.30: all '
        + 'of them stay tainted as uninitialised. It also lacks elasticloadbalancing:DeregisterTargets, so dead '
        + 'nodes stay in target groups, and allows deleting any volume, group and load balancer of the account.',
      'zh-CN':
        '该策略缺少 ec2:DescribeAvailabilityZones，而自 1.30 起云控制器管理器会为每个节点调用它：所有节点都会保留未初始化污点。它还缺少 '
        + 'elasticloadbalancing:DeregisterTargets，失效节点会一直留在目标组中；同时又允许删除账户中的任意卷、安全组和负载均衡器。',
    },
    source: issue('kubernetes/kops#14650'),
    check: (plan) => when(plan.iam.mode === 'documented' && (minorOf(plan.cluster.kubernetes) ?? 30) >= 30, 'iam.mode'),
    fix: minimal,
  },
  {
    id: 'LAR-210',
    severity: 'warning',
    title: { en: 'The documented policy is too narrow and too wide', 'zh-CN': '文档中的策略既缺少权限，又过于宽松' },
    explain: {
      en:
        'It lacks ec2:DescribeAvailabilityZones, without which no load balancer is made, and '
        + 'elasticloadbalancing:DeregisterTargets, so dead nodes stay in target groups. And it allows deleting any '
        + 'volume, group and load balancer of the account.',
      'zh-CN':
        '该策略缺少 ec2:DescribeAvailabilityZones（没有它就无法创建负载均衡器）和 '
        + 'elasticloadbalancing:DeregisterTargets（失效节点会一直留在目标组中）；同时又允许删除账户中的任意卷、安全组和负载均衡器。',
    },
    source: rancherAmazonPage,
    check: (plan) => when(plan.iam.mode === 'documented' && (minorOf(plan.cluster.kubernetes) ?? 30) < 30, 'iam.mode'),
    fix: minimal,
  },
  {
    id: 'LAR-215',
    severity: 'warning',
    title: {
      en: 'The tag-scoped policy reaches no security group of the nodes',
      'zh-CN': '按标签限定的策略无法作用于节点的安全组',
    },
    explain: {
      en:
        'It allows opening ports only in groups that carry the cluster tag, and no group here does: load balancers '
        + 'are made, and their health checks fail. The group rancher-nodes that the driver makes has no such tag '
        + 'either. List the group of the nodes and mark it as tagged, or use the minimal policy.',
      'zh-CN':
        '该策略只允许在带有集群标签的安全组中开放端口，而这里没有这样的安全组：负载均衡器会被创建，但健康检查会失败。驱动自动创建的 rancher-nodes 安全组同样没有该标签。'
        + '请列出节点的安全组并将其标记为打标签，或使用最小权限策略。',
    },
    source: kopsPolicy,
    check: (plan) => {
      const { network, nodeGroup } = plan.nodes
      const tagged = nodeGroup.create || network.securityGroups.some((group) => group.tagged)
      return when(plan.iam.mode === 'tag-scoped' && balancers(plan) && !tagged, 'iam.mode')
    },
    fix: minimal,
  },
  {
    id: 'LAR-216',
    severity: 'info',
    title: { en: 'The tag-scoped policy names no account', 'zh-CN': '按标签限定的策略未指定账户' },
    explain: {
      en:
        'Its ARNs have a * where the account ID belongs, until you sign in or enter the ID in the first step. The '
        + 'tag conditions hold all the same.',
      'zh-CN': '在您登录或在第一步填写账户 ID 之前，其中的 ARN 在账户 ID 处使用 *。标签条件不受影响。',
    },
    source: kopsPolicy,
    check: ({ iam, aws }) => when(iam.mode === 'tag-scoped' && aws.accountId === '', 'aws.accountId'),
  },
  {
    id: 'LAR-217',
    severity: 'info',
    title: { en: 'No load balancer is allowed for', 'zh-CN': '未授予任何负载均衡器权限' },
    explain: {
      en:
        'The cloud controller can initialise nodes, but every Service of type LoadBalancer stays Pending, unless '
        + 'something else (such as the AWS Load Balancer Controller) serves it. Turn on Classic or Network Load '
        + 'Balancers if you want them.',
      'zh-CN':
        '云控制器管理器可以初始化节点，但所有 LoadBalancer 类型的 Service 都会停留在 Pending，除非由其他组件（例如 AWS Load Balancer Controller）处理。'
        + '如有需要，请启用 CLB 或 NLB。',
    },
    source: ccmCode('pkg/providers/v1/aws_loadbalancer.go'),
    check: (plan) => when(!balancers(plan) && plan.iam.mode !== 'documented', 'features.networkLoadBalancer'),
  },
  {
    id: 'LAR-786',
    severity: 'info',
    title: { en: 'The in-tree provider gets the documented policy', 'zh-CN': '树内云提供商使用文档中的策略' },
    explain: {
      en:
        'The minimal and the tag-scoped policy list what the external cloud controller calls. The provider inside '
        + 'Kubernetes calls more, volumes among it, so its roles get the documented policy, with the two actions that lacks: '
        + 'elasticloadbalancing:DeregisterTargets and ec2:DescribeVolumesModifications. It reaches everything of the '
        + 'account, whatever is chosen here.',
      'zh-CN':
        '最小权限策略和按标签限定的策略只包含外部云控制器管理器调用的操作。Kubernetes 内置的云提供商调用更多操作（包括卷），因此其角色使用文档中的策略，并补上其中缺少的两个操作：'
        + 'elasticloadbalancing:DeregisterTargets 和 ec2:DescribeVolumesModifications。无论此处如何选择，它都能作用于账户中的所有资源。',
    },
    source: rancherAmazonPage,
    check: ({ cluster, iam }) => when(cluster.provider === 'in-tree' && iam.mode !== 'documented', 'iam.mode'),
  },
]
