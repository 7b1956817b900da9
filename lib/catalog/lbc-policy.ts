import type { Source, Text } from '@/lib/text'
import { lbcCode } from './sources'

export interface LbcStatement {
  readonly actions: readonly string[]
  /** What follows `arn:<partition>:`, or `*`. */
  readonly on: '*' | readonly string[]
  readonly condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
  /** What the actions are for. */
  readonly reason: Text
  /** Upstream advises to hold it to the cluster's groups; the tag-scoped mode does. */
  readonly wide?: true
}

/** Upstream publishes one file per partition; they differ in nothing but the ARNs. */
export const lbcPolicySource: Source = lbcCode('docs/install/iam_policy.json')

/** What the controller puts on all that it makes, with the cluster's name: pkg/deploy/tracking/provider.go. */
export const lbcClusterTag = 'elbv2.k8s.aws/cluster'
const cluster = lbcClusterTag
const requested = { [`aws:RequestTag/${cluster}`]: 'false' }
const owned = { Null: { [`aws:ResourceTag/${cluster}`]: 'false' } }
const retag = { Null: { [`aws:RequestTag/${cluster}`]: 'true', ...owned.Null } }
const elb = (...names: string[]) => names.map((name) => `elasticloadbalancing:${name}`)
const ec2 = (...names: string[]) => names.map((name) => `ec2:${name}`)
const groups = ['ec2:*:*:security-group/*']
const balancers = [
  'elasticloadbalancing:*:*:targetgroup/*/*',
  'elasticloadbalancing:*:*:loadbalancer/net/*/*',
  'elasticloadbalancing:*:*:loadbalancer/app/*/*',
]
const listeners = [
  'elasticloadbalancing:*:*:listener/net/*/*/*',
  'elasticloadbalancing:*:*:listener/app/*/*/*',
  'elasticloadbalancing:*:*:listener-rule/net/*/*/*',
  'elasticloadbalancing:*:*:listener-rule/app/*/*/*',
]
const why = (en: string, zh: string): Text => ({ en, 'zh-CN': zh })

