import { iamActions } from '@/lib/catalog/iam-actions'
import { ccmCode, ebsCode, issue, kopsPolicy } from '@/lib/catalog/sources'
import type { Data } from '@/lib/documents/tree'
import type { Bundle, BroughtDocument } from '@/lib/documents/types'
import type { Source, Text } from '@/lib/text'
import { contextOf } from '../context'
import { allowing, purposesOf, seesModifications, statementsOf, testedKeys, type Placed } from '../policy'
import { addBeside, addForAll, addStatement, dropAction } from '../policy-edits'
import type { DocumentFinding, DocumentRule } from '../types'

const unused = iamActions.filter(({ uses }) => uses.every(({ feature }) => feature === 'unused'))
  .map(({ action }) => action)
const volumes = unused.filter((action) => action.includes('Volume'))
const routes = unused.filter((action) => /Route$|:ModifyInstanceAttribute$/.test(action))
const others = new Set([...volumes, ...routes])
const reads = unused.filter((action) => !others.has(action) && !action.startsWith('ecr:'))

const isController = (document: BroughtDocument) => purposesOf(document).has('controller')

/** The Kubernetes minor; where nothing says it, one that the policy fits: up to 1.26 the provider was inside Kubernetes. */
function minorFor(document: BroughtDocument, bundle: Bundle): number | null {
  const inside = seesModifications(document) && !purposesOf(document).has('ebs')
  return contextOf(document, bundle).minor ?? (inside ? 26 : null)
}

/** Whether a document is for the cloud controller outside of Kubernetes; the one inside is another program. */
const isOutside = (document: BroughtDocument, bundle: Bundle) =>
  isController(document) && (minorFor(document, bundle) ?? 27) >= 27

/** Whether this policy, or another of the same nodes, allows an action. */
function isAllowed(document: BroughtDocument, bundle: Bundle, action: string): boolean {
  if (allowing(document, action)) return true
  return bundle.some((other) => {
    if (other === document || other.kind !== 'iam-policy' || !allowing(other, action)) return false
    const purposes = purposesOf(other)
    return purposes.size === 0 || purposes.has('controller')
  })
}

interface Missing {
  readonly id: DocumentRule['id']
  readonly severity: DocumentRule['severity']
  readonly action: string
  /** The policy is about this: without it the missing action is not needed. */
  readonly beside: string
  /** First Kubernetes minor whose cloud controller calls it. */
  readonly since: number
  readonly forAll?: boolean
  /** Where the action needs a condition of its own. */
  readonly statement?: Data
  readonly title: Text
  readonly explain: Text
  readonly source: Source
}

/** A rule about an action that the cloud controller calls and a policy forgets. */
function missing({ action, beside, since, forAll, statement: own, ...knowledge }: Missing): DocumentRule {
  return {
    ...knowledge,
    kinds: ['iam-policy'],
    check: (document, bundle) => {
      const statement = isController(document) ? allowing(document, beside) : undefined
      const old = (minorFor(document, bundle) ?? since) < since
      return !statement || old || isAllowed(document, bundle, action) ? [] : [{ path: [...statement.path, 'Action'] }]
    },
    fix: {
      label: { en: `Allow ${action}`, 'zh-CN': `允许 ${action}` },
      edits: (document) => {
        if (own !== undefined) return addStatement(document, own)
        return forAll ? addForAll(document, action) : addBeside(document, beside, action)
      },
    },
  }
}

/** Actions of a policy that are on a list, by their own names. */
const listed = (document: BroughtDocument, list: readonly string[]): readonly Placed[] =>
  statementsOf(document).filter(({ allows }) => allows)
    .flatMap(({ actions }) => actions.filter(({ text }) => list.includes(text)))

const named = (actions: readonly Placed[]): DocumentFinding[] =>
  actions.map(({ text, path }) => ({ path, values: { action: text } }))

