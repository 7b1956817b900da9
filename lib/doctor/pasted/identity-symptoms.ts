import type { NodeNameReason } from '@/lib/catalog/node-name'
import { issue } from '@/lib/catalog/sources'
import { distinct, said, shows } from './matching'
import { nameVerdicts } from './names'
import { controllerCode, tagCode } from './sources'
import type { Match, Reading, Symptom } from './types'

const consequences = ['LAR-971', 'LAR-995', 'LAR-998'] as const

/** The nodes with one of these verdicts; the first stands in the texts. */
function named(reading: Reading, ...which: readonly NodeNameReason[]): Match[] {
  const found = nameVerdicts(reading).filter(({ because }) => which.includes(because))
  const [first] = found
  return first ? shows(distinct(found.map(({ line }) => line)), { node: first.node, expected: first.expected }) : []
}

const machineName: Symptom = {
  id: 'LAR-980',
  severity: 'error',
  title: { en: 'EC2 knows no machine called {node}', 'zh-CN': 'EC2 中没有名为 {node} 的机器' },
  explain: {
    en:
      'The cloud controller looks for an instance whose private DNS name is exactly the name of the node. This node has a '
      + 'name of its own, such as that of the Rancher machine; it would need one like {expected}.',
    'zh-CN':
      '云控制器管理器查找私有 DNS 名称与节点名称完全一致的实例。该节点使用的是其他名称，例如 Rancher 的机器名；'
      + '应为类似 {expected} 的名称。',
  },
  remedy: {
    en:
      'RKE2: node-name-from-cloud-provider-metadata: true (or cloud-provider-name: aws where Rancher drops that key). '
      + 'K3s and machines of your own: --node-name. A node cannot be renamed: replace it.',
    'zh-CN':
      'RKE2：设置 node-name-from-cloud-provider-metadata: true（若 Rancher 会丢弃该键，则使用 cloud-provider-name: aws）。'
      + 'K3s 和自有机器：使用 --node-name。节点无法重命名，请替换节点。',
  },
  source: issue('rancher/rancher#43175'),
  explains: consequences,
  match: (reading) => named(reading, 'otherName', 'otherInstance'),
}

const otherDomain: Symptom = {
  id: 'LAR-981',
  severity: 'error',
  title: {
    en: '{node} has a domain that EC2 does not know; it would be {expected}',
    'zh-CN': '{node} 带有 EC2 不认识的域名，应为 {expected}',
  },
  explain: {
    en:
      'The domain comes from the VPC’s DHCP options, or from a document that prints ip-….ec2.<region>.internal, a form '
      + 'that no region has. Metadata and hostname -f repeat it, while EC2 keeps its own name, and only that one counts.',
    'zh-CN':
      '该域名来自 VPC 的 DHCP 选项，或来自文档中 ip-….ec2.<region>.internal 这种任何区域都不存在的形式。'
      + '元数据和 hostname -f 都会返回它，但 EC2 保留自己的名称，而云控制器管理器只认后者。',
  },
  remedy: {
    en:
      'Give the VPC the AWS domain name in its DHCP options, or set the subnet’s hostname type to resource name, before the '
      + 'machine is launched; machines of your own can join with --node-name {expected}.',
    'zh-CN':
      '在启动机器之前，将 VPC 的 DHCP 选项改为 AWS 默认域名，或将子网的主机名类型设为资源名称；'
      + '自有机器可以使用 --node-name {expected} 加入。',
  },
  source: issue('kubernetes/cloud-provider-aws#384'),
  explains: consequences,
  match: (reading) => named(reading, 'otherDomain', 'impossible'),
}

const shortName: Symptom = {
  id: 'LAR-982',
  severity: 'error',
  title: { en: '{node} is a short name; EC2 has {expected}', 'zh-CN': '{node} 是短名称，EC2 中为 {expected}' },
  explain: {
    en:
      'The whole name must match. Nodes get short names where DNS hostnames are off in the VPC, where its DHCP options name '
      + 'no domain, and from the host name of Ubuntu.',
    'zh-CN': '名称必须完全一致。VPC 未启用 DNS 主机名、DHCP 选项没有域名，或采用 Ubuntu 的主机名时，节点会得到短名称。',
  },
  remedy: {
    en:
      'Turn on enableDnsHostnames and enableDnsSupport for the VPC, then replace the node with its name taken from metadata; '
      + 'machines of your own can join with --node-name {expected}.',
    'zh-CN':
      '为 VPC 启用 enableDnsHostnames 和 enableDnsSupport，然后替换节点并从元数据获取名称；'
      + '自有机器可以使用 --node-name {expected} 加入。',
  },
  source: issue('kubermatic/machine-controller#1590'),
  explains: consequences,
  match: (reading) => named(reading, 'short'),
}

