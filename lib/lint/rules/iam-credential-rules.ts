import { credentialActions, ec2ClusterPage } from '@/lib/catalog/credential-actions'
import { rancherSources } from '@/lib/catalog/rancher'
import { nodeDriverCode } from '@/lib/catalog/sources'
import { nodeAt, scalarOf } from '@/lib/documents/tree'
import type { Bundle, BroughtDocument } from '@/lib/documents/types'
import type { Source } from '@/lib/text'
import { allowing, arnOf, purposesOf, statementsOf, type Statement } from '../policy'
import { addBeside, dropAction } from '../policy-edits'
import type { DocumentRule } from '../types'

const unused = new Set(credentialActions.filter(({ use }) => use === 'unused').map(({ action }) => action))
const ebsEncryption: Source = {
  name: 'Amazon EBS User Guide, Requirements for Amazon EBS encryption',
  url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html',
}

const isCredential = (document: BroughtDocument) => purposesOf(document).has('credential')
const open = ({ condition, resources }: Statement) => !condition && resources.some(({ text }) => text === '*')

/** Whether machines of a bundle are spot machines; null where there are none. */
function spotIn(bundle: Bundle): boolean | null {
  const machines = bundle.filter(({ kind }) => kind === 'machine-config')
  if (machines.length === 0) return null
  return machines.some(({ root }) => String(scalarOf(nodeAt(root, ['requestSpotInstance']))) === 'true')
}