/** The reference policy of AWS Load Balancer Controller v3.5.0, statement by statement. */
export const lbcStatements: readonly LbcStatement[] = [
  {
    actions: ['iam:CreateServiceLinkedRole'],
    on: '*',
    condition: { StringEquals: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
    reason: why('The first load balancer of an account.', '账户中的第一个负载均衡器需要。'),
  },
  {
    actions: [
      ...ec2(
        'DescribeAccountAttributes', 'DescribeAddresses', 'DescribeAvailabilityZones', 'DescribeInternetGateways',
        'DescribeVpcs', 'DescribeVpcPeeringConnections', 'DescribeSubnets', 'DescribeSecurityGroups',
        'DescribeInstances', 'DescribeNetworkInterfaces', 'DescribeTags', 'GetCoipPoolUsage', 'DescribeCoipPools',
        'GetSecurityGroupsForVpc', 'DescribeIpamPools', 'DescribeRouteTables',
      ),
      ...elb(
        'DescribeLoadBalancers', 'DescribeLoadBalancerAttributes', 'DescribeListeners', 'DescribeListenerCertificates',
        'DescribeSSLPolicies', 'DescribeRules', 'DescribeTargetGroups', 'DescribeTargetGroupAttributes',
        'DescribeTargetHealth', 'DescribeTags', 'DescribeTrustStores', 'DescribeListenerAttributes',
        'DescribeCapacityReservation',
      ),
    ],
    on: '*',
    reason: why(
      'Finds subnets, groups, nodes and its own load balancers, and compares them with what is asked for.',
      '查找子网、安全组、节点和自己的负载均衡器，并与所要求的状态比较。',
    ),
  },
  {
    actions: [
      'cognito-idp:DescribeUserPoolClient',
      'acm:ListCertificates',
      'acm:DescribeCertificate',
      'iam:ListServerCertificates',
      'iam:GetServerCertificate',
      'waf-regional:GetWebACL',
      'waf-regional:GetWebACLForResource',
      'waf-regional:AssociateWebACL',
      'waf-regional:DisassociateWebACL',
      'wafv2:GetWebACL',
      'wafv2:GetWebACLForResource',
      'wafv2:AssociateWebACL',
      'wafv2:DisassociateWebACL',
      'shield:GetSubscriptionState',
      'shield:DescribeProtection',
      'shield:CreateProtection',
      'shield:DeleteProtection',
    ],
    on: '*',
    reason: why(
      'Certificates, sign-in, WAF and Shield of Application Load Balancers, where an annotation asks for them.',
      '按注解要求为 ALB 配置证书、登录、WAF 和 Shield。',
    ),
  },
  {
    actions: ec2('AuthorizeSecurityGroupIngress', 'RevokeSecurityGroupIngress'),
    on: '*',
    reason: why(
      'Opens ports of the nodes for its load balancers, in groups it did not make.',
      '在并非由它创建的安全组中，为其负载均衡器开放节点端口。',
    ),
    wide: true,
  },
  {
    actions: ec2('CreateSecurityGroup'),
    on: '*',
    reason: why('Each load balancer gets a group of its own.', '为每个负载均衡器创建单独的安全组。'),
  },
  {
    actions: ec2('CreateTags'),
    on: groups,
    condition: { StringEquals: { 'ec2:CreateAction': 'CreateSecurityGroup' }, Null: requested },
    reason: why('Tags that group while it makes it.', '创建该安全组时写入标签。'),
  },
  {
    actions: ec2('CreateTags', 'DeleteTags'),
    on: groups,
    condition: retag,
    reason: why('Corrects tags of its own groups.', '修正自己的安全组的标签。'),
  },
  {
    actions: ec2('AuthorizeSecurityGroupIngress', 'RevokeSecurityGroupIngress', 'DeleteSecurityGroup'),
    on: '*',
    condition: owned,
    reason: why('Opens and deletes its own groups.', '开放端口并删除自己的安全组。'),
  },
  {
    actions: elb('CreateLoadBalancer', 'CreateTargetGroup'),
    on: '*',
    condition: { Null: requested },
    reason: why('Makes load balancers and target groups, with its tag.', '创建负载均衡器和目标组，并带上自己的标签。'),
  },
  {
    actions: elb('CreateListener', 'DeleteListener', 'CreateRule', 'DeleteRule'),
    on: '*',
    reason: why('Ports of a load balancer, and the rules of an Ingress.', '负载均衡器的端口，以及 Ingress 的规则。'),
  },
  {
    actions: elb('AddTags', 'RemoveTags'),
    on: balancers,
    condition: retag,
    reason: why('Corrects tags of its own load balancers.', '修正自己的负载均衡器的标签。'),
  },
  {
    actions: elb('AddTags', 'RemoveTags'),
    on: listeners,
    reason: why('Tags listeners and rules.', '为监听器和规则写入标签。'),
  },
  {
    actions: elb(
      'ModifyLoadBalancerAttributes', 'SetIpAddressType', 'SetSecurityGroups', 'SetSubnets', 'DeleteLoadBalancer',
      'ModifyTargetGroup', 'ModifyTargetGroupAttributes', 'DeleteTargetGroup', 'ModifyListenerAttributes',
      'ModifyCapacityReservation', 'ModifyIpPools',
    ),
    on: '*',
    condition: owned,
    reason: why('Changes and deletes its own load balancers.', '修改和删除自己的负载均衡器。'),
  },
  {
    actions: elb('AddTags'),
    on: balancers,
    condition: {
      StringEquals: { 'elasticloadbalancing:CreateAction': ['CreateTargetGroup', 'CreateLoadBalancer'] },
      Null: requested,
    },
    reason: why('Tags them while it makes them.', '创建时写入标签。'),
  },
  {
    actions: elb('RegisterTargets', 'DeregisterTargets'),
    on: ['elasticloadbalancing:*:*:targetgroup/*/*'],
    reason: why('Adds and removes nodes.', '添加和移除节点。'),
  },
  {
    actions: elb(
      'SetWebAcl', 'ModifyListener', 'AddListenerCertificates', 'RemoveListenerCertificates', 'ModifyRule',
      'SetRulePriorities',
    ),
    on: '*',
    reason: why('Certificates and rules of listeners.', '监听器的证书和规则。'),
  },
]