const notOurs: Symptom = {
  id: 'LAR-983',
  severity: 'error',
  title: {
    en: 'The name {node} is right, and still the cloud controller does not find it',
    'zh-CN': '{node} 的名称正确，但云控制器管理器仍找不到对应的实例',
  },
  explain: {
    en:
      'It passes over instances without this cluster’s tag kubernetes.io/cluster/<ID>, and sees only those of its own '
      + 'region and account that are not terminated.',
    'zh-CN': '云控制器管理器会忽略没有本集群标签 kubernetes.io/cluster/<ID> 的实例，并且只能看到同一区域、同一账户中未终止的实例。',
  },
  remedy: {
    en:
      'Tag the instance with the same key as the machine that the cloud controller runs on; its log names that as '
      + '"AWS cloud filtering on ClusterID".',
    'zh-CN': '为该实例添加与云控制器管理器所在机器相同的标签键；其日志中以“AWS cloud filtering on ClusterID”给出该 ID。',
  },
  source: controllerCode,
  explains: consequences,
  match: (reading) => named(reading, 'foundByName', 'foundById'),
}

const noClusterId: Symptom = {
  id: 'LAR-984',
  severity: 'error',
  title: {
    en: 'The cloud controller stops: its machine has no cluster tag',
    'zh-CN': '云控制器管理器退出：其所在机器没有集群标签',
  },
  explain: {
    en:
      'It takes the cluster ID from the key of the tag kubernetes.io/cluster/<ID> on the instance it runs on. --cluster-name '
      + 'does not set it. Spot machines are tagged only after they run.',
    'zh-CN':
      '它从所在实例的标签键 kubernetes.io/cluster/<ID> 中获取集群 ID，--cluster-name 不会设置该 ID。'
      + 'Spot 机器要在运行之后才会写入标签。',
  },
  remedy: {
    en: 'Put exactly one tag kubernetes.io/cluster/<ID> on every machine, the same key on all; its value is owned.',
    'zh-CN': '为每台机器添加且仅添加一个 kubernetes.io/cluster/<ID> 标签，所有机器使用同一个键，值为 owned。',
  },
  source: tagCode,
  explains: consequences,
  match: (reading) =>
    shows(said(reading, /AWS cloud failed to find ClusterID/, /no ClusterID found\. {1,2}A ClusterID is required/)),
}

const severalIds: Symptom = {
  id: 'LAR-985',
  severity: 'error',
  title: {
    en: 'The cloud controller stops: its machine has two cluster tags',
    'zh-CN': '云控制器管理器退出：其所在机器有两个集群标签',
  },
  explain: {
    en:
      'Two keys begin with kubernetes.io/cluster/, or one of them and the older KubernetesCluster name different IDs. Rancher '
      + 'adds a tag of its own unless the pool’s tags already have one.',
    'zh-CN':
      '有两个以 kubernetes.io/cluster/ 开头的键，或其中之一与旧式的 KubernetesCluster 标签指向不同的 ID。'
      + '如果节点池的标签中没有集群标签，Rancher 会自行添加一个。',
  },
  remedy: {
    en: 'Remove all but one from the instance, and from the pool’s tags, so that the next machine has one as well.',
    'zh-CN': '在实例上只保留一个集群标签，并同样修改节点池的标签，使之后的机器也只有一个。',
  },
  source: tagCode,
  explains: consequences,
  match: (reading) => shows(said(reading, /Found multiple cluster tags with prefix/, /clusterID tags did not match/)),
}

export const identitySymptoms: readonly Symptom[] = [
  machineName, otherDomain, shortName, notOurs, noClusterId, severalIds,
]