/** The policy of Rancher's cloud credential. */
export const iamCredentialRules: readonly DocumentRule[] = [
  {
    id: 'LAR-870',
    severity: 'error',
    kinds: ['iam-policy'],
    title: { en: 'ec2:AuthorizeSecurityGroupEgress is missing', 'zh-CN': '缺少 ec2:AuthorizeSecurityGroupEgress' },
    explain: {
      en:
        'From Rancher 2.13 on the driver also opens egress of its group rancher-nodes, and no machine is made when it '
        + 'may not. No document lists it. With groups of your own the driver touches no rule: then leave '
        + 'AuthorizeSecurityGroupIngress out too.',
      'zh-CN':
        '自 Rancher 2.13 起，节点驱动还会为其 rancher-nodes 安全组开放出站规则，没有该权限就无法创建机器。各文档均未列出该操作。'
        + '如果使用自己的安全组，驱动不会改动任何规则，此时也可以去掉 AuthorizeSecurityGroupIngress。',
    },
    source: rancherSources.driverOpensEgress,
    check: (document) => {
      const statement = isCredential(document) ? allowing(document, 'ec2:AuthorizeSecurityGroupIngress') : undefined
      if (!statement || allowing(document, 'ec2:AuthorizeSecurityGroupEgress')) return []
      return [{ path: [...statement.path, 'Action'] }]
    },
    fix: {
      label: { en: 'Allow ec2:AuthorizeSecurityGroupEgress', 'zh-CN': '允许 ec2:AuthorizeSecurityGroupEgress' },
      edits: (document) => addBeside(document, 'ec2:AuthorizeSecurityGroupIngress', 'ec2:AuthorizeSecurityGroupEgress'),
    },
  },
  {
    id: 'LAR-871',
    severity: 'warning',
    kinds: ['iam-policy'],
    title: { en: 'ec2:CancelSpotInstanceRequests is missing', 'zh-CN': '缺少 ec2:CancelSpotInstanceRequests' },
    explain: {
      en:
        'Deleting a spot machine fails, and a request that was not cancelled may start a machine later. '
        + 'Needed for spot pools alone.',
      'zh-CN': '删除 Spot 机器会失败，未取消的请求之后还可能启动机器。仅使用 Spot 节点池时需要。',
    },
    source: nodeDriverCode,
    check: (document, bundle) => {
      const statement = isCredential(document) ? allowing(document, 'ec2:RunInstances') : undefined
      const spot = spotIn(bundle) ?? allowing(document, 'ec2:DescribeSpotInstanceRequests') !== undefined
      if (!statement || !spot || allowing(document, 'ec2:CancelSpotInstanceRequests')) return []
      return [{ path: [...statement.path, 'Action'] }]
    },
    fix: {
      label: { en: 'Allow ec2:CancelSpotInstanceRequests', 'zh-CN': '允许 ec2:CancelSpotInstanceRequests' },
      edits: (document) => addBeside(document, 'ec2:ImportKeyPair', 'ec2:CancelSpotInstanceRequests'),
    },
  },
  {
    id: 'LAR-872',
    severity: 'info',
    kinds: ['iam-policy'],
    title: { en: 'The driver never calls {action}', 'zh-CN': '节点驱动从不调用 {action}' },
    explain: {
      en: 'The policy of the documentation lists it. The driver makes a key itself and imports it. Leave it out.',
      'zh-CN': '文档中的策略列出了该操作。节点驱动自行生成密钥并导入，可以删去该操作。',
    },
    source: ec2ClusterPage,
    check: (document) =>
      isCredential(document)
        ? statementsOf(document).filter(({ allows }) => allows).flatMap(({ actions }) =>
          actions.filter(({ text }) => text === 'ec2:CreateKeyPair')
            .map(({ text, path }) => ({ path, values: { action: text } })),
        )
        : [],
    fix: { label: { en: 'Leave it out', 'zh-CN': '删除' }, edits: (document, { path }) => dropAction(document, path) },
  },
  {
    id: 'LAR-873',
    severity: 'warning',
    kinds: ['iam-policy'],
    title: { en: 'Encrypted root volumes do not need {actions}', 'zh-CN': '加密根卷不需要 {actions}' },
    explain: {
      en:
        'Root volumes come with RunInstances; the driver makes and attaches none. What a key of your own takes is '
        + 'kms:DescribeKey, kms:GenerateDataKeyWithoutPlaintext, kms:Decrypt and kms:CreateGrant on that key, the last '
        + 'with the condition kms:GrantIsForAWSResource; and the key\'s own policy must allow it. For volumes of pods '
        + 'use AWS\'s policy of the EBS CSI driver, on the role of the nodes.',
      'zh-CN':
        '根卷随 RunInstances 一起创建，驱动不会自行创建或挂载卷。使用自己的密钥时，只需对该密钥授予 kms:DescribeKey、'
        + 'kms:GenerateDataKeyWithoutPlaintext、kms:Decrypt 和 kms:CreateGrant（后者加上条件 kms:GrantIsForAWSResource），'
        + '并且密钥自身的策略也必须允许。Pod 使用的卷请改用 AWS 的 EBS CSI 驱动策略，附加到节点的角色上。',
    },
    source: ebsEncryption,
    check: (document) => {
      if (!purposesOf(document).has('encryption')) return []
      return statementsOf(document).flatMap(({ path, allows, actions }) => {
        const found = actions.filter(({ text }) => unused.has(text)).map(({ text }) => text)
        return allows && found.length > 0 ? [{ path: [...path, 'Action'], values: { actions: found.join(', ') } }] : []
      })
    },
  },
  {
    id: 'LAR-874',
    severity: 'warning',
    kinds: ['iam-policy'],
    title: { en: 'Anything in the account may be tagged', 'zh-CN': '可以给账户中的任意资源打标签' },
    explain: {
      en:
        'Tags decide here what belongs to which cluster, and often who may do what. Allow ec2:CreateTags on instances, '
        + 'volumes, network interfaces and groups, with the condition ec2:CreateAction where there are no spot pools: '
        + 'spot machines are tagged after they run.',
      'zh-CN':
        '标签决定了资源归属于哪个集群，也常常决定谁能做什么。请将 ec2:CreateTags 限制在实例、卷、网络接口和安全组上；'
        + '没有 Spot 节点池时再加上 ec2:CreateAction 条件（Spot 机器在运行之后才写入标签）。',
    },
    source: nodeDriverCode,
    check: (document) =>
      isCredential(document)
        ? statementsOf(document).filter((one) => one.allows && open(one)).flatMap(({ actions }) =>
          actions.filter(({ text }) => text === 'ec2:CreateTags').map(({ path }) => ({ path })),
        )
        : [],
  },
  {
    id: 'LAR-875',
    severity: 'info',
    kinds: ['iam-policy'],
    title: { en: 'Any machine of the region may be deleted', 'zh-CN': '可以删除该区域中的任意机器' },
    explain: {
      en:
        'The condition aws:ResourceTag/kubernetes.io/cluster/ID holds it to the machines of the cluster. Spot machines '
        + 'get the tag after they run; they need another way, such as their instance profile.',
      'zh-CN':
        '用条件 aws:ResourceTag/kubernetes.io/cluster/ID 可将其限制在本集群的机器上。Spot 机器在运行之后才有标签，需要其他方式，例如按实例配置文件限制。',
    },
    source: nodeDriverCode,
    check: (document) =>
      isCredential(document)
        ? statementsOf(document)
          .filter(({ allows, condition, resources }) =>
            allows && !condition && resources.some(({ text }) => text === '*' || arnOf(text)?.resource === 'instance/*'))
          .flatMap(({ actions }) => actions.filter(({ text }) => text === 'ec2:TerminateInstances'))
          .map(({ path }) => ({ path }))
        : [],
  },
]
