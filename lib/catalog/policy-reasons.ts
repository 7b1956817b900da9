import type { Source } from '@/lib/text'
import { holder, why, type Why } from './why'

const guide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide'
const iamGuide = (title: string, page: string): Source => ({ name: `AWS IAM User Guide, ${title}`, url: `${guide}/${page}.html` })
const elements = iamGuide('IAM JSON policy element reference', 'reference_policies_elements')
const operators = iamGuide('Condition operators', 'reference_policies_elements_condition_operators')
const setOperators = iamGuide('Multivalued context keys', 'reference_policies_condition-single-vs-multi-valued-context-keys')
const globalKeys = iamGuide('AWS global condition context keys', 'reference_policies_condition-keys')
const serviceKeys = iamGuide('IAM condition context keys', 'reference_policies_iam-condition-keys')
const ec2Role = iamGuide('Use an IAM role for EC2 instances', 'id_roles_use_switch-role-ec2')
const authorization = 'https://docs.aws.amazon.com/service-authorization/latest/reference'
const actionsOf = (service: string, page: string): Source => ({
  name: `AWS Service Authorization Reference, ${service}`,
  url: `${authorization}/${page}.html`,
})
const ec2 = actionsOf('Amazon EC2', 'list_amazonec2')
const elb = actionsOf('Elastic Load Balancing V2', 'list_awselasticloadbalancingv2')
const ecr = actionsOf('Amazon ECR', 'list_amazonelasticcontainerregistry')
const kms = actionsOf('AWS KMS', 'list_awskeymanagementservice')
const iam = actionsOf('AWS IAM', 'list_awsidentityandaccessmanagementiam')

/** Why a policy has the elements it has. */
export const policyReasons = {
  Version: why(elements,
    'The language of the policy, not its date. Under the older 2008-10-17 variables are taken for plain text.',
    '策略语言的版本，并非日期。使用较旧的 2008-10-17 时，策略变量会被当作普通文本。'),
  Statement: holder(elements,
    'Each statement allows some calls on some resources. What none of them allows is denied.',
    '每条语句允许对某些资源执行某些调用；没有任何语句允许的一律拒绝。'),
} as const

export const statementReasons = {
  Sid: why(elements,
    'Says in a word what the statement is for; unique within the policy.',
    '以一个词说明该语句的用途，在策略内必须唯一。'),
  Effect: why(elements,
    'IAM denies by default, so a permission has to be allowed; a Deny would also beat the allows of other policies.',
    'IAM 默认拒绝，因此权限需要显式允许；Deny 则会压过其他策略中的允许。'),
  Condition: holder(elements,
    'All of it must hold, or the statement allows nothing.',
    '所有条件都满足时该语句才生效。'),
} as const

/** Of statements whose actions have no reason in common. */
export const actionsHolder = holder(elements,
  'The calls that this statement allows; each has its reason.',
  '该语句允许的调用，每一项各有其原因。')
export const resourcesHolder = holder(elements,
  'A call is checked against each kind of resource that it touches, so all of them are listed.',
  '一次调用涉及的每类资源都会单独检查，因此需要全部列出。')

/** Who may assume the role. */
export const trustReasons = {
  Principal: holder(elements,
    'Who may become this role.',
    '谁可以代入该角色。'),
  Action: why(ec2Role,
    'How EC2 becomes the role, to give its machines temporary credentials.',
    'EC2 以此代入该角色，为机器提供临时凭证。'),
} as const

export const trustedService = why(ec2Role,
  'EC2, under its name in this partition, and nobody else: no person, no other account.',
  '仅限 EC2（使用其在所在分区的名称），不包括任何个人或其他账户。')

/** `*`, for what it stands. */
export const anyResource = {
  read: why(ec2,
    'For calls that only read, AWS knows no narrower resource.',
    '对于只读调用，AWS 不支持更小的资源范围。'),
  conditioned: why(elements,
    'Any resource: the condition is what limits the statement.',
    '任意资源，由条件加以限制。'),
  wide: why(ec2,
    'Any resource of the account. Where the API can be held to tags, the tag-scoped mode does so.',
    '账户中的任意资源。对于支持按标签限制的 API，按标签限定的模式会加以限制。'),
}

