import { ccmCode } from '@/lib/catalog/sources'
import { rancherMachineArgs } from '../../sources'
import type { ErrorOfStep } from '../types'

/** What it says of tags. */
export const errors: readonly ErrorOfStep[] = [
  {
    id: 'E29',
    title: {
      en: 'The cluster ID can be any string',
      'zh-CN': 'ClusterID 可以是任何字符串',
    },
    documented: {
      en: 'CLUSTERID may be any string, and is set automatically on machines that Rancher makes.',
      'zh-CN': 'CLUSTERID 可以是任何字符串，并会为 Rancher 创建的节点自动配置。',
    },
    snippet: 'kubernetes.io/cluster/CLUSTERID',
    effect: {
      en:
        'Rancher’s automatic tag has an ID of its own, such as c-m-abcd1234. Subnets and groups that carry another '
        + 'string belong to another cluster.',
      'zh-CN': 'Rancher 自动添加的标签使用它自己的 ID，例如 c-m-abcd1234；子网和安全组若用了别的字符串，就属于另一个集群。',
    },
    instead: {
      en: 'One ID, in the tags of every pool and on everything else. Rancher then adds none of its own.',
      'zh-CN': '所有节点池和其他资源都使用同一个 ID，这样 Rancher 就不会再添加自己的标签。',
    },
    source: rancherMachineArgs,
  },
  {
    id: 'E30',
    title: {
      en: 'Do not tag several security groups',
      'zh-CN': '不要标记多个安全组',
    },
    documented: {
      en: 'A note says that tagging several groups produces an error when a load balancer is made.',
      'zh-CN': '说明中提到，标记多个安全组会在创建负载均衡器时产生错误。',
    },
    effect: {
      en: 'The rule is one per machine. A machine with several groups of which none is tagged fails just the same.',
      'zh-CN': '规则针对的是每台机器。机器附加了多个安全组而没有一个带标签，同样会出错。',
    },
    instead: {
      en: 'Exactly one tagged group per machine, counted for each of them.',
      'zh-CN': '逐台检查，保证每台机器恰好有一个带标签的安全组。',
    },
    source: ccmCode('pkg/providers/v1/aws.go'),
  },
  {
    id: 'E31',
    title: {
      en: 'Tag the nodes, the subnet and the security group as owned',
      'zh-CN': '将节点、子网和安全组标记为 owned',
    },
    documented: {
      en: 'These three carry the cluster tag with the value owned; shared is for what clusters share.',
      'zh-CN': '这三类资源都打上值为 owned 的集群标签；集群之间共享时才用 shared。',
    },
    snippet: `Key = kubernetes.io/cluster/CLUSTERID
Value = owned`,
    effect: {
      en:
        'Which subnets serve public or internal load balancers is told by two more tags, elb and internal-elb. And owned '
        + 'says that a cluster may take the resource along when it goes, which is rarely true of a subnet.',
      'zh-CN':
        '子网用于公网还是内网负载均衡器，要由另外两个标签 elb 和 internal-elb 指明。而 owned 表示资源归集群所有、可随集群一起清理，对子网来说很少如此。',
    },
    instead: {
      en: 'Role tags on the subnets as well, and shared for what was there before the cluster.',
      'zh-CN': '子网还会打上角色标签；集群创建之前就存在的资源使用 shared。',
    },
    source: ccmCode('pkg/providers/v1/tags.go'),
  },
]
