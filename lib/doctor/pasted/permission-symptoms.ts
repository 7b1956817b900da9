import { issue, nodeDriverCode } from '@/lib/catalog/sources'
import { byName } from './matching'
import { ofNodeDriver, refusals } from './refusals'
import { controllerCode, instanceCode } from './sources'
import type { Match, Reading, Symptom } from './types'

/** What the cloud controller asks for before it takes the taint off a node. */
const toInitialise: readonly string[] = ['ec2:DescribeInstances', 'ec2:DescribeAvailabilityZones']
/** Refused, it costs topology labels and a warning in the log: the cloud controller goes on, pkg/providers/v1/topology.go. */
const tolerated = 'ec2:DescribeInstanceTopology'
const linkedRole = 'iam:CreateServiceLinkedRole'

const refused = (reading: Reading, which: (action: string) => boolean): Match[] =>
  byName(refusals(reading).filter(({ action }) => which(action)), ({ action }) => action, ({ action }) => ({ action }))

const zonesRefused: Symptom = {
  id: 'LAR-988',
  severity: 'error',
  title: { en: 'AWS refuses {action}, so no node is initialised', 'zh-CN': 'AWS 拒绝了 {action}，因此没有节点能够初始化' },
  explain: {
    en:
      'To initialise a node the cloud controller reads its instance, and from 1.30 on the zones as well, for the label with '
      + 'the ID of the zone. The policies of the documentation do not allow ec2:DescribeAvailabilityZones.',
    'zh-CN':
      '初始化节点时，云控制器管理器要读取其实例；自 1.30 起还要读取可用区，以便添加可用区 ID 标签。'
      + '官方文档的策略没有允许 ec2:DescribeAvailabilityZones。',
  },
  remedy: {
    en: 'Allow {action} on * in the policy of the control plane role. It takes effect soon, without a restart.',
    'zh-CN': '在控制平面角色的策略中允许对 * 执行 {action}。很快即可生效，无需重启。',
  },
  source: instanceCode,
  explains: ['LAR-971', 'LAR-995', 'LAR-998'],
  match: (reading) => refused(reading, (action) => toInitialise.includes(action)),
}

const otherRefused: Symptom = {
  id: 'LAR-989',
  severity: 'error',
  title: { en: 'AWS refuses an action: {action}', 'zh-CN': 'AWS 拒绝了操作：{action}' },
  explain: {
    en:
      'The line names who asked, mostly the role of the node that the pod runs on. The policies of the documentation lack '
      + 'elasticloadbalancing:DeregisterTargets, for one: without it a load balancer keeps machines that are gone. Volumes '
      + 'need the policy of the EBS CSI driver on the nodes that its controller runs on.',
    'zh-CN':
      '该行写明了请求者，通常是 Pod 所在节点的角色。例如，官方文档的策略缺少 elasticloadbalancing:DeregisterTargets，'
      + '没有它，负载均衡器会保留已不存在的机器。存储卷则需要在驱动控制器所在的节点上附加 EBS CSI 驱动的策略。',
  },
  remedy: {
    en:
      'Allow it in that role’s policy, or use the policies that Lariat makes. A refusal with an encoded message tells more '
      + 'after aws sts decode-authorization-message --encoded-message <message>. Where the policy allows it, look at a '
      + 'permissions boundary and at the organisation’s policies.',
    'zh-CN':
      '在该角色的策略中允许此操作，或使用 Lariat 生成的策略。带有编码消息的拒绝，可通过 '
      + 'aws sts decode-authorization-message --encoded-message <消息> 查看详情。如果策略已经允许，请检查权限边界和组织的策略。',
  },
  source: controllerCode,
  explains: [],
  match: (reading) =>
    refused(reading, (action) => ![...toInitialise, linkedRole, tolerated].includes(action) && !ofNodeDriver.has(action)),
}

const linkedRoleRefused: Symptom = {
  id: 'LAR-990',
  severity: 'error',
  title: {
    en: 'The account has no service-linked role for load balancers, and the cloud controller may not make it',
    'zh-CN': '账户中没有负载均衡的服务相关角色，而云控制器管理器无权创建',
  },
  explain: {
    en: 'The first load balancer of an account needs it. AWS refuses {action} to the role of the node.',
    'zh-CN': '账户中的第一个负载均衡器需要该角色。AWS 拒绝了节点角色执行 {action}。',
  },
  remedy: {
    en: 'Make it once: aws iam create-service-linked-role --aws-service-name elasticloadbalancing.amazonaws.com',
    'zh-CN': '只需创建一次：aws iam create-service-linked-role --aws-service-name elasticloadbalancing.amazonaws.com',
  },
  source: issue('rancher/rancher#14424'),
  explains: [],
  match: (reading) => refused(reading, (action) => action === linkedRole),
}

const driverRefused: Symptom = {
  id: 'LAR-991',
  severity: 'error',
  title: {
    en: 'Rancher cannot make machines: its cloud credential may not {action}',
    'zh-CN': 'Rancher 无法创建机器：其云凭证无权执行 {action}',
  },
  explain: {
    en:
      'The node driver needs ec2:AuthorizeSecurityGroupEgress from Rancher 2.13 on, iam:PassRole for the role of each '
      + 'instance profile, and ec2:CancelSpotInstanceRequests for spot machines; the documented policies lack them or name '
      + 'one role only. An instance profile is given by its name, not by its ARN.',
    'zh-CN':
      '自 Rancher 2.13 起，节点驱动需要 ec2:AuthorizeSecurityGroupEgress；每个实例配置文件的角色需要 iam:PassRole；'
      + 'Spot 机器需要 ec2:CancelSpotInstanceRequests。官方文档的策略缺少这些权限，或只写了一个角色。'
      + '实例配置文件应填写名称，而不是 ARN。',
  },
  remedy: {
    en:
      'Give the user of the cloud credential the policy that Lariat makes for it. A refused ec2:RunInstances with an encoded '
      + 'message often is iam:PassRole: aws sts decode-authorization-message shows it.',
    'zh-CN':
      '为云凭证的用户附加 Lariat 生成的策略。被拒绝的 ec2:RunInstances 如果带有编码消息，往往实际缺少的是 iam:PassRole，'
      + '可用 aws sts decode-authorization-message 查看。',
  },
  source: nodeDriverCode,
  explains: [],
  match: (reading) => refused(reading, (action) => ofNodeDriver.has(action)),
}

export const permissionSymptoms: readonly Symptom[] = [zonesRefused, otherRefused, linkedRoleRefused, driverRefused]
