import type { Source, Text } from '@/lib/text'
import { ccmCode, issue, nodeDriverCode } from './sources'

interface TagReason {
  readonly why: Text
  readonly source: Source
}

const tags = ccmCode('pkg/providers/v1/tags.go')
const main = ccmCode('pkg/providers/v1/aws.go')

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