/** By service and type of the resource that an ARN means. */
export const resourceReasons: Readonly<Record<string, Why>> = {
  'ec2:image': why(ec2,
    'The AMI of a machine. AMIs have no account in their ARN.',
    '机器所用的 AMI；AMI 的 ARN 中不含账户。'),
  'ec2:snapshot': why(ec2,
    'Snapshots, that of an AMI among them. They have no account in their ARN: with one it matches nothing.',
    '快照，包括 AMI 的快照。其 ARN 中不含账户，写上账户则不会匹配任何快照。'),
  'ec2:instance': why(ec2,
    'Machines. Their IDs are not known before they run.',
    '机器；启动之前无法得知其 ID。'),
  'ec2:volume': why(ec2,
    'Volumes: root volumes, which RunInstances makes too, and those of claims.',
    '卷：包括 RunInstances 创建的根卷以及 PVC 的卷。'),
  'ec2:network-interface': why(ec2,
    'The interface that a machine is launched with.',
    '随机器一同创建的网络接口。'),
  'ec2:subnet': why(ec2,
    'The subnet a machine is launched in; pools may be in several.',
    '机器所在的子网；各节点池可以位于不同子网。'),
  'ec2:key-pair': why(ec2,
    'The SSH key that the driver makes for each machine and deletes with it.',
    '驱动为每台机器创建、并随机器删除的 SSH 密钥。'),
  'ec2:security-group': why(ec2,
    'Security groups: those a machine is launched with, and those of load balancers.',
    '安全组：机器使用的以及负载均衡器使用的。'),
  'ec2:placement-group': why(ec2,
    'In the documented policy; the driver sets no placement group.',
    '文档中的策略包含该资源；驱动不使用置放群组。'),
  'ec2:vpc': why(ec2,
    'A security group is made in a VPC, and the call is checked against that too.',
    '安全组创建在 VPC 中，该调用也会针对 VPC 进行检查。'),
  'ec2:spot-instances-request': why(ec2,
    'The request behind a spot machine, which RunInstances makes.',
    'Spot 机器背后的请求，由 RunInstances 创建。'),
  'iam:role': why(iam,
    'A node role of this cluster. With any role here, whoever holds the key could take that role\'s permissions.',
    '本集群的节点角色。若允许任意角色，持有密钥者就能获得任意角色的权限。'),
  'kms:key': why(kms,
    'This key alone. The key\'s own policy must allow it as well.',
    '仅限该密钥；密钥自身的策略也必须允许。'),
  'elasticloadbalancing:loadbalancer': why(elb,
    'Load balancers, of which the condition takes those of this cluster.',
    '负载均衡器，由条件限定为本集群的负载均衡器。'),
  'elasticloadbalancing:targetgroup': why(elb,
    'The target groups in which nodes are registered.',
    '节点注册所在的目标组。'),
  'elasticloadbalancing:listener': why(elb,
    'Listeners, one for each port of a Service.',
    '监听器，Service 的每个端口对应一个。'),
  'elasticloadbalancing:listener-rule': why(elb,
    'Rules of listeners: the paths and hosts of an Ingress.',
    '监听器规则，对应 Ingress 的路径和主机。'),
  'ecr:repository': why(ecr,
    'Repositories of this account and region; those of another account must allow these nodes as well.',
    '本账户和区域的镜像仓库；其他账户的仓库还需要自行授权这些节点。'),
}

/** How a condition compares. */
export const operatorReasons: Readonly<Record<string, Why>> = {
  StringEquals: holder(operators,
    'Equal to the letter; of several values, one is enough.',
    '必须完全相等；列出多个值时，满足其一即可。'),
  StringLike: holder(operators,
    'Equal, where * stands for anything.',
    '必须匹配，其中 * 代表任意内容。'),
  ArnLike: holder(operators,
    'Compares ARNs part by part; * stands for anything within one.',
    '逐段比较 ARN，* 代表段内的任意内容。'),
  Bool: holder(operators,
    'True or false, as text.',
    '真或假，以文本表示。'),
  Null: holder(operators,
    'Whether a key is there at all: "false" wants it there, "true" wants it absent.',
    '判断键是否存在：“false”要求存在，“true”要求不存在。'),
  'ForAllValues:StringEquals': holder(setOperators,
    'Every tag of the request must be one of these; it also holds for a request without any.',
    '请求中的每个标签键都必须在此列出；不带标签的请求同样满足。'),
  'ForAllValues:StringNotEquals': holder(setOperators,
    'No tag of the request may be one of these.',
    '请求中的标签键不得为其中任何一个。'),
}

interface ConditionReason {
  readonly key: RegExp
  /** Where the same key means something else. */
  readonly operator?: string
  readonly value?: string
  readonly why: Why
}

