import type { Source, Text } from '@/lib/text'
import type { FeatureId } from './features'
import { ccmCode, ecrPull, issue, rancherAmazonPage } from './sources'

/**
 * How a permission is narrowed in the tag-scoped mode, after what kops ships for the same controller:
 * kubernetes/kops pkg/model/iam/iam_builder.go.
 * `any`: the API knows no resource. `tag-on-create`: the request must carry the cluster tag.
 * `tag-group`, `tag-balancer`: the tags themselves. `own`: the resource carries the tag as `owned`.
 * `reach`: as `owned` or `shared`.
 */
export type Scope =
  | 'any' | 'service-linked-role' | 'create-group' | 'tag-group' | 'own-group' | 'reach-group'
  | 'create-balancer' | 'tag-balancer' | 'own-balancer' | 'own-target-group' | 'repository'

/** A feature that needs the action, from this Kubernetes minor on. */
export interface Use {
  readonly feature: FeatureId
  readonly since?: number
}

export interface IamAction {
  readonly action: string
  readonly uses: readonly Use[]
  readonly scope: Scope
  readonly reason: Text
  readonly source: Source
}

const code = {
  node: ccmCode('pkg/providers/v1/instances_v2.go'),
  topology: ccmCode('pkg/providers/v1/topology.go'),
  main: ccmCode('pkg/providers/v1/aws.go'),
  balancer: ccmCode('pkg/providers/v1/aws_loadbalancer.go'),
  tags: ccmCode('pkg/providers/v1/tags.go'),
}

const use = (feature: FeatureId, since?: number): Use => (since === undefined ? { feature } : { feature, since })

const entry = (
  action: string,
  uses: readonly Use[],
  scope: Scope,
  source: Source,
  en: string,
  zh: string,
): IamAction => ({ action, uses, scope, source, reason: { en, 'zh-CN': zh } })

const node = [use('node')]
const both = [use('load-balancer')]
const classic = [use('classic')]
const nlb = [use('nlb')]
/** A Classic ELB gets its own group; an NLB only in `NLBSecurityGroupMode=Managed`, which 1.35 brought. */
const ownGroup = [use('classic'), use('nlb', 35)]
const unused = [use('unused')]

const elb = (name: string) => `elasticloadbalancing:${name}`

