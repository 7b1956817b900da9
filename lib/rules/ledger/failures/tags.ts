import { ccmCode, issue } from '@/lib/catalog/sources'
import type { FailureOfStep } from '../types'

/** How load balancers and the cluster ID fail. */
export const failures: readonly FailureOfStep[] = [
  {
    id: 'F14',
    title: {
      en: 'The cloud controller exits with “failed to find ClusterID”',
      'zh-CN': '云控制器管理器因“failed to find ClusterID”退出',
    },
    effect: {
      en:
        'The cluster ID is read from the tag of the machine on which it runs; --cluster-name does not set it. A missing '
        + 'tag, an odd number of pool tags or a spot machine that is not tagged yet all end here.',
      'zh-CN':
        '集群 ID 取自它所在机器的标签，--cluster-name 并不能设置它。缺少标签、节点池标签个数为奇数，或 Spot 机器尚未打上标签，都会导致这个结果。',
    },
    instead: {
      en: 'Every pool and every machine carries the cluster tag, and tags that would shift the list are refused.',
      'zh-CN': '每个节点池、每台机器都带有集群标签；会使标签列表错位的标签会被拒绝。',
    },
    source: issue('rancher/rancher#17240'),
    causedBy: ['E29', 'E32'],
  },
  {
    id: 'F15',
    title: {
      en: 'The cloud controller exits with “Found multiple cluster tags”',
      'zh-CN': '云控制器管理器因“Found multiple cluster tags”退出',
    },
    effect: {
      en:
        'A machine has two tags that begin with kubernetes.io/cluster/, and the controller does not choose between '
        + 'them.',
      'zh-CN': '同一台机器上有两个以 kubernetes.io/cluster/ 开头的标签，云控制器管理器不会替您选择。',
    },
    instead: {
      en: 'One tag with one ID is written everywhere; a second one among the extra tags is left out and reported.',
      'zh-CN': '处处只写入同一个 ID 的一个标签；附加标签中若再出现一个，会被忽略并给出提示。',
    },
    source: ccmCode('pkg/providers/v1/tags.go'),
    causedBy: ['E29'],
  },
  {
    id: 'F16',
    title: {
      en: 'Load balancers fail with “Multiple tagged (or untagged) security groups”',
      'zh-CN': '负载均衡器报错“Multiple tagged（或 untagged）security groups”',
    },
    effect: {
      en:
        'The controller opens ports in one security group of each machine. Of several groups exactly one must carry the '
        + 'cluster tag: neither two nor none.',
      'zh-CN': '云控制器管理器会在每台机器的一个安全组中开放端口。附加了多个安全组时，必须恰好有一个带集群标签，多了或没有都不行。',
    },
    instead: {
      en: 'The groups of every machine are counted, and the one to tag is proposed.',
      'zh-CN': '逐台机器统计安全组，并建议应打标签的那一个。',
    },
    source: issue('kubernetes/kubernetes#26787'),
    causedBy: ['E30'],
  },
  {
    id: 'F17',
    title: {
      en: 'No suitable subnet is found, or a load balancer is in one zone only',
      'zh-CN': '找不到合适的子网，或负载均衡器只在一个可用区',
    },
    effect: {
      en:
        'Subnets that are tagged for another cluster only are skipped, and internet-facing load balancers need a route '
        + 'to an internet gateway. When nothing is left, the controller falls back to the subnet of its own machine.',
      'zh-CN':
        '只带有其他集群标签的子网会被跳过，面向互联网的负载均衡器还要求子网有通往互联网网关的路由。若没有可用子网，云控制器管理器会退回到自己所在机器的子网。',
    },
    instead: {
      en: 'Subnets get the cluster tag and the tag of their role; the doctor shows which ones would be chosen.',
      'zh-CN': '为子网打上集群标签和角色标签；诊断功能会显示实际会选中哪些子网。',
    },
    source: issue('rancher/rancher#24963'),
    causedBy: ['E31'],
  },
  {
    id: 'F30',
    title: {
      en: 'A load balancer has no instances, though the workers are fine',
      'zh-CN': '工作节点一切正常，负载均衡器却没有实例',
    },
    effect: {
      en: 'Machines without the cluster tag, and nodes without a providerID of AWS, are left out without a word.',
      'zh-CN': '没有集群标签的机器，以及没有 AWS providerID 的节点，会被静默跳过。',
    },
    instead: {
      en: 'The cluster tag is on every pool and on every existing machine, whatever its role.',
      'zh-CN': '无论什么角色，每个节点池和每台现有机器都带有集群标签。',
    },
    source: issue('kubernetes/kubeadm#973'),
  },
]