const serviceLinkedRole: Data = {
  Effect: 'Allow',
  Action: ['iam:CreateServiceLinkedRole'],
  Resource: '*',
  Condition: { StringEquals: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
}

const elb = (name: string) => `elasticloadbalancing:${name}`

/** The policy of nodes that run the cloud controller. */
export const iamControllerRules: readonly DocumentRule[] = [
  missing({
    id: 'LAR-850',
    severity: 'error',
    action: 'ec2:DescribeAvailabilityZones',
    beside: elb('CreateLoadBalancer'),
    since: 27,
    forAll: true,
    title: { en: 'ec2:DescribeAvailabilityZones is missing', 'zh-CN': '缺少 ec2:DescribeAvailabilityZones' },
    explain: {
      en:
        'Since 1.30 the cloud controller calls it for every node, and initialises none without it: all keep the taint '
        + 'uninitialized. Since 1.27.1 it makes no load balancer without it. The policy of the documentation lacked it.',
      'zh-CN':
        '自 1.30 起，云控制器管理器会为每个节点调用该操作，没有该权限就无法初始化任何节点，所有节点都会保留 uninitialized 污点；'
        + '自 1.27.1 起，没有它也无法创建负载均衡器。文档中的策略遗漏了该操作。',
    },
    source: issue('kubernetes/kops#14650'),
  }),
  missing({
    id: 'LAR-851',
    severity: 'error',
    action: elb('DeregisterTargets'),
    beside: elb('RegisterTargets'),
    since: 0,
    title: {
      en: 'elasticloadbalancing:DeregisterTargets is missing',
      'zh-CN': '缺少 elasticloadbalancing:DeregisterTargets',
    },
    explain: {
      en:
        'Nodes are added to the target groups of a Network Load Balancer and can never be removed: deleted ones stay, '
        + 'and updates of the Service fail with AccessDenied.',
      'zh-CN': '节点可以加入 NLB 的目标组，却无法移除：已删除的节点会一直留在其中，Service 的更新也会因 AccessDenied 失败。',
    },
    source: ccmCode('pkg/providers/v1/aws_loadbalancer.go'),
  }),
  missing({
    id: 'LAR-852',
    severity: 'info',
    action: 'ec2:DescribeInstanceTopology',
    beside: elb('CreateLoadBalancer'),
    since: 30,
    forAll: true,
    title: { en: 'ec2:DescribeInstanceTopology is missing', 'zh-CN': '缺少 ec2:DescribeInstanceTopology' },
    explain: {
      en:
        'From 1.30 on the cloud controller asks for it. Without it nodes get no topology labels and the log '
        + 'fills with warnings.',
      'zh-CN': '自 1.30 起云控制器管理器会调用该操作。没有它时节点缺少网络拓扑标签，日志中会不断出现警告。',
    },
    source: ccmCode('pkg/providers/v1/topology.go'),
  }),
  missing({
    id: 'LAR-853',
    severity: 'info',
    action: elb('SetSecurityGroups'),
    beside: elb('RegisterTargets'),
    since: 35,
    title: {
      en: 'elasticloadbalancing:SetSecurityGroups is missing',
      'zh-CN': '缺少 elasticloadbalancing:SetSecurityGroups',
    },
    explain: {
      en:
        'Since 1.35 the cloud controller can give a Network Load Balancer security groups. Services that ask '
        + 'for it fail without it.',
      'zh-CN': '自 1.35 起，云控制器管理器可以为 NLB 设置安全组。没有该权限时，使用此功能的 Service 会失败。',
    },
    source: ccmCode('docs/nlb_security_groups.md'),
  }),
  missing({
    id: 'LAR-854',
    severity: 'info',
    action: elb('ModifyTargetGroupAttributes'),
    beside: elb('RegisterTargets'),
    since: 32,
    title: { en: 'The attributes of target groups cannot be set', 'zh-CN': '无法设置目标组属性' },
    explain: {
      en:
        'The annotation target-group-attributes needs elasticloadbalancing:ModifyTargetGroupAttributes and '
        + 'DescribeTargetGroupAttributes. No document lists them. Without the annotation they are not called.',
      'zh-CN':
        '使用 target-group-attributes 注解需要 elasticloadbalancing:ModifyTargetGroupAttributes 和 '
        + 'DescribeTargetGroupAttributes，各文档均未列出。不使用该注解时不会调用它们。',
    },
    source: ccmCode('pkg/providers/v1/aws_loadbalancer.go'),
  }),
  {
    id: 'LAR-855',
    severity: 'info',
    kinds: ['iam-policy'],
    title: { en: '{action} is never called', 'zh-CN': '{action} 从不会被调用' },
    explain: {
      en: 'The policy of the documentation lists it; the cloud controller of today does not need it. Leave it out.',
      'zh-CN': '文档中的策略列出了该操作，但现在的云控制器管理器并不需要它，可以删去。',
    },
    source: ccmCode('pkg/providers/v1/aws.go'),
    check: (document, bundle) => {
      if (!isOutside(document, bundle)) return []
      // With the EBS CSI driver on the same nodes, keys may be its own.
      const keys = purposesOf(document).has('ebs')
      return named(listed(document, reads).filter(({ text }) => !keys || !text.startsWith('kms:')))
    },
    fix: {
      label: { en: 'Leave it out', 'zh-CN': '删除' },
      edits: (document, { path }) => dropAction(document, path),
    },
  },
  {
    id: 'LAR-856',
    severity: 'warning',
    kinds: ['iam-policy'],
    title: { en: '{action} is for cloud routes alone', 'zh-CN': '{action} 仅用于云路由' },
    explain: {
      en:
        'RKE2, K3s and RKE1 route pods through their own network, so --configure-cloud-routes=false is right, and then '
        + 'it is never called. It lets the nodes change routes, or the settings of any instance of the account.',
      'zh-CN':
        'RKE2、K3s 和 RKE1 由自带的网络插件处理 Pod 路由，应设置 --configure-cloud-routes=false，此时该操作从不会被调用。'
        + '保留它会让节点能够修改路由，或修改账户中任意实例的设置。',
    },
    source: ccmCode('pkg/providers/v1/aws_routes.go'),
    check: (document, bundle) => (isOutside(document, bundle) ? named(listed(document, routes)) : []),
  },
  {
    id: 'LAR-857',
    severity: 'warning',
    kinds: ['iam-policy'],
    title: { en: '{action} does nothing for the cloud controller', 'zh-CN': '{action} 对云控制器管理器没有作用' },
    explain: {
      en:
        'Volumes belong to the EBS CSI driver. This is no policy for it either: it also needs '
        + 'DescribeVolumesModifications, DescribeSnapshots and more, on the nodes that run its controller, as a rule '
        + 'the workers. Give those AWS\'s own policy AmazonEBSCSIDriverPolicyV2 and take the volumes out here.',
      'zh-CN':
        '卷由 EBS CSI 驱动管理。而这也不是该驱动可用的策略：它还需要 DescribeVolumesModifications、DescribeSnapshots 等权限，'
        + '并且应授予运行其控制器的节点（通常是工作节点）。请为这些节点附加 AWS 的 AmazonEBSCSIDriverPolicyV2，并从此处删去卷相关操作。',
    },
    source: ebsCode('docs/AmazonEBSCSIDriverPolicyV2.json'),
    check: (document, bundle) =>
      isOutside(document, bundle) && !purposesOf(document).has('ebs') ? named(listed(document, volumes)) : [],
  },
  {
    id: 'LAR-883',
    severity: 'info',
    kinds: ['iam-policy'],
    title: { en: 'Any service-linked role may be created', 'zh-CN': '允许创建任意服务相关角色' },
    explain: {
      en:
        'The cloud controller needs the one of Elastic Load Balancing alone. Hold it to that: a statement of its own with '
        + 'the condition iam:AWSServiceName = elasticloadbalancing.amazonaws.com.',
      'zh-CN':
        '云控制器管理器只需要 Elastic Load Balancing 的服务相关角色。请将其单独写成一条语句，并加上条件 '
        + 'iam:AWSServiceName = elasticloadbalancing.amazonaws.com。',
    },
    source: kopsPolicy,
    check: (document) => {
      const statement = isController(document) ? allowing(document, 'iam:CreateServiceLinkedRole') : undefined
      const own = statement?.actions.find(({ text }) => text === 'iam:CreateServiceLinkedRole')
      return own && !testedKeys(statement?.condition).includes('iam:awsservicename') ? [{ path: own.path }] : []
    },
    fix: {
      label: { en: 'Give it a statement of its own', 'zh-CN': '改为单独的语句' },
      edits: (document, { path }) => {
        const dropped = dropAction(document, path)
        return dropped.length === 0 ? [] : [...dropped, ...addStatement(document, serviceLinkedRole)]
      },
    },
  },
  missing({
    id: 'LAR-884',
    severity: 'warning',
    action: 'iam:CreateServiceLinkedRole',
    beside: elb('CreateLoadBalancer'),
    since: 0,
    statement: serviceLinkedRole,
    title: { en: 'iam:CreateServiceLinkedRole is missing', 'zh-CN': '缺少 iam:CreateServiceLinkedRole' },
    explain: {
      en:
        'The first load balancer of an account creates the service-linked role of Elastic Load Balancing. In an account '
        + 'that never had one it fails without this permission, or somebody creates the role beforehand.',
      'zh-CN':
        '账户中的第一个负载均衡器会创建 Elastic Load Balancing 的服务相关角色。在从未有过负载均衡器的账户中，没有该权限就会失败，'
        + '除非事先有人创建该角色。',
    },
    source: issue('rancher/rancher#14424'),
  }),
]