/** What a condition asks for, by its key; the first that fits. */
export const conditionReasons: readonly ConditionReason[] = [
  {
    key: /^aws:RequestTag\//,
    operator: 'Null',
    value: 'true',
    why: why(globalKeys,
      'The tag that says whose a resource is may not be written anew.',
      '不得改写表明资源归属的标签。'),
  },
  {
    key: /^aws:RequestTag\/elbv2\.k8s\.aws\/cluster$/,
    why: why(globalKeys,
      'Whatever it makes must be tagged as this controller\'s in the same call, by which it is known afterwards.',
      '创建资源的同时必须写入该控制器的标签，之后据此识别。'),
  },
  {
    key: /^aws:ResourceTag\/elbv2\.k8s\.aws\/cluster$/,
    why: why(globalKeys,
      'Only on what this controller has made itself.',
      '仅限由该控制器自己创建的资源。'),
  },
  {
    key: /^aws:RequestTag\/kubernetes\.io\/cluster\//,
    why: why(globalKeys,
      'The call must write the cluster tag, so that nothing is made that is not known as this cluster\'s.',
      '调用时必须写入集群标签，以确保创建的资源都能识别为本集群所有。'),
  },
  {
    key: /^aws:ResourceTag\/kubernetes\.io\/cluster\//,
    why: why(globalKeys,
      'Only on what carries the cluster tag: other clusters\' resources stay out of reach, and untagged ones too.',
      '仅限带有集群标签的资源；其他集群的资源以及没有该标签的资源都无法操作。'),
  },
  {
    key: /^aws:RequestTag\/ebs\.csi\.aws\.com\/cluster$/,
    why: why(globalKeys,
      'What the driver makes must carry the driver\'s own tag, by which the other statements know it.',
      '驱动创建的资源必须带有驱动的标签，其他语句据此识别。'),
  },
  {
    key: /^ec2:ResourceTag\/ebs\.csi\.aws\.com\/cluster$/,
    why: why(ec2,
      'Only volumes and snapshots of the driver; others, root volumes among them, it cannot touch.',
      '仅限由驱动创建的卷和快照；其他卷（包括根卷）无法操作。'),
  },
  {
    key: /^ec2:ResourceTag\/kubernetes\.io\/created-for\/pvc\/name$/,
    why: why(ec2,
      'Volumes that the provider inside Kubernetes made: they carry the name of their claim, not the driver\'s tag.',
      '由 Kubernetes 内置云提供商创建的卷：它们带有 PVC 名称标签，而没有驱动的标签。'),
  },
  {
    key: /^(?:ec2|elasticloadbalancing):CreateAction$/,
    why: why(ec2,
      'Tags only within the call that makes the resource: what exists cannot be given this cluster\'s tag.',
      '仅允许在创建资源的调用中写入标签；不能为已有资源补写标签。'),
  },
  {
    key: /^aws:TagKeys$/,
    operator: 'ForAllValues:StringNotEquals',
    why: why(globalKeys,
      'These tags say whose a volume is. Whoever could rewrite them could make any volume the driver\'s.',
      '这些标签表明卷的归属；若可改写，就能把任意卷变为驱动所有。'),
  },
  {
    key: /^aws:TagKeys$/,
    operator: 'Null',
    why: why(globalKeys,
      'The request must name tags: without any, the comparison below would hold for nothing.',
      '请求必须包含标签；否则下面的比较会恒为真。'),
  },
  {
    key: /^aws:TagKeys$/,
    why: why(globalKeys,
      'No other tag than the driver\'s own, so above all not that of a cluster.',
      '只允许驱动自己的标签，尤其不能是集群标签。'),
  },
  {
    key: /^aws:RequestTag\/rancher-nodes$/,
    why: why(globalKeys,
      'The tag with which the driver marks its group, in a call of its own.',
      '驱动用于标记其安全组的标签，通过单独的调用写入。'),
  },
  {
    key: /^iam:PassedToService$/,
    why: why(serviceKeys,
      'The roles can be given to EC2 only. Otherwise whoever holds the key could run them in another service.',
      '角色只能传递给 EC2；否则持有密钥者可以在其他服务中使用这些角色。'),
  },
  {
    key: /^iam:AWSServiceName$/,
    why: why(serviceKeys,
      'Only the service-linked role of this one service.',
      '仅限该服务的服务相关角色。'),
  },
  {
    key: /^kms:GrantIsForAWSResource$/,
    why: why(kms,
      'Grants only where an AWS service, here EC2 for a volume, asks in the caller\'s name; none for other principals.',
      '仅允许由 AWS 服务（此处为 EC2）代调用者创建授权，不能授权给其他主体。'),
  },
  {
    key: /^ec2:InstanceProfile$/,
    why: why(ec2,
      'Machines that were launched with a profile of this cluster, tagged or not.',
      '以本集群实例配置文件启动的机器，无论是否已有标签。'),
  },
  {
    key: /^ec2:Vpc$/,
    why: why(ec2,
      'Only groups in the VPC of the Plan.',
      '仅限方案所用 VPC 中的安全组。'),
  },
]
