import type { Source, Text } from '@/lib/text'
import { ccmCode, ebsCode, issue, nodeDriverCode } from './sources'
import { holder, why } from './why'

interface TagReason {
  readonly why: Text
  readonly source: Source
}

const tags = ccmCode('pkg/providers/v1/tags.go')
const main = ccmCode('pkg/providers/v1/aws.go')

/** AWS's policy AmazonEBSCSIDriverPolicyV2 lets the driver manage volumes with this tag, and no others. */
export const managedVolumeTag = { key: 'ebs.csi.aws.com/cluster', value: 'true' } as const

/** Why each kind of tag is there. */
export const tagReasons = {
  instance: {
    why: {
      en: 'The cloud controller reads the cluster ID from its own instance, and ignores instances without this tag.',
      'zh-CN': '云控制器管理器从自身所在实例读取集群 ID，并忽略没有该标签的实例。',
    },
    source: tags,
  },
  pool: {
    why: {
      en: 'Rancher tags every machine of the pool with it. Without it Rancher would use an ID of its own.',
      'zh-CN': 'Rancher 会为该节点池的每台机器写入此标签。缺少它时，Rancher 会使用自己生成的 ID。',
    },
    source: nodeDriverCode,
  },
  'security-group': {
    why: {
      en: 'Load balancer rules go into the one tagged group of a node; two of them are an error.',
      'zh-CN': '负载均衡器的规则写入节点上唯一带有该标签的安全组；若有两个则会报错。',
    },
    source: issue('kubernetes/kubernetes#26787'),
  },
  'node-group': {
    why: {
      en: 'Load balancer rules go into this group: it is the one tagged group of each node.',
      'zh-CN': '负载均衡器的规则写入该安全组：它是每个节点上唯一带有该标签的安全组。',
    },
    source: issue('kubernetes/kubernetes#26787'),
  },
  name: {
    why: {
      en: 'What the console shows.',
      'zh-CN': '控制台中显示的名称。',
    },
    source: { name: 'Lariat' },
  },
  subnet: {
    why: {
      en: 'Load balancers may use this subnet. One tagged for another cluster only is passed over.',
      'zh-CN': '负载均衡器可以使用该子网。只带有其他集群标签的子网会被跳过。',
    },
    source: main,
  },
  elb: {
    why: {
      en: 'Chosen first in its zone for internet-facing load balancers.',
      'zh-CN': '在所属可用区内，面向互联网的负载均衡器会优先选择该子网。',
    },
    source: main,
  },
  'internal-elb': {
    why: {
      en: 'Chosen first in its zone for internal load balancers.',
      'zh-CN': '在所属可用区内，内部负载均衡器会优先选择该子网。',
    },
    source: main,
  },
  'route-table': {
    why: {
      en: 'A cloud controller that writes routes writes them into the one table with this tag; two of them are an error.',
      'zh-CN': '启用云路由时，云控制器管理器会把路由写入唯一带有该标签的路由表；若有两个则会报错。',
    },
    source: ccmCode('pkg/providers/v1/aws_routes.go'),
  },
  volume: {
    why: {
      en: 'Says whose the volume is, as on volumes that the EBS CSI driver makes itself.',
      'zh-CN': '标明该卷属于哪个集群，与 EBS CSI 驱动自行创建的卷一致。',
    },
    source: ebsCode('charts/aws-ebs-csi-driver/values.yaml'),
  },
  'managed-volume': {
    why: {
      en: 'The driver may attach, resize and delete only volumes with this tag; one from elsewhere lacks it.',
      'zh-CN': '驱动只能挂载、扩容和删除带有该标签的卷；并非由它创建的卷没有此标签。',
    },
    source: issue('kubernetes-sigs/aws-ebs-csi-driver#2918'),
  },
  role: {
    why: {
      en: 'Says which cluster this role was made for.',
      'zh-CN': '标明该角色属于哪个集群。',
    },
    source: { name: 'Lariat' },
  },
  'instance-profile': {
    why: {
      en: 'Says which cluster this instance profile was made for.',
      'zh-CN': '标明该实例配置文件属于哪个集群。',
    },
    source: { name: 'Lariat' },
  },
  managed: {
    why: {
      en: 'Lariat made it, so Lariat may delete it again.',
      'zh-CN': '由 Lariat 创建，因此 Lariat 之后可以将其删除。',
    },
    source: { name: 'Lariat' },
  },
  extra: {
    why: {
      en: 'One of your own tags.',
      'zh-CN': '您自定义的标签。',
    },
    source: { name: 'Lariat' },
  },
} as const satisfies Record<string, TagReason>

export type TagReasonId = keyof typeof tagReasons

const lariat: Source = { name: 'Lariat' }

/** Why the table of tags has the columns it has. */
export const tagTable = {
  clusterId: why(tags,
    'One ID for all: a resource with another one does not belong to this cluster for the cloud controller.',
    '所有资源使用同一 ID；对云控制器管理器而言，ID 不同的资源不属于本集群。'),
  resources: holder(lariat,
    'Every resource that carries a tag of the cluster; what is missing here needs none.',
    '所有需要带集群标签的资源；未列出的无需标签。'),
} as const

export const tagColumns = {
  type: why(main,
    'What kind of resource it is; the cloud controller reads each kind for another purpose.',
    '资源类型；云控制器管理器读取各类资源的标签用途不同。'),
  id: why(lariat,
    'Its ID in AWS. Empty for what does not exist yet, or is known by its name.',
    '资源在 AWS 中的 ID。尚不存在或以名称识别的资源留空。'),
  name: why(lariat,
    'What it is called in the Plan.',
    '资源在方案中的名称。'),
  tags: holder(lariat,
    'Keys and values; each key has its reason.',
    '标签的键和值，每个键各有其原因。'),
  by: why(nodeDriverCode,
    'Who writes them: Rancher\'s node driver on the machines it makes, Lariat (or its scripts) on all else.',
    '由谁写入：Rancher 的节点驱动为其创建的机器写入，其余由 Lariat（或其脚本）写入。'),
} as const
