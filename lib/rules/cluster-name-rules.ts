import { rancherMachineArgs, objectNames, rancherClusterCrd, rancherWebhook, tagRestrictions } from './sources'
import { setIn } from '@/lib/plan/path'
import { when } from './finding'
import { dnsLabel, tagText } from './shapes'
import type { Rule } from './types'

/** Names Rancher keeps for itself: rancher/webhook isValidName. */
const reserved = /^(local|c-[a-z0-9]{5})$/

/** What the cluster is called: in Rancher, in the files, in the cluster tag. */
export const clusterNameRules: readonly Rule[] = [
  {
    id: 'LAR-002',
    severity: 'error',
    title: { en: 'The cluster has no name', 'zh-CN': '集群没有名称' },
    explain: {
      en:
        'The Cluster object, the roles and (unless you choose another one) the cluster tag are named after it. '
        + 'Enter a name such as prod-a.',
      'zh-CN': 'Cluster 对象、IAM 角色以及集群标签（除非您另行指定）都以它命名。请输入名称，例如 prod-a。',
    },
    source: objectNames,
    check: ({ cluster }) => when(cluster.name === '', 'cluster.name'),
  },
  {
    id: 'LAR-003',
    severity: 'error',
    title: { en: 'Kubernetes cannot take “{name}” as a name', 'zh-CN': 'Kubernetes 不接受“{name}”作为名称' },
    explain: {
      en:
        'Use lower-case letters, digits and hyphens only, begin and end with a letter or a digit, at most 63 '
        + 'characters.',
      'zh-CN': '只能使用小写字母、数字和连字符，以字母或数字开头和结尾，最多 63 个字符。',
    },
    source: rancherWebhook,
    check: ({ cluster: { name } }) => when(name !== '' && !dnsLabel.test(name), 'cluster.name', { name }),
  },
  {
    id: 'LAR-004',
    severity: 'error',
    title: { en: 'Rancher keeps the name “{name}” for itself', 'zh-CN': 'Rancher 保留了名称“{name}”' },
    explain: {
      en: 'Its webhook refuses “local” and names of the form c-xxxxx for new clusters. Choose another name.',
      'zh-CN': 'Rancher 的 Webhook 会拒绝以“local”或 c-xxxxx 形式命名的新集群。请换一个名称。',
    },
    source: rancherWebhook,
    check: ({ cluster: { name } }) => when(reserved.test(name), 'cluster.name', { name }),
  },
  {
    id: 'LAR-005',
    severity: 'error',
    title: { en: '“{namespace}” is not a namespace', 'zh-CN': '“{namespace}”不是有效的命名空间' },
    explain: {
      en:
        'The Cluster object and its machine configs live in one namespace of the Rancher cluster. Rancher’s own '
        + 'workspace is fleet-default; only change it if you use another Fleet workspace.',
      'zh-CN':
        'Cluster 对象及其机器配置位于 Rancher 集群的同一个命名空间中。Rancher 默认的工作空间是 fleet-default；仅在使用其他 Fleet 工作空间时才需要修改。',
    },
    source: objectNames,
    check: ({ cluster: { namespace } }) => when(!dnsLabel.test(namespace), 'cluster.namespace', { namespace }),
    fix: {
      label: { en: 'Use fleet-default', 'zh-CN': '使用 fleet-default' },
      apply: (plan) => setIn(plan, 'cluster.namespace', 'fleet-default'),
    },
  },
  {
    id: 'LAR-006',
    severity: 'error',
    title: { en: 'The cluster ID has characters a tag key cannot carry', 'zh-CN': '集群 ID 包含标签键不支持的字符' },
    explain: {
      en:
        'It becomes the tag key kubernetes.io/cluster/{id} on instances, subnets, security groups and roles, and '
        + 'travels through Rancher’s comma-separated tag field. Use letters, digits and . _ - only; a comma would '
        + 'shift every tag after it.',
      'zh-CN':
        '它会成为实例、子网、安全组和角色上的标签键 kubernetes.io/cluster/{id}，并经过 Rancher 以逗号分隔的标签字段。请只使用字母、数字和 . _ -；'
        + '逗号会使其后的所有标签错位。',
    },
    source: tagRestrictions,
    check: ({ cluster: { id } }) => when(!tagText.test(id) || /[\s/]/.test(id), 'cluster.id', { id }),
  },
  {
    id: 'LAR-007',
    severity: 'error',
    title: { en: '“{credential}” does not name a cloud credential', 'zh-CN': '“{credential}”不是云凭证的名称' },
    explain: {
      en:
        'Rancher wants namespace:name of the secret, such as cattle-global-data:cc-abcde. It is shown under '
        + 'Cluster Management → Cloud Credentials.',
      'zh-CN':
        'Rancher 需要 Secret 的 namespace:name，例如 cattle-global-data:cc-abcde。可在“集群管理 → 云凭证”中查看。',
    },
    source: rancherClusterCrd,
    check: ({ cluster: { cloudCredential: credential }, nodes }) => {
      const [namespace = '', name = '', ...rest] = credential.split(':')
      const sound = dnsLabel.test(namespace) && /^[a-z0-9][-.a-z0-9]{0,252}$/.test(name) && rest.length === 0
      return when(nodes.source === 'ec2' && credential !== '' && !sound, 'cluster.cloudCredential', { credential })
    },
  },
  {
    id: 'LAR-008',
    severity: 'warning',
    title: { en: 'No cloud credential is named', 'zh-CN': '尚未指定云凭证' },
    explain: {
      en:
        'Rancher launches machines with a cloud credential that it already stores. Without its name (such as '
        + 'cattle-global-data:cc-abcde) you have to fill in cloudCredentialSecretName in cluster.yaml before you '
        + 'apply it.',
      'zh-CN':
        'Rancher 使用已保存的云凭证来创建机器。如果不填写其名称（例如 cattle-global-data:cc-abcde），您需要在应用 cluster.yaml 之前自行填写 '
        + 'cloudCredentialSecretName。',
    },
    source: rancherMachineArgs,
    check: ({ cluster, nodes }) =>
      when(nodes.source === 'ec2' && cluster.cloudCredential === '', 'cluster.cloudCredential'),
  },
]