/** Every action Lariat can emit, in the order in which policies list them. */
export const iamActions: readonly IamAction[] = [
  entry('ec2:DescribeInstances', node, 'any', code.node,
    'Finds the instance behind each node: its provider ID, addresses, type and whether it still exists.',
    '为每个节点查找对应的实例：providerID、地址、机型以及实例是否仍然存在。'),
  entry('ec2:DescribeAvailabilityZones', node, 'any', code.node,
    'Zone labels of every node. Since 1.30 a node is not initialised without it.',
    '为每个节点写入可用区标签。自 1.30 起，缺少该权限时节点无法完成初始化。'),
  entry('ec2:DescribeInstanceTopology', [use('node', 30)], 'any', code.topology,
    'Topology labels. Without it they are missing and the log fills with warnings.',
    '写入网络拓扑标签。缺少该权限时标签缺失，日志中会不断出现警告。'),

  entry('ec2:DescribeSubnets', both, 'any', code.main,
    'Chooses the subnets of a load balancer.',
    '为负载均衡器选择子网。'),
  entry('ec2:DescribeRouteTables', both, 'any', code.main,
    'Tells public subnets from private ones by their route to an internet gateway.',
    '根据是否存在指向互联网网关的路由来区分公有子网和私有子网。'),
  entry('ec2:DescribeSecurityGroups', both, 'any', code.main,
    'Finds the one tagged security group of each node.',
    '查找每个节点上唯一带有集群标签的安全组。'),
  entry('ec2:AuthorizeSecurityGroupIngress', both, 'reach-group', code.main,
    'Lets the load balancer reach the NodePorts.',
    '允许负载均衡器访问 NodePort。'),
  entry('ec2:RevokeSecurityGroupIngress', both, 'reach-group', code.main,
    'Takes that rule away when the Service is deleted.',
    '在 Service 删除后移除上述规则。'),
  entry('ec2:CreateSecurityGroup', ownGroup, 'create-group', code.main,
    'Makes the security group of the load balancer itself.',
    '创建负载均衡器自身的安全组。'),
  entry('ec2:DeleteSecurityGroup', ownGroup, 'own-group', code.main,
    'Deletes that group together with the load balancer.',
    '随负载均衡器一起删除该安全组。'),
  entry('ec2:CreateTags', ownGroup, 'tag-group', code.tags,
    'Tags that group with the cluster as it is made.',
    '在创建该安全组时为其写入集群标签。'),
  entry('iam:CreateServiceLinkedRole', both, 'service-linked-role', issue('rancher/rancher#14424'),
    'The first load balancer of an account creates the service-linked role of Elastic Load Balancing.',
    '账户中的第一个负载均衡器会创建 Elastic Load Balancing 的服务相关角色。'),
  entry(elb('CreateLoadBalancer'), both, 'create-balancer', code.balancer,
    'Makes the load balancer of a Service of type LoadBalancer.',
    '为 LoadBalancer 类型的 Service 创建负载均衡器。'),
  entry(elb('DeleteLoadBalancer'), both, 'own-balancer', code.balancer,
    'Deletes it with the Service.',
    '随 Service 一起删除负载均衡器。'),
  entry(elb('DescribeLoadBalancers'), both, 'any', code.balancer,
    'Compares what exists with what the Service asks for.',
    '比较现有负载均衡器与 Service 的期望状态。'),
  entry(elb('DescribeLoadBalancerAttributes'), both, 'any', code.balancer,
    'Reads idle timeout, cross-zone and access-log settings.',
    '读取空闲超时、跨可用区和访问日志等设置。'),
  entry(elb('ModifyLoadBalancerAttributes'), both, 'own-balancer', code.balancer,
    'Sets them as the annotations of the Service say.',
    '按照 Service 的注解修改这些设置。'),
  entry(elb('AddTags'), both, 'tag-balancer', code.balancer,
    'Load balancers, listeners and target groups are tagged in the call that creates them.',
    '负载均衡器、监听器和目标组在创建时即写入标签。'),

  entry(elb('RegisterInstancesWithLoadBalancer'), classic, 'own-balancer', code.balancer,
    'Adds nodes to the load balancer.', '将节点加入负载均衡器。'),
  entry(elb('DeregisterInstancesFromLoadBalancer'), classic, 'own-balancer', code.balancer,
    'Removes nodes from it.', '将节点从负载均衡器中移除。'),
  entry(elb('CreateLoadBalancerListeners'), classic, 'own-balancer', code.balancer,
    'Adds the ports of the Service.', '添加 Service 的端口。'),
  entry(elb('DeleteLoadBalancerListeners'), classic, 'own-balancer', code.balancer,
    'Removes ports the Service no longer has.', '移除 Service 不再使用的端口。'),
  entry(elb('ConfigureHealthCheck'), classic, 'own-balancer', code.balancer,
    'Sets the health check.', '设置健康检查。'),
  entry(elb('ApplySecurityGroupsToLoadBalancer'), classic, 'own-balancer', code.balancer,
    'Changes the security groups of the load balancer.', '更改负载均衡器的安全组。'),
  entry(elb('AttachLoadBalancerToSubnets'), classic, 'own-balancer', code.balancer,
    'Follows the nodes into another zone.', '随节点扩展到新的可用区。'),
  entry(elb('DetachLoadBalancerFromSubnets'), classic, 'own-balancer', code.balancer,
    'Leaves a subnet that is no longer chosen.', '从不再选用的子网中撤出。'),
  entry(elb('CreateLoadBalancerPolicy'), classic, 'own-balancer', code.balancer,
    'Proxy protocol and TLS policies asked for by annotations.', '创建注解所要求的代理协议和 TLS 策略。'),
  entry(elb('DescribeLoadBalancerPolicies'), classic, 'any', code.balancer,
    'Looks whether such a policy exists already.', '检查此类策略是否已存在。'),
  entry(elb('SetLoadBalancerPoliciesForBackendServer'), classic, 'own-balancer', code.balancer,
    'Switches proxy protocol on or off per port.', '按端口启用或停用代理协议。'),
  entry(elb('SetLoadBalancerPoliciesOfListener'), classic, 'own-balancer', code.balancer,
    'Sets the TLS policy of a listener.', '设置监听器的 TLS 策略。'),

  entry(elb('CreateTargetGroup'), nlb, 'create-balancer', code.balancer,
    'One target group per port of the Service.', '为 Service 的每个端口创建一个目标组。'),
  entry(elb('ModifyTargetGroup'), nlb, 'own-target-group', code.balancer,
    'Changes its health check.', '修改目标组的健康检查。'),
  entry(elb('DeleteTargetGroup'), nlb, 'own-target-group', code.balancer,
    'Deletes it with the port.', '随端口一起删除目标组。'),
  entry(elb('DescribeTargetGroups'), nlb, 'any', code.balancer,
    'Finds the target groups of a load balancer.', '查找负载均衡器的目标组。'),
  entry(elb('DescribeTargetHealth'), nlb, 'any', code.balancer,
    'Reads which nodes are registered.', '读取已注册的节点。'),
  entry(elb('RegisterTargets'), nlb, 'own-target-group', code.balancer,
    'Adds nodes to a target group.', '将节点注册到目标组。'),
  entry(elb('DeregisterTargets'), nlb, 'own-target-group', code.balancer,
    'Removes nodes. Without it dead nodes keep receiving traffic.', '移除节点。缺少该权限时，失效节点会一直接收流量。'),
  entry(elb('CreateListener'), nlb, 'create-balancer', code.balancer,
    'One listener per port of the Service.', '为 Service 的每个端口创建一个监听器。'),
  entry(elb('ModifyListener'), nlb, 'own-balancer', code.balancer,
    'Points a listener at another target group or certificate.', '将监听器指向其他目标组或证书。'),
  entry(elb('DeleteListener'), nlb, 'own-balancer', code.balancer,
    'Removes ports the Service no longer has.', '移除 Service 不再使用的端口。'),
  entry(elb('DescribeListeners'), nlb, 'any', code.balancer,
    'Compares the listeners with the ports of the Service.', '比较监听器与 Service 的端口。'),
  entry(elb('DescribeTargetGroupAttributes'), [use('nlb', 32)], 'any', code.balancer,
    'Reads target group attributes before it sets what an annotation asks for.', '在按注解修改之前读取目标组属性。'),
  entry(elb('ModifyTargetGroupAttributes'), [use('nlb', 32)], 'own-target-group', code.balancer,
    'Sets the attributes of the target-group-attributes annotation.', '设置 target-group-attributes 注解所要求的属性。'),
  entry(elb('SetSecurityGroups'), [use('nlb', 35)], 'own-balancer', ccmCode('docs/nlb_security_groups.md'),
    'Security groups of an NLB, managed by the controller since 1.35.', '设置 NLB 的安全组，自 1.35 起由控制器管理。'),

  entry('ecr:GetAuthorizationToken', [use('ecr')], 'any', ecrPull,
    'Logs the node in to the registry.', '使节点登录镜像仓库。'),
  entry('ecr:BatchCheckLayerAvailability', [use('ecr')], 'repository', ecrPull,
    'Asks which layers exist.', '查询哪些镜像层存在。'),
  entry('ecr:GetDownloadUrlForLayer', [use('ecr')], 'repository', ecrPull,
    'Downloads a layer.', '下载镜像层。'),
  entry('ecr:BatchGetImage', [use('ecr')], 'repository', ecrPull,
    'Reads the image manifest.', '读取镜像清单。'),

  entry('sts:GetCallerIdentity', [use('empty')], 'any',
    {
      name: 'AWS STS API Reference, GetCallerIdentity',
      url: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
    },
    'These nodes need no AWS permission. A policy cannot be empty, and this call is allowed to everyone anyway.',
    '这些节点不需要任何 AWS 权限。策略不能为空，而该调用本来就对所有身份开放。'),

  ...[
    'autoscaling:DescribeAutoScalingGroups',
    'autoscaling:DescribeLaunchConfigurations',
    'autoscaling:DescribeTags',
    'ec2:DescribeRegions',
    'ec2:DescribeVpcs',
    'kms:DescribeKey',
  ].map((action) =>
    entry(action, unused, 'any', rancherAmazonPage,
      'In the documented policy; the cloud controller of today never calls it.',
      '文档中的策略包含该操作；现在的云控制器管理器从不调用它。'),
  ),
  ...['ec2:CreateRoute', 'ec2:DeleteRoute', 'ec2:ModifyInstanceAttribute'].map((action) =>
    entry(action, unused, 'any', ccmCode('pkg/providers/v1/aws_routes.go'),
      'Only for cloud routes, which --configure-cloud-routes=false turns off.',
      '仅用于云路由，而 --configure-cloud-routes=false 已将其关闭。'),
  ),
  ...[
    'ec2:DescribeVolumes',
    'ec2:CreateVolume',
    'ec2:ModifyVolume',
    'ec2:AttachVolume',
    'ec2:DetachVolume',
    'ec2:DeleteVolume',
  ].map((action) =>
    entry(action, unused, 'any', issue('kubernetes/kubernetes#115838'),
      'Volumes belong to the EBS CSI driver, which needs a policy of its own.',
      '卷由 EBS CSI 驱动管理，它需要单独的策略。'),
  ),
  ...['ecr:GetRepositoryPolicy', 'ecr:DescribeRepositories', 'ecr:ListImages'].map((action) =>
    entry(action, unused, 'any', ecrPull,
      'In the documented policy; pulling an image does not call it.',
      '文档中的策略包含该操作；拉取镜像时并不会调用它。'),
  ),
]
